#include "core/quotes/cues.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/normalise.h"
#include "core/quotes/cue_forms.h"

namespace isnad {
namespace {

struct FlagName {
  std::string_view name;
  WordFlags bit;
};
constexpr std::array flag_names = {
    FlagName{"that", flag::that},
    FlagName{"then", flag::then},
    FlagName{"no_that", flag::no_that},
    FlagName{"modal", flag::modal},
    FlagName{"time", flag::time_word},
    FlagName{"stop", flag::stop},
    FlagName{"occasion", flag::occasion},
    FlagName{"outlet", flag::outlet},
    FlagName{"press", flag::press},
    FlagName{"relative", flag::relative},
    FlagName{"aux", flag::aux},
    FlagName{"negator", flag::negator},
    FlagName{"not_source", flag::not_source},
    FlagName{"circumstance", flag::circumstance},
    FlagName{"group", flag::group},
    FlagName{"speech", flag::speech},
    FlagName{"document", flag::document},
    FlagName{"pronoun", flag::pronoun},
    FlagName{"determiner", flag::determiner},
    FlagName{"role", flag::role},
    FlagName{"feminine", flag::feminine},
    FlagName{"b_noun", flag::b_noun},
    FlagName{"honorific", flag::honorific},
    FlagName{"addressed", flag::addressed},
    FlagName{"object", flag::object},
    FlagName{"whose", flag::whose},
    FlagName{"kin", flag::kin},
    FlagName{"names_work", flag::names_work},
    FlagName{"narrator", flag::narrator},
};

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  size_t begin = 0;
  while (begin <= text.size()) {
    const size_t end = std::min(text.find(at, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::optional<CueClass> class_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(CueClass::according); ++i)
    if (name == name_of(static_cast<CueClass>(i))) return static_cast<CueClass>(i);
  return std::nullopt;
}

std::string_view given(std::string_view column) {
  return column == "-" ? std::string_view() : column;
}

class Loader {
 public:
  explicit Loader(Cues& cues) : cues_(cues) {}

  // False when a line is not in the form the file's head describes.
  bool add_cue_line(std::string_view line, bool arabic) {
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() != 7) return false;
    const std::optional<CueClass> cue_class = class_named(columns[3]);
    if (!cue_class) return false;
    const std::string_view flags = columns[6];
    Cue cue;
    cue.cue_class = *cue_class;
    if (flags.find('d') != flags.npos) cue.stance = Stance::distances;
    if (flags.find('e') != flags.npos) cue.stance = Stance::weighs;
    if (flags.find('f') != flags.npos) cue.stance = Stance::commits;
    cue.lemma = static_cast<uint32_t>(
        hash_of(std::string(columns[0]) + ' ' + fold(columns[1])) >> 32U);
    cue.homograph = flags.find('h') != flags.npos;
    cue.relays = flags.find('r') != flags.npos;
    cue.marks_only = flags.find('n') != flags.npos;
    cue.impersonal = flags.find('p') != flags.npos;
    cue.takes_object = flags.find('o') != flags.npos;
    cue.takes_b = flags.find('b') != flags.npos;
    cue.takes_clause = !arabic && flags.find('c') != flags.npos;
    cue.names_listener = !arabic && flags.find('o') != flags.npos;
    cue.beside_marks = flags.find('m') != flags.npos;
    cue.far_marks = !cue.homograph || flags.find('q') != flags.npos;
    cue.noun_too = !arabic && flags.find('a') != flags.npos;
    cue.inside = arabic && flags.find('i') != flags.npos;
    cue.needs_verb = flags.find('v') != flags.npos;
    cue.raises = !arabic && flags.find('i') != flags.npos;
    cue.takes_to = flags.find('t') != flags.npos;
    cue.bare_alef = arabic && columns[1].starts_with("ا");
    const auto index = static_cast<uint16_t>(cues_.items.size());
    cues_.items.push_back(cue);
    const FormSink sink = [&](const std::string& form, CueForm is) {
      is.cue = index;
      WordEntry& entry = entry_of(form);
      if (entry.is_cue) return;
      entry.form = is;
      entry.is_cue = true;
    };
    if (columns[0] == "phrase") {
      add_phrase(columns[1], index);
    } else if (columns[0] == "noun") {
      english_noun_forms(columns[1], sink);
    } else if (columns[0] == "adjective") {
      sink(std::string(columns[1]), {0, CueShape::adjective});
    } else if (columns[0] != "verb") {
      return false;
    } else if (arabic) {
      arabic_forms(
          {columns[1], given(columns[2]), given(columns[4]), given(columns[5])}, sink);
    } else {
      english_forms({columns[1], given(columns[4]), given(columns[5])}, sink);
    }
    return true;
  }

  bool add_word_line(std::string_view line) {
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() != 2) return false;
    if (columns[0] == "same_title") {
      const std::vector<std::string_view> titles = split(columns[1], ' ');
      for (const std::string_view title : titles)
        cues_.same_title[fold(title)] = fold(titles.back());
      return true;
    }
    if (columns[0] == "not_cue") {
      for (const std::string_view word : split(columns[1], ' '))
        if (!word.empty()) entry_of(fold(word)).is_cue = false;
      return true;
    }
    for (const FlagName& entry : flag_names) {
      if (entry.name != columns[0]) continue;
      for (const std::string_view word : split(columns[1], ' '))
        if (!word.empty()) entry_of(fold(word)).flags |= entry.bit;
      return true;
    }
    return false;
  }

  void finish() {
    for (const CuePhrase& phrase : cues_.phrases)
      entry_of(phrase.words.front()).flags |= flag::phrase_first;
    std::stable_sort(cues_.phrases.begin(), cues_.phrases.end(),
                     [](const CuePhrase& a, const CuePhrase& b) {
                       return a.words.size() > b.words.size();
                     });
    for (size_t i = 0; i < cues_.phrases.size(); ++i)
      cues_.phrases_with[cues_.phrases[i].words.front()].push_back(
          static_cast<uint16_t>(i));
  }

 private:
  WordEntry& entry_of(std::string_view folded) {
    uint32_t& place = cues_.index_of.at(hash_of(folded));
    if (place == 0) {
      cues_.entries.emplace_back();
      place = static_cast<uint32_t>(cues_.entries.size());
    }
    return cues_.entries[place - 1];
  }

  void add_phrase(std::string_view text, uint16_t index) {
    CuePhrase phrase;
    phrase.cue = index;
    for (const std::string_view word : split(text, ' ')) {
      if (word == "l+")
        phrase.particle_follows = true;
      else
        phrase.words.push_back(fold(word));
    }
    cues_.phrases.push_back(std::move(phrase));
  }

  Cues& cues_;
};

// Calls add(line) for every line that is no comment; false when a line is refused.
template <class Add>
bool each_line(std::string_view file, Add add) {
  for (const std::string_view line : split(file, '\n'))
    if (!line.empty() && line.front() != '#' && !add(line)) return false;
  return true;
}

}  // namespace

Result<Cues> load_cues(const Assets& assets) {
  Cues cues;
  Loader loader(cues);
  for (const char* language : {"ar", "en"}) {
    const std::string suffix = std::string(language) + ".tsv";
    const bool arabic = suffix == "ar.tsv";
    const std::string cue_file = "lexicon/cues_" + suffix;
    const std::string word_file = "lexicon/quote_words_" + suffix;
    if (!each_line(assets.find(cue_file), [&](std::string_view line) {
          return loader.add_cue_line(line, arabic);
        }))
      return Error{Fault::bad_asset, 0, cue_file + " is damaged"};
    if (!each_line(assets.find(word_file),
                   [&](std::string_view line) { return loader.add_word_line(line); }))
      return Error{Fault::bad_asset, 0, word_file + " is damaged"};
  }
  loader.finish();
  Result<ReportModel> reports = read_report_model(assets.find("model/reports_en.bin"));
  if (reports) cues.reports = *std::move(reports);
  return cues;
}

}  // namespace isnad
