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

using Letters = std::vector<SpelledName::Letter>;

// عبد and أبو, which are also written together with the word behind them.
bool begins_compound(const Letters& word) {
  const auto is = [&](std::u32string_view text) {
    return std::equal(word.begin(), word.end(), text.begin(), text.end(),
                      [](const SpelledName::Letter& letter, char32_t c) {
                        return letter.code_point == c;
                      });
  };
  return is(U"عبد") || is(U"ابو") || is(U"ابي") || is(U"ابا") || is(U"abdul") ||
         is(U"abdel") || is(U"abu");
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
constexpr uint32_t soft_bit = 1u << alike.size();
// On a last ي that was written ى: the "a" of سلمى, Salma, or a ي without its dots.
constexpr uint32_t maqsura_bit = 1u << 31U;

uint32_t classes_of(char32_t letter) {
  uint32_t classes = soft.find(letter) == std::u32string_view::npos ? 0 : soft_bit;
  for (size_t i = 0; i < alike.size(); ++i)
    if (alike[i].find(letter) != std::u32string_view::npos) classes |= 1u << i;
  return classes;
}

// Of an Arabic letter or 0, and up to three Latin ones.
uint64_t pair_key(uint32_t arabic, const SpelledName::Letter* latin, size_t count) {
  uint64_t key = arabic;
  for (size_t i = 0; i < 3; ++i)
    key = key << 15U | (i < count ? latin[i].code_point & 0x7fffU : 0U);
  return key;
}

int32_t find_cost(const Spelling& spelling, uint64_t key) {
  const auto found = spelling.pair_cost.find(key);
  return found == spelling.pair_cost.end() ? far : found->second;
}

int32_t alone(const Spelling& spelling, const Letters& word) {
  int32_t sum = 0;
  for (const SpelledName::Letter& letter : word) {
    const auto found = spelling.letter_cost.find(letter.code_point);
    sum += found == spelling.letter_cost.end() ? unknown_cost : found->second;
  }
  return sum;
}

// The cheapest way to write `arabic` as `latin`; more than `most` is only that.
int32_t across(const Spelling& spelling, const Letters& arabic, const Letters& latin,
               int32_t most) {
  const size_t width = latin.size() + 1;
  std::vector<int32_t> cost((arabic.size() + 1) * width, far);
  cost[0] = 0;
  for (size_t i = 0; i <= arabic.size(); ++i) {
    int32_t least = far;
    for (size_t j = 0; j <= latin.size(); ++j) {
      const int32_t here = cost[i * width + j];
      least = std::min(least, here);
      const auto reach = [&](size_t a, size_t e, int32_t step) {
        int32_t& there = cost[(i + a) * width + j + e];
        there = std::min(there, here + step);
      };
      if (j < latin.size())
        reach(0, 1,
              std::min(unknown_cost, find_cost(spelling, pair_key(0, &latin[j], 1))));
      if (i == arabic.size()) continue;
      const uint32_t letter = arabic[i].code_point;
      reach(1, 0,
            std::min(unknown_cost, find_cost(spelling, pair_key(letter, nullptr, 0))));
      for (size_t e = 1; e <= 3 && j + e <= latin.size(); ++e) {
        const int32_t step = find_cost(spelling, pair_key(letter, &latin[j], e));
        if (step < far) reach(1, e, step);
      }
    }
    if (least > most) return least;
  }
  return cost.back();
}

int32_t swap_cost(const SpelledName::Letter& a, const SpelledName::Letter& b) {
  if (a.code_point == b.code_point) return 0;
  const uint32_t both = a.classes & b.classes;
  if ((both & soft_bit) != 0) return 4;
  return both != 0 ? 5 : 20;
}

int32_t drop_cost(const Letters& word, size_t at) {
  if (at > 0 && word[at].code_point == word[at - 1].code_point) return 2;
  return (word[at].classes & soft_bit) != 0 ? 5 : 14;
}

// The edit distance within a script; 10 is about one letter.  More than `most` is only
// that.
int32_t within(const Letters& a, const Letters& b, int32_t most) {
  std::array<int32_t, max_letters + 1> row;
  row[0] = 0;
  for (size_t j = 1; j <= b.size(); ++j) row[j] = row[j - 1] + drop_cost(b, j - 1);
  for (size_t i = 1; i <= a.size(); ++i) {
    const int32_t drop = drop_cost(a, i - 1);
    int32_t corner = row[0];
    row[0] += drop;
    int32_t least = row[0];
    for (size_t j = 1; j <= b.size(); ++j) {
      const int32_t swap = corner + swap_cost(a[i - 1], b[j - 1]);
      corner = row[j];
      row[j] = std::min({swap, row[j] + drop, row[j - 1] + drop_cost(b, j - 1)});
      least = std::min(least, row[j]);
    }
    if (least > most) return least;
  }
  return row[b.size()];
}

// What turning one into the other costs, in thousandths of their costs apart.
int32_t share_of(const Spelling& spelling, const Letters& arabic, const Letters& latin,
                 int32_t most) {
  const int32_t apart = std::max(alone(spelling, arabic) + alone(spelling, latin), 1);
  const auto most_cost = static_cast<int32_t>((int64_t{most} + 1) * apart / 1000);
  const int32_t cost = std::min(across(spelling, arabic, latin, most_cost), far / 1000);
  return cost * 1000 / apart;
}

// 0..1000 for two words; less than `least` is only that.
int32_t score_words(const Spelling& spelling, const Letters& a, bool a_arabic,
                    const Letters& b, bool b_arabic, int32_t least) {
  if (a_arabic == b_arabic) {
    const int32_t letters = std::max(static_cast<int32_t>(a.size() + b.size()), 6);
    // About one letter in five may differ by class.
    const int32_t most = (1001 - least) * letters / 500;
    return std::clamp(1000 - within(a, b, most) * 500 / letters, 0, 1000);
  }
  const Letters& arabic = a_arabic ? a : b;
  const Letters& latin = a_arabic ? b : a;
  const int32_t most = same_share + (501 - least) * 2 / 5 + 1;
  int32_t share = share_of(spelling, arabic, latin, most);
  // The article may have no counterpart.
  if (arabic.size() > 4 && arabic[0].code_point == U'ا' && arabic[1].code_point == U'ل')
    share = std::min(
        share, share_of(spelling, {arabic.begin() + 2, arabic.end()}, latin, most));
  const int32_t score = std::clamp(500 + (same_share - share) * 5 / 2, 0, 1000);
  if ((arabic.back().classes & maqsura_bit) == 0) return score;
  Letters with_alef = arabic;
  with_alef.back() = {U'ا', classes_of(U'ا')};
  return std::max(score, score_words(spelling, with_alef, true, latin, false, least));
}

}  // namespace

SpelledName spell(std::string_view name) {
  SpelledName out;
  Letters word;
  const auto end_word = [&] {
    if (begins_compound(word)) return;  // goes on as one word with the next
    if (!word.empty() && out.words.size() < max_words) out.words.push_back(word);
    word.clear();
  };
  for (size_t from = 0; from < name.size();) {
    const size_t end = std::min(name.find(' ', from), name.size());
    const std::string_view piece = name.substr(from, end - from);
    const std::string folded = fold(piece);
    for (size_t at = 0; at < folded.size();) {
      const char32_t c = icu::next_code_point(folded, at);
      if (icu::is_letter(c)) {
        if (word.size() < max_letters) word.push_back({c, classes_of(c)});
        if (icu::is_arabic(c)) out.arabic = true;
      } else if (icu::is_space(c) || c == U'-') {
        end_word();
      }
    }
    if (piece.ends_with("ى") && !word.empty()) word.back().classes |= maqsura_bit;
    end_word();
    from = end + 1;
  }
  if (!word.empty() && out.words.size() < max_words) out.words.push_back(word);
  return out;
}

int32_t same_name(const Spelling& spelling, const SpelledName& a, const SpelledName& b,
                  int32_t least) {
  const bool ordered = a.words.size() <= b.words.size();
  const SpelledName& left = ordered ? a : b;
  const SpelledName& right = ordered ? b : a;
  if (left.words.empty()) return 0;
  std::vector<Letters> joined;
  if (left.words.size() == 1 && right.words.size() > 1) {
    // One word against many: the words run together, as in أبوالغيط.
    joined.emplace_back();
    for (const Letters& word : right.words)
      joined[0].insert(joined[0].end(), word.begin(), word.end());
    if (joined[0].size() > max_letters) joined[0].resize(max_letters);
  }
  const std::vector<Letters>& others = joined.empty() ? right.words : joined;
  // With all other words equal, one that is less alike makes the names less than
  // `least` alike.
  const int32_t least_word = std::max(0, (3 * least - 1000) / 2);
  // Each word of the shorter name takes the best word left of the longer one.
  std::array<bool, max_words> taken{};
  int32_t worst = 1000;
  int32_t sum = 0;
  for (const Letters& word : left.words) {
    int32_t best = -1;
    size_t at = 0;
    for (size_t i = 0; i < others.size(); ++i) {
      if (taken[i]) continue;
      const int32_t score =
          score_words(spelling, word, left.arabic, others[i], right.arabic, least_word);
      if (score <= best) continue;
      best = score;
      at = i;
    }
    if (best < least_word) return 0;
    taken[at] = true;
    worst = std::min(worst, best);
    sum += best;
  }
  const auto count = static_cast<int32_t>(left.words.size());
  return (sum / count + 2 * worst) / 3;
}

int32_t same_name(const Spelling& spelling, std::string_view a, std::string_view b) {
  return same_name(spelling, spell(a), spell(b));
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
  for (size_t at = 0; at < text.size();)
    out.push_back({icu::next_code_point(text, at), 0});
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
      out.pair_cost[pair_key(first.empty() ? 0 : first[0].code_point, second.data(),
                             second.size())] = cost;
    else if (kind == "letter" && !first.empty())
      out.letter_cost[first[0].code_point] = cost;
    else
      return damaged;
  }
  return out;
}

}  // namespace isnad
