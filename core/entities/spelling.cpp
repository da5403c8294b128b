#include "core/entities/spelling.h"

#include <algorithm>
#include <array>

#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

constexpr size_t max_letters = 64;
constexpr size_t max_words = 8;
constexpr int32_t unknown_cost = 160;  // a step or letter never seen
constexpr int32_t far = 1 << 28;
// Of the cost of unrelated words, in thousandths: pairs below are the same name.
constexpr int32_t same_share = 865;

using Letters = std::vector<uint32_t>;

struct NameWords {
  std::vector<Letters> words;
  bool arabic = false;
};

NameWords split(std::string_view text) {
  NameWords out;
  const std::string folded = fold(text);
  Letters word;
  const auto end_word = [&] {
    if (!word.empty() && out.words.size() < max_words) out.words.push_back(word);
    word.clear();
  };
  for (size_t at = 0; at < folded.size();) {
    const char32_t c = icu::next_code_point(folded, at);
    if (icu::is_letter(c)) {
      if (word.size() < max_letters) word.push_back(c);
      if (icu::is_arabic(c)) out.arabic = true;
    } else if (icu::is_space(c) || c == U'-') {
      end_word();
    }
  }
  end_word();
  return out;
}

uint64_t pair_key(uint32_t arabic, const uint32_t* latin, size_t count) {
  uint64_t key = arabic;
  for (size_t i = 0; i < 3; ++i)
    key = key << 15U | (i < count ? latin[i] & 0x7fffU : 0U);
  return key;
}

int32_t find_cost(const Spelling& spelling, uint64_t key) {
  const auto found = spelling.pair_cost.find(key);
  return found == spelling.pair_cost.end() ? far : found->second;
}

int32_t alone(const Spelling& spelling, const Letters& word) {
  int32_t sum = 0;
  for (const uint32_t letter : word) {
    const auto found = spelling.letter_cost.find(letter);
    sum += found == spelling.letter_cost.end() ? unknown_cost : found->second;
  }
  return sum;
}

// The cheapest way to write `arabic` as `latin`.
int32_t across(const Spelling& spelling, const Letters& arabic, const Letters& latin) {
  const size_t width = latin.size() + 1;
  std::vector<int32_t> cost((arabic.size() + 1) * width, far);
  cost[0] = 0;
  for (size_t i = 0; i <= arabic.size(); ++i)
    for (size_t j = 0; j <= latin.size(); ++j) {
      const int32_t here = cost[i * width + j];
      const auto reach = [&](size_t a, size_t e, int32_t step) {
        int32_t& there = cost[(i + a) * width + j + e];
        there = std::min(there, here + step);
      };
      if (j < latin.size())
        reach(0, 1,
              std::min(unknown_cost, find_cost(spelling, pair_key(0, &latin[j], 1))));
      if (i == arabic.size()) continue;
      reach(
          1, 0,
          std::min(unknown_cost, find_cost(spelling, pair_key(arabic[i], nullptr, 0))));
      for (size_t e = 1; e <= 3 && j + e <= latin.size(); ++e) {
        const int32_t step = find_cost(spelling, pair_key(arabic[i], &latin[j], e));
        if (step < far) reach(1, e, step);
      }
    }
  return cost.back();
}

// Letters of one script that spellings of one name swap, as strings of a class.
constexpr auto alike = std::to_array<std::u32string_view>({
    U"جغكقخ",
    U"جي",
    U"تطث",
    U"دضذ",
    U"سصز",
    U"شس",
    U"هحة",
    U"وفب",
    U"زذظ",
    U"ckq",
    U"sz",
    U"iye",
    U"uow",
    U"gj",
    U"vw",
    U"fp",
    U"ae",
});
constexpr std::u32string_view soft = U"اويهءعaeiouyh";

int32_t swap_cost(uint32_t a, uint32_t b) {
  if (a == b) return 0;
  const auto in = [](std::u32string_view set, uint32_t c) {
    return set.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
  };
  if (in(soft, a) && in(soft, b)) return 4;
  for (const std::u32string_view set : alike)
    if (in(set, a) && in(set, b)) return 5;
  return 20;
}

int32_t drop_cost(const Letters& word, size_t at) {
  if (at > 0 && word[at] == word[at - 1]) return 2;
  return soft.find(static_cast<char32_t>(word[at])) != std::u32string_view::npos ? 5
                                                                                 : 14;
}

// The edit distance within a script; 10 is about one letter.
int32_t within(const Letters& a, const Letters& b) {
  const size_t width = b.size() + 1;
  std::vector<int32_t> cost((a.size() + 1) * width, far);
  cost[0] = 0;
  for (size_t i = 0; i <= a.size(); ++i)
    for (size_t j = 0; j <= b.size(); ++j) {
      int32_t& here = cost[i * width + j];
      if (i > 0) here = std::min(here, cost[(i - 1) * width + j] + drop_cost(a, i - 1));
      if (j > 0) here = std::min(here, cost[i * width + j - 1] + drop_cost(b, j - 1));
      if (i > 0 && j > 0)
        here = std::min(here,
                        cost[(i - 1) * width + j - 1] + swap_cost(a[i - 1], b[j - 1]));
    }
  return cost.back();
}

// What turning one into the other costs, in thousandths of their costs apart.
int32_t share_of(const Spelling& spelling, const Letters& arabic,
                 const Letters& latin) {
  const int32_t apart = alone(spelling, arabic) + alone(spelling, latin);
  return across(spelling, arabic, latin) * 1000 / std::max(apart, 1);
}

// 0..1000 for two words.
int32_t score_words(const Spelling& spelling, const Letters& a, bool a_arabic,
                    const Letters& b, bool b_arabic) {
  if (a_arabic == b_arabic) {
    const auto letters = static_cast<int32_t>(a.size() + b.size());
    // About one letter in five may differ by class.
    return std::clamp(1000 - within(a, b) * 500 / std::max(letters, 6), 0, 1000);
  }
  const Letters& arabic = a_arabic ? a : b;
  const Letters& latin = a_arabic ? b : a;
  int32_t share = share_of(spelling, arabic, latin);
  // The article may have no counterpart.
  if (arabic.size() > 4 && arabic[0] == U'ا' && arabic[1] == U'ل')
    share =
        std::min(share, share_of(spelling, {arabic.begin() + 2, arabic.end()}, latin));
  return std::clamp(500 + (same_share - share) * 5 / 2, 0, 1000);
}

}  // namespace

int32_t same_name(const Spelling& spelling, std::string_view a, std::string_view b) {
  NameWords left = split(a);
  NameWords right = split(b);
  if (left.words.empty() || right.words.empty()) return 0;
  if (left.words.size() > right.words.size()) std::swap(left, right);
  if (left.words.size() == 1 && right.words.size() > 1) {
    // One word against many: the words run together, as in أبوالغيط.
    Letters joined;
    for (const Letters& word : right.words)
      joined.insert(joined.end(), word.begin(), word.end());
    right.words = {joined};
  }
  // Each word of the shorter name takes the best word left of the longer one.
  std::vector<bool> taken(right.words.size());
  int32_t worst = 1000;
  int32_t sum = 0;
  for (const Letters& word : left.words) {
    int32_t best = -1;
    size_t at = 0;
    for (size_t i = 0; i < right.words.size(); ++i) {
      if (taken[i]) continue;
      const int32_t score =
          score_words(spelling, word, left.arabic, right.words[i], right.arabic);
      if (score <= best) continue;
      best = score;
      at = i;
    }
    taken[at] = true;
    worst = std::min(worst, best);
    sum += best;
  }
  const auto count = static_cast<int32_t>(left.words.size());
  return (sum / count + 2 * worst) / 3;
}

namespace {

std::string_view take(std::string_view& text, char mark) {
  const size_t at = text.find(mark);
  const std::string_view part = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  return part;
}

Letters code_points(std::string_view text) {
  Letters out;
  for (size_t at = 0; at < text.size();) out.push_back(icu::next_code_point(text, at));
  return out;
}

}  // namespace

Result<Spelling> load_spelling(const Assets& assets) {
  std::string_view file = assets.find("lexicon/spelling.tsv");
  const size_t size = file.size();
  Spelling out;
  while (!file.empty()) {
    const uint64_t at = size - file.size();
    std::string_view line = take(file, '\n');
    if (line.empty() || line.front() == '#') continue;
    const Error damaged = {Fault::bad_table, at, "a row of spelling.tsv is damaged"};
    const std::string_view kind = take(line, '\t');
    const Letters first = code_points(take(line, '\t'));
    const Letters second = kind == "pair" ? code_points(take(line, '\t')) : Letters();
    int32_t cost = 0;
    for (const char digit : line) {
      if (digit < '0' || digit > '9' || cost > 100000) return damaged;
      cost = cost * 10 + (digit - '0');
    }
    if (line.empty() || first.size() > 1 || second.size() > 3) return damaged;
    if (kind == "pair")
      out.pair_cost[pair_key(first.empty() ? 0 : first[0], second.data(),
                             second.size())] = cost;
    else if (kind == "letter" && !first.empty())
      out.letter_cost[first[0]] = cost;
    else
      return damaged;
  }
  return out;
}

}  // namespace isnad
