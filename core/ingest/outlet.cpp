#include "core/ingest/outlet.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {
namespace {

constexpr size_t longest_line_bytes = 300;
constexpr size_t longest_name_bytes = 90;
constexpr size_t most_words = 6;

using Words = std::vector<std::string_view>;

std::string_view trim(std::string_view text) {
  constexpr std::string_view around = " \t:;,.-|()[]*";
  const size_t begin = text.find_first_not_of(around);
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_last_not_of(around) - begin + 1);
  while (text.starts_with("،")) text = trim(text.substr(std::string_view("،").size()));
  while (text.ends_with("،")) text.remove_suffix(std::string_view("،").size());
  return text;
}

// Cuts at every mark, the longest parts between them.
Words split(std::string_view text, const std::vector<std::string_view>& marks) {
  Words parts;
  for (;;) {
    size_t cut = std::string_view::npos;
    size_t skip = 0;
    for (const std::string_view mark : marks) {
      const size_t at = text.find(mark);
      if (at < cut) cut = at, skip = mark.size();
    }
    if (const std::string_view part = trim(text.substr(0, cut)); !part.empty())
      parts.push_back(part);
    if (cut == std::string_view::npos) return parts;
    text.remove_prefix(cut + skip);
  }
}

// "wexmoor-herald" as it would stand in a text: "Wexmoor Herald".
std::string spelt_out(std::string_view file_name) {
  std::string name(file_name);
  std::replace(name.begin(), name.end(), '-', ' ');
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::any_of(name.begin(), name.end(), is_capital)) return name;
  for (size_t i = 0; i < name.size(); ++i)
    if (name[i] >= 'a' && name[i] <= 'z' && (i == 0 || name[i - 1] == ' '))
      name[i] = static_cast<char>(name[i] - 'a' + 'A');
  return name;
}

// What a part of a line under a title may be.
enum class Part : uint8_t { outlet, agency, unknown, other };

class OutletFinder {
 public:
  OutletFinder(Article& article, const IngestLexicon& lexicon)
      : article_(article), lexicon_(lexicon), words_of_(lexicon.outlet_words) {
    best_.confidence_percent = 0;
  }

  void find() {
    for (const Block& block : article_.blocks) {
      if (block.role != Role::byline && block.role != Role::boilerplate) continue;
      const std::string_view line = slice(article_, block.range);
      if (line.size() > longest_line_bytes) continue;
      if (block.role == Role::byline) {
        read_labels(line);
      } else {
        read_copyright(line);
        read_source(line);
        read_beside_title(line);
      }
      read_address(line);
    }
    read_credit();
    read_path();
    if (best_.confidence_percent > 0) article_.outlet = std::move(best_);
  }

 private:
  void offer(std::string_view name, uint8_t confidence, Clue clue,
             std::string detail = {}) {
    name = trim(name);
    if (name.empty() || name.size() > longest_name_bytes ||
        confidence <= best_.confidence_percent)
      return;
    const std::string key = line_key(name);
    const auto words = static_cast<size_t>(std::count(key.begin(), key.end(), ' '));
    if (key.find_first_not_of("0 ") == std::string::npos || words >= most_words ||
        lexicon_.furniture.contains(key))
      return;
    best_.value = std::string(name);
    best_.range = range_of(name);
    best_.origin = clue == Clue::file_name ? Origin::file_name : Origin::text;
    best_.confidence_percent = confidence;
    best_.clue = clue;
    best_.detail = std::move(detail);
  }

  // Where the name stands in the text, if it is a part of it.
  SourceRange range_of(std::string_view name) const {
    const std::string& text = article_.text;
    if (name.data() < text.data() || name.data() >= text.data() + text.size())
      return {};
    const auto begin = static_cast<uint32_t>(name.data() - text.data());
    return {begin, begin + static_cast<uint32_t>(name.size())};
  }

  bool holds_word(const KeySet& set, std::string_view name) const {
    const std::string key = line_key(name);
    for (const std::string_view word : split(key, {" "}))
      if (set.contains(word)) return true;
    return false;
  }
  bool opens_with(const KeySet& set, std::string_view name) const {
    return set.opening(line_key(name)) > 0;
  }

  Part part_of(std::string_view part) const {
    const std::string key = line_key(part);
    if (key.find('0') != std::string::npos) return Part::other;  // a date, a time
    const std::string_view first = std::string_view(key).substr(0, key.find(' '));
    if (lexicon_.weekdays.find(first) != nullptr) return Part::other;
    if (lexicon_.agencies.find(key) != nullptr) return Part::agency;
    if (opens_with(words_of_.desks, part)) return Part::other;
    if (opens_with(lexicon_.byline_heads, part)) return Part::other;
    if (opens_with(lexicon_.byline_labels, part)) return Part::other;
    if (lexicon_.places.contains(key)) return Part::other;
    if (holds_word(words_of_.words, part)) return Part::outlet;
    if (lexicon_.given_names.contains(first)) return Part::other;
    if (lexicon_.place_heads.contains(first)) return Part::other;
    return Part::unknown;
  }

  // "Place - Outlet - Writer", "By Writer | Outlet", "Outlet - Day": in whatever order.
  void read_labels(std::string_view line) {
    if (const size_t open = line.rfind('('); open != line.npos) {
      // "City, 3 May (Outlet) -"
      const std::string_view inside =
          line.substr(open + 1, line.find(')', open) - open - 1);
      const Part kind = part_of(inside);
      if (kind == Part::outlet || kind == Part::unknown)
        offer(inside, kind == Part::outlet ? 80 : 70, Clue::dateline);
      return;
    }
    const Words parts =
        split(line, {" - ", " – ", " — ", " | ", " / ", " • ", " -", "– "});
    Words unknown;
    for (const std::string_view part : parts) {
      const Part kind = part_of(part);
      if (kind == Part::outlet) offer(part, 75, Clue::byline);
      if (kind == Part::unknown) unknown.push_back(part);
    }
    // The last is the outlet: a place or a writer stands in front of it.
    if (parts.size() > 1 && !unknown.empty())
      offer(unknown.back(), unknown.size() == 1 ? 65 : 50, Clue::byline);
  }

  // "© 2024 Name", "All rights reserved to Name - About us"
  void read_copyright(std::string_view line) {
    const bool sign = line.find("©") != line.npos;
    const size_t opening = lexicon_.furniture_heads.opening(line_key(line));
    const bool words = opening > 0 && opens_with(words_of_.rights, line);
    if (!sign && !words) return;
    bool seen = false;
    for (const std::string_view part :
         split(line, {" - ", " – ", " | ", " · ", "، ", ". "})) {
      seen |= part.find("©") != part.npos || holds_word(words_of_.rights, part);
      const std::string_view name = name_in_copyright(part);
      if (!name.empty()) {
        offer(name, 85, Clue::copyright_line);
        if (seen) return;
      }
    }
  }

  // The first run of words that belong to no copyright line.
  std::string_view name_in_copyright(std::string_view part) const {
    std::string_view name;
    bool reserved = false;  // the word before was "محفوظة", which "ل" follows
    for (std::string_view word : split(part, {" ", "©", "\u00a0"})) {
      const std::string key = line_key(word);
      const bool rights =
          key.empty() || key.find('0') != key.npos || words_of_.rights.contains(key);
      if (rights) {
        if (!name.empty()) break;
        reserved = key == line_key("محفوظة");
        continue;
      }
      // "لـ" and "ل" are written together with the name; "لل" holds its article.
      constexpr std::string_view to = "ل";
      if (reserved && name.empty() && word.starts_with(to) && !word.starts_with("لل"))
        word.remove_prefix(to.size());
      if (word.starts_with("ـ")) word.remove_prefix(std::string_view("ـ").size());
      if (word.empty()) continue;
      name = name.empty()
                 ? word
                 : std::string_view(
                       name.data(),
                       static_cast<size_t>(word.data() + word.size() - name.data()));
    }
    return name;
  }

  // "Source: Name + agencies"
  void read_source(std::string_view line) {
    const size_t colon = line.find(':');
    if (colon == line.npos || colon > 40 ||
        !words_of_.sources.contains(line_key(line.substr(0, colon))))
      return;
    for (const std::string_view part :
         split(line.substr(colon + 1),
               {"+", "،", ",", "/", " - ", " ووكالات", " والوكالات"}))
      if (const Part kind = part_of(part);
          kind == Part::outlet || kind == Part::unknown)
        return offer(part, 70, Clue::source_line);
  }

  // "Title | Outlet": the window's title, copied along with the page.
  void read_beside_title(std::string_view line) {
    if (!article_.title || article_.title->value.empty()) return;
    const std::string_view title = article_.title->value;
    if (line.size() <= title.size()) return;
    const bool opens = line.starts_with(title);
    if (!opens && !line.ends_with(title)) return;
    std::string_view rest =
        opens ? line.substr(title.size()) : line.substr(0, line.size() - title.size());
    for (const std::string_view mark : {"|", "-", "–", "—", "»", "::"}) {
      const size_t at = opens ? rest.find(mark) : rest.rfind(mark);
      if (at == rest.npos) continue;
      if (trim(opens ? rest.substr(0, at) : rest.substr(at + mark.size())).empty())
        return offer(opens ? rest.substr(at + mark.size()) : rest.substr(0, at), 75,
                     Clue::beside_title);
    }
  }

  // The host of an address of a page or of mail, unless it serves everybody.
  void read_address(std::string_view line) {
    for (std::string_view word : split(line, {" ", "\t", "،", "(", ")"})) {
      const size_t scheme = word.find("://");
      const size_t mail = word.find('@');
      if (scheme != word.npos)
        word.remove_prefix(scheme + 3);
      else if (mail != word.npos && mail > 0)
        word.remove_prefix(mail + 1);
      else if (!word.starts_with("www."))
        continue;
      word = word.substr(0, word.find_first_of("/?#:"));
      for (const std::string_view part : {"www.", "m.", "amp."})
        if (word.starts_with(part)) word.remove_prefix(part.size());
      if (!is_host(word)) continue;
      offer(word, mail == word.npos ? 60 : 55, Clue::address_in_line);
    }
  }

  bool is_host(std::string_view word) const {
    const size_t dot = word.rfind('.');
    if (dot == word.npos || dot == 0 || word.size() - dot < 3) return false;
    for (const std::string_view file :
         {".zip", ".txt", ".html", ".htm", ".json", ".jsonl", ".csv", ".tsv", ".md"})
      if (word.ends_with(file)) return false;
    for (const std::string& host : words_of_.hosts)
      if (word == host ||
          (word.ends_with(host) && word[word.size() - host.size() - 1] == '.'))
        return false;
    return std::all_of(word.begin(), word.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
             (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
  }

  void read_credit() {
    if (!article_.credit) return;
    const Field& credit = *article_.credit;
    const std::string_view words = slice(article_, credit.range);
    const Part kind = part_of(words);
    if (line_key(words) == line_key("وكالات")) return;
    if (kind != Part::other) offer(words, kind == Part::agency ? 45 : 65, credit.clue);
  }

  // An outlet's folder or file: its host, or a name that says what it is.
  void read_path() {
    const std::string& path = article_.path.empty() ? article_.id : article_.path;
    Words parts = split(path, {"/", "\\"});
    if (parts.empty()) return;
    const std::string_view file = parts.back();
    parts.pop_back();
    if (!parts.empty()) {
      std::string_view folder = parts.back();
      if (folder.starts_with("www.")) folder.remove_prefix(4);
      if (is_host(folder))
        offer(folder, 50, Clue::file_name, path);
      else if (is_outlet_name(folder))
        offer(spelt_out(folder), 50, Clue::file_name, path);
    }
    for (const std::string_view part :
         split(file.substr(0, file.rfind('.')), {"_", " - ", "--"})) {
      const std::string_view name =
          part.substr(std::min(part.size(), part.find_first_not_of("0123456789-. ")));
      if (is_outlet_name(name)) offer(spelt_out(name), 40, Clue::file_name, path);
    }
  }

  bool is_outlet_name(std::string_view name) const {
    constexpr ptrdiff_t most_spaces = 3;
    const std::string key = line_key(name);
    if (lexicon_.agencies.find(key) != nullptr) return true;
    const std::string_view last = std::string_view(key).substr(key.rfind(' ') + 1);
    const std::string_view first = std::string_view(key).substr(0, key.find(' '));
    return first.size() < key.size() &&
           std::count(key.begin(), key.end(), ' ') <= most_spaces &&
           (words_of_.words.contains(last) || words_of_.words.contains(first));
  }

  Article& article_;
  const IngestLexicon& lexicon_;
  const OutletWords& words_of_;
  Field best_;
};

}  // namespace

void find_outlet(Article& article, const IngestLexicon& lexicon) {
  if (!article.outlet) OutletFinder(article, lexicon).find();
}

}  // namespace isnad
