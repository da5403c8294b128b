#include "core/ingest/letter_model.h"

#include <algorithm>
#include <utility>

#include "core/icu.h"

namespace isnad {
namespace {

// Costs of what is no letter of the language, in 1/16 bit.
constexpr uint32_t foreign_cost = 200;      // a letter of another alphabet
constexpr uint32_t odd_mark_cost = 170;     // a sign that seldom stands in text
constexpr uint32_t impossible_cost = 400;   // undefined, or a control character
constexpr uint32_t case_cost = 64;          // a capital after a small letter
constexpr uint32_t ascii_letter_cost = 96;  // in a language of another script
constexpr uint32_t usual_mark_cost = 48;    // beyond ASCII

using Sort = LetterClass::Sort;
using Class = LetterClass;

// Marks that news text holds: in every script, and only where Arabic letters are.
constexpr std::u32string_view usual_marks =
    U"\u00a0\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e\u2026\u2013\u2014\u20ac\u00a9"
    U"\u00b0\u2039\u203a\u2022";
constexpr std::u32string_view arabic_marks =
    U"\u060c\u061b\u061f\u0640\u066a\u200c\u200d\u200e\u200f";

bool is_usual_mark(char32_t c, const LetterModel& model) {
  if (usual_marks.find(c) != std::u32string_view::npos) return true;
  const bool arabic = !model.letters.empty() && model.letters.back() >= 0x600 &&
                      model.letters.back() < 0x780;
  return arabic &&
         (arabic_marks.find(c) != std::u32string_view::npos || icu::is_digit(c));
}

Class class_of(char32_t c, const LetterModel& model) {
  Class out;
  if (c == 0 || (c >= 0x7f && c < 0xa0) || c == 0xfffd ||
      (c >= 0x200b && c <= 0x200f && !is_usual_mark(c, model)) ||
      (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
    out.sort = Sort::impossible;
    return out;
  }
  const char32_t lower = icu::to_lower(c);
  const auto found = lower > 0xffff
                         ? model.letters.end()
                         : std::lower_bound(model.letters.begin(), model.letters.end(),
                                            static_cast<char16_t>(lower));
  if (found != model.letters.end() && *found == lower) {
    out.sort = Sort::letter;
    out.letter = static_cast<uint8_t>(found - model.letters.begin() + 1);
    out.upper = lower != c;
    return out;
  }
  if (c < 0x80)
    out.sort = lower >= 'a' && lower <= 'z' ? Sort::ascii_letter : Sort::boundary;
  else if (is_usual_mark(c, model))
    out.sort = Sort::usual_mark;
  else
    out.sort = icu::is_letter(c) || icu::is_mark(c) ? Sort::foreign : Sort::odd_mark;
  return out;
}

uint32_t cost_of(Sort sort) {
  switch (sort) {
    case Sort::ascii_letter:
      return ascii_letter_cost;
    case Sort::usual_mark:
      return usual_mark_cost;
    case Sort::foreign:
      return foreign_cost;
    case Sort::odd_mark:
      return odd_mark_cost;
    case Sort::impossible:
      return impossible_cost;
    case Sort::letter:
    case Sort::boundary:
      return 0;
  }
  return 0;
}

// The characters whose classes a model keeps: up to Arabic, and marks.
constexpr char32_t first_marks = 0x2000;
constexpr char32_t end_of_marks = 0x2600;
constexpr char32_t end_of_letters = 0x800;

Class class_in(const LetterModel& model, char32_t c) {
  if (c < end_of_letters) return model.classes[c];
  if (c >= first_marks && c < end_of_marks)
    return model.classes[c - first_marks + end_of_letters];
  return class_of(c, model);
}

void keep_classes(LetterModel& model) {
  model.classes.reserve(end_of_letters + end_of_marks - first_marks);
  for (char32_t c = 0; c < end_of_letters; ++c)
    model.classes.push_back(class_of(c, model));
  for (char32_t c = first_marks; c < end_of_marks; ++c)
    model.classes.push_back(class_of(c, model));
}

// Sums up what a run of characters costs beyond what each costs alone.
class Scorer {
 public:
  explicit Scorer(const LetterModel& model) : model_(model) {}

  void add(const Class& c) {
    const bool letter = c.sort == Sort::letter;
    const bool was_letter = last_.sort == Sort::letter;
    if (letter || was_letter)
      sum_ += model_.costs[last_.letter * (model_.letters.size() + 1) + c.letter];
    // A sign glued between two letters is seldom one.
    if (letter && last_.sort >= Sort::usual_mark && before_last_ == Sort::letter)
      sum_ += odd_mark_cost;
    // So are letters of two scripts in a word.
    if ((letter && last_.sort == Sort::ascii_letter) ||
        (was_letter && c.sort == Sort::ascii_letter))
      sum_ += odd_mark_cost;
    if (letter && was_letter && c.upper && !last_.upper) sum_ += case_cost;
    before_last_ = last_.sort;
    last_ = c;
  }

  uint64_t sum() const { return sum_; }

 private:
  const LetterModel& model_;
  Class last_;
  Sort before_last_ = Sort::boundary;
  uint64_t sum_ = 0;
};

// The bytes of a sample, each once, with how often it stands there.
struct ByteCount {
  uint8_t byte = 0;
  uint32_t count = 0;
};

std::vector<ByteCount> count_bytes(std::string_view bytes) {
  std::array<uint32_t, 256> counts{};
  for (const char c : bytes) ++counts[static_cast<uint8_t>(c)];
  std::vector<ByteCount> out;
  for (uint32_t byte = 0; byte < 256; ++byte)
    if (counts[byte] > 0) out.push_back({static_cast<uint8_t>(byte), counts[byte]});
  return out;
}

uint32_t mean_of(uint64_t sum, size_t count) {
  return count == 0 ? 0 : static_cast<uint32_t>(4 * sum / count);
}

// The mean cost under a model, or any above `not_above` when it is above that.
uint32_t cost_under(const LetterModel& model, std::string_view bytes,
                    const std::vector<ByteCount>& counts, const Charset& charset,
                    uint32_t not_above) {
  std::array<Class, 256> classes;
  uint64_t alone = 0;  // what the characters cost, whatever stands beside them
  for (const ByteCount& entry : counts) {
    classes[entry.byte] = class_in(model, charset.at(entry.byte));
    alone += uint64_t{entry.count} * cost_of(classes[entry.byte].sort);
  }
  Scorer scorer(model);
  constexpr size_t stretch = 64;
  for (size_t at = 0; at < bytes.size(); at += stretch) {
    const uint32_t so_far = mean_of(alone + scorer.sum(), bytes.size());
    if (so_far > not_above) return so_far;
    for (const char c : bytes.substr(at, stretch))
      scorer.add(classes[static_cast<uint8_t>(c)]);
  }
  return mean_of(alone + scorer.sum(), bytes.size());
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::optional<uint32_t> number(size_t size) {
    const std::string_view bytes = take(size);
    if (bytes.size() != size) return std::nullopt;
    uint32_t value = 0;
    for (size_t i = 0; i < size; ++i)
      value |= static_cast<uint32_t>(static_cast<uint8_t>(bytes[i])) << (8 * i);
    return value;
  }
  std::string_view take(size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

std::optional<LetterModel> read_model(Reader& reader) {
  const auto name_bytes = reader.number(1);
  if (!name_bytes) return std::nullopt;
  LetterModel model;
  model.language = std::string(reader.take(*name_bytes));
  const auto letters = reader.number(1);
  if (!letters) return std::nullopt;
  for (uint32_t i = 0; i < *letters; ++i) {
    const auto letter = reader.number(2);
    if (!letter) return std::nullopt;
    model.letters.push_back(static_cast<char16_t>(*letter));
  }
  const size_t size = (*letters + 1) * (*letters + 1);
  const std::string_view costs = reader.take(size);
  if (costs.size() != size) return std::nullopt;
  model.costs.assign(costs.begin(), costs.end());
  return model;
}

}  // namespace

Result<LetterModels> load_letter_models(const Assets& assets) {
  const Error damaged = {Fault::bad_asset, 0, "model/letters.bin is damaged"};
  Reader reader(assets.find("model/letters.bin"));
  if (reader.take(8) != "ISNADLM1") return damaged;
  const auto count = reader.number(1);
  if (!count || *count == 0) return damaged;
  LetterModels models;
  for (uint32_t i = 0; i < *count; ++i) {
    std::optional<LetterModel> model = read_model(reader);
    if (!model) return damaged;
    keep_classes(*model);
    models.push_back(*std::move(model));
  }
  if (!reader.done()) return damaged;
  return models;
}

Likeness likeness_of(std::string_view bytes, const Charset& charset,
                     const LetterModels& models, uint32_t not_above) {
  const std::vector<ByteCount> counts = count_bytes(bytes);
  Likeness best = {not_above == 0xffffffff ? not_above : not_above + 1, 0};
  for (size_t index = 0; index < models.size(); ++index) {
    const uint32_t cost = cost_under(models[index], bytes, counts, charset, best.cost);
    if (cost < best.cost) best = {cost, index};
  }
  return best;
}

}  // namespace isnad
