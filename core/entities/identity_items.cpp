#include "core/entities/identity_items.h"

#include <string_view>
#include <utility>

#include "core/entities/name_words.h"
#include "core/icu.h"

namespace isnad {
namespace {

// The consonants of a word as classes that survive transliteration; at most three.
std::string skeleton(std::string_view folded) {
  struct Class {
    char code;
    std::u32string_view letters;
  };
  constexpr Class classes[] = {
      {'b', U"بپbp"},        {'f', U"فfv"},    {'t', U"تطدضثذظtd"},
      {'k', U"كقغجخkgqcjx"}, {'s', U"سصزشsz"}, {'m', U"مm"},
      {'n', U"نn"},          {'l', U"لl"},     {'r', U"رr"},
  };
  std::string out;
  for (size_t at = 0; at < folded.size() && out.size() < 3;) {
    const char32_t c = icu::next_code_point(folded, at);
    for (const Class& each : classes)
      if (each.letters.find(c) != std::u32string_view::npos &&
          (out.empty() || out.back() != each.code))
        out += each.code;
  }
  return out;
}

class Reader {
 public:
  Reader(const Lexicon& lexicon, IdentityItems& known)
      : lexicon_(lexicon), known_(known) {}

  void read(const Analyses& analyses) {
    std::unordered_map<const Analysis*, size_t> begins;  // in known items
    size_t begin = 0;
    for (const auto& analysis : known_.analyses) {
      begins.emplace(analysis.get(), begin);
      begin += analysis->entities.items.size();
    }
    std::vector<IdentityItem> items;
    for (const auto& analysis : analyses) {
      const auto found = begins.find(analysis.get());
      for (size_t i = 0; i < analysis->entities.items.size(); ++i)
        items.push_back(found == begins.end()
                            ? prepare(analysis->entities.items[i])
                            : std::move(known_.items[found->second + i]));
      if (found != begins.end()) begins.erase(found);
    }
    known_.items = std::move(items);
    known_.analyses = analyses;
  }

 private:
  IdentityItem prepare(const Entity& entity) {
    IdentityItem item;
    item.entity = &entity;
    item.words = glue(words_of(entity.name));
    item.group = group_of(entity);
    item.key = key_of(entity.kind, item.words);
    if (!item.words.empty()) item.first_skeleton = skeleton(item.words.front());
    if (!item.words.empty()) item.last_skeleton = skeleton(item.words.back());
    prepare_person(item);
    if (is_unlisted_place(item)) item.spelled = spell(entity.name);
    return item;
  }

  void prepare_person(IdentityItem& item) {
    if (item.entity->kind != EntityKind::person || item.words.size() < 2) return;
    item.spelled = spell(item.entity->name);
    const auto next = static_cast<uint32_t>(known_.name_numbers.size());
    item.name_number =
        known_.name_numbers.emplace(item.entity->name, next).first->second;
    for (size_t i = 0; i < item.words.size() && i < 32; ++i)
      if ((lexicon_.names.flags(hash_of(item.words[i])) & flag_native) != 0)
        item.native_words |= 1u << i;
    for (const Variant& variant : item.entity->variants) {
      std::vector<std::string> words = glue(words_of(variant.text));
      if (words.size() == 1) item.called.push_back(std::move(words.front()));
    }
  }

  std::vector<std::string> words_of(std::string_view name) const {
    std::vector<std::string> words;
    uint32_t begin = 0;
    for (const icu::Boundary& boundary : breaker_.boundaries(name)) {
      const std::string_view piece = name.substr(begin, boundary.end - begin);
      begin = boundary.end;
      if (boundary.letters || boundary.number) words.push_back(fold(piece));
    }
    return words;
  }

  // "عبد الله" is also written together.
  static std::vector<std::string> glue(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    bool goes_on = false;
    for (const std::string& word : words) {
      if (goes_on)
        out.back() += word;
      else
        out.push_back(word);
      goes_on = !goes_on && is_glued(word);
    }
    return out;
  }

  // The gazetteer's group of any of an entity's spellings.
  uint32_t group_of(const Entity& entity) const {
    for (const Variant& variant : entity.variants) {
      uint64_t hash = 0;
      for (const std::string& word : words_of(variant.text))
        hash = extend_phrase(hash, hash_of(word));
      const auto found = lexicon_.names.phrases.find(hash);
      if (!found || *found == no_index) continue;
      const GazetteerEntry& entry = lexicon_.names.entries[*found];
      if (entry.kind == entity.kind) return entry.group;
    }
    return no_index;
  }

  const Lexicon& lexicon_;
  IdentityItems& known_;
  icu::Breaker breaker_{icu::BreakKind::word};
};

}  // namespace

bool is_unlisted_place(const IdentityItem& item) {
  return item.entity->kind == EntityKind::place && item.group == no_index;
}

std::string key_of(EntityKind kind, const std::vector<std::string>& words) {
  std::string key = name_of(kind);
  for (const std::string& word : words) {
    key += ' ';
    key += word.starts_with("ال") && word.size() > 8 ? word.substr(4) : word;
  }
  return key;
}

void read_items(const Analyses& analyses, const Lexicon& lexicon,
                IdentityItems& known) {
  Reader(lexicon, known).read(analyses);
}

}  // namespace isnad
