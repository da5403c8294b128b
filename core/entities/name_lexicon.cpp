#include "core/entities/name_lexicon.h"

#include <array>
#include <string>
#include <utility>

#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

struct KindOfWord {
  std::string_view name;
  uint32_t flags;
};

constexpr auto kinds_of_word = std::to_array<KindOfWord>({
    {"title", flag_title},
    {"title_f", flag_title | flag_feminine},
    {"title_abbreviated", flag_title},
    {"title_lower", flag_title_lower},
    {"kin", flag_kin},
    {"given_m", flag_given},
    {"given_native", flag_given | flag_native},
    {"given_f", flag_given | flag_feminine},
    {"name_part", flag_name_part},
    {"place_head", flag_place_head},
    {"place_tail", flag_place_tail},
    {"place_before", flag_place_before},
    {"org_head", flag_org_head},
    {"org_tail", flag_org_tail},
    {"body_head", flag_body_head | flag_org_head},
    {"outlet_head", flag_outlet_head},
    {"misc_head", flag_misc_head},
    {"nationality", flag_nationality},
    {"direction", flag_direction},
    {"org_adjective", flag_org_adjective},
    {"org_noun", flag_org_noun},
    {"say", flag_say},
    {"stop", flag_stop},
});

// The part before the next `mark`, taken off the front of `text`.
std::string_view take(std::string_view& text, char mark) {
  const size_t at = text.find(mark);
  const std::string_view part = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  return part;
}

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

// Calls sink(line, byte) for each line that says something.
template <class Sink>
void for_each_line(std::string_view file, Sink sink) {
  const char* const begin = file.data();
  while (!file.empty()) {
    const auto at = static_cast<uint64_t>(file.data() - begin);
    const std::string_view line = trim(take(file, '\n'));
    if (!line.empty() && line.front() != '#') sink(line, at);
  }
}

class Builder {
 public:
  // Words by kind.
  std::optional<Error> add_words(std::string_view file) {
    std::optional<Error> wrong;
    for_each_line(file, [&](std::string_view line, uint64_t at) {
      const std::string_view name = take(line, '\t');
      uint32_t flags = 0;
      for (const KindOfWord& kind : kinds_of_word)
        if (kind.name == name) flags = kind.flags;
      if (flags == 0 && !wrong)
        wrong = Error{Fault::bad_asset, at, "a list of names has an unknown kind"};
      while (!line.empty()) add_word(trim(take(line, ',')), flags);
    });
    return wrong;
  }

  void add_name_words(std::string_view file) {
    for_each_line(file, [&](std::string_view line, uint64_t) {
      out_.words.at(hash_of(line)) |= flag_name_word;
    });
  }

  // kind, region, Arabic, English.
  std::optional<Error> add_gazetteer(std::string_view file) {
    std::optional<Error> wrong;
    for_each_line(file, [&](std::string_view line, uint64_t at) {
      const std::string_view kind = take(line, '\t');
      take(line, '\t');
      const std::string_view arabic = take(line, '\t');
      const bool organisation = kind == "body" || kind == "outlet";
      if (arabic.empty() && line.empty() && !wrong)
        wrong = Error{Fault::bad_asset, at, "a gazetteer row has no name"};
      GazetteerEntry entry = {
          organisation ? EntityKind::organisation : EntityKind::place, no_index,
          kind == "outlet"};
      for (std::string_view part : {arabic, line})
        while (!part.empty()) add_phrase(trim(take(part, '|')), entry);
      if (entry.group == out_.group_count) ++out_.group_count;
    });
    return wrong;
  }

  NameLexicon take_lexicon() { return std::move(out_); }

 private:
  void add_word(std::string_view word, uint32_t flags) {
    // A word's full stop stands apart in text.
    if (word.ends_with('.')) word.remove_suffix(1);
    const std::string folded = fold(word);
    if (folded.empty()) return;
    out_.words.at(hash_of(folded)) |= flags;
    // Masculine titles of Arabic have a feminine form in teh marbuta.
    if ((flags & flag_title) != 0 && (flags & flag_feminine) == 0 &&
        static_cast<unsigned char>(folded.front()) >= 0x80)
      out_.words.at(hash_of(folded + "ه")) |= flags | flag_feminine;
  }

  void add_phrase(std::string_view phrase, GazetteerEntry& entry) {
    if (phrase.empty()) return;
    uint64_t hash = 0;
    uint32_t begin = 0;
    for (const icu::Boundary& boundary : breaker_.boundaries(phrase)) {
      const std::string_view piece = phrase.substr(begin, boundary.end - begin);
      begin = boundary.end;
      if (piece == " ") continue;
      if (hash != 0 && !out_.phrases.contains(hash)) out_.phrases.at(hash) = no_index;
      hash = extend_phrase(hash, hash_of(fold(piece)));
    }
    const auto known = out_.phrases.find(hash);
    if (known && *known != no_index) {
      const GazetteerEntry& other = out_.entries[*known];
      if (entry.group == no_index && other.kind == entry.kind)
        entry.group = other.group;
      return;
    }
    if (entry.group == no_index) entry.group = out_.group_count;
    out_.phrases.at(hash) = static_cast<uint32_t>(out_.entries.size());
    out_.entries.push_back(entry);
  }

  icu::Breaker breaker_{icu::BreakKind::word};
  NameLexicon out_;
};

// A model is whole or not there at all.
void load_model(const Assets& assets, const std::string& language, NameModel& model,
                std::vector<Error>& refused) {
  if (assets.find("model/names_" + language + ".bin").empty()) return;
  auto words = read_known_words(assets.find("model/words_" + language + ".bin"));
  auto tagger = read_tagger(assets.find("model/names_" + language + ".bin"));
  if (!words || !tagger) {
    refused.push_back(words ? tagger.error() : words.error());
    return;
  }
  model.words = *std::move(words);
  model.tagger = *std::move(tagger);
}

}  // namespace

uint32_t NameLexicon::flags(uint64_t word_hash) const {
  return words.find(word_hash).value_or(0);
}

// FNV-1a with a final mix, so that the high bits are good too.
uint64_t extend_phrase(uint64_t phrase_hash, uint64_t word_hash) {
  if (phrase_hash == 0) return word_hash;
  uint64_t hash =
      (phrase_hash ^ (word_hash >> 31U)) * 0xff51afd7ed558ccdULL + word_hash;
  hash ^= hash >> 33U;
  return hash == 0 ? 1 : hash;
}

Result<NameLexicon> load_name_lexicon(const Assets& assets) {
  Builder builder;
  for (const char* file :
       {"lexicon/places.tsv", "lexicon/places_cldr.tsv", "lexicon/organisations.tsv"})
    if (auto wrong = builder.add_gazetteer(assets.find(file))) return *wrong;
  for (const char* file : {"lexicon/names_ar.tsv", "lexicon/names_en.tsv"})
    if (auto wrong = builder.add_words(assets.find(file))) return *wrong;
  for (const char* file : {"lexicon/name_tokens_ar.txt", "lexicon/name_tokens_en.txt"})
    builder.add_name_words(assets.find(file));
  NameLexicon lexicon = builder.take_lexicon();
  load_model(assets, "ar", lexicon.arabic, lexicon.refused);
  load_model(assets, "en", lexicon.latin, lexicon.refused);
  return lexicon;
}

}  // namespace isnad
