#include "core/entities/identities.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/entities/name_words.h"
#include "core/icu.h"
#include "core/lexicon.h"

namespace isnad {
namespace {

// same_name() of the full names of one person.
constexpr int32_t same_person = 600;
// The same of a place that no gazetteer knows, in two scripts.
constexpr int32_t same_place = 850;
constexpr size_t least_place_letters = 4;
// No more candidates of one consonant key are compared with a new name.
constexpr size_t max_candidates = 48;

// One entity of one article, prepared for comparing.
struct Item {
  const Entity* entity = nullptr;
  uint32_t name_number = no_index;  // of a spelled person; the same for the same name
  std::vector<std::string> called;  // words that alone are variants of a person's name
  std::vector<std::string> words;   // of the name, folded
  uint32_t native_words = 0;        // a bit for each of words that is an Arabic name
  SpelledName spelled;              // of a person of two words or more, or such a place
  uint32_t group = no_index;        // the gazetteer's
  std::string key;                  // key_of() the words
  std::string first_skeleton;       // of the first and the last word
  std::string last_skeleton;
};

bool is_unlisted_place(const Item& item) {
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

}  // namespace

// What was read of the articles last time.
struct Identifier::Known {
  Analyses analyses;
  std::vector<Item> items;
  std::unordered_map<std::string, uint32_t> name_numbers;
  // By two name numbers: whether they are one person's.
  std::unordered_map<uint64_t, bool> one_person;
};

namespace {

using Known = Identifier::Known;

// Reads the entities of articles, those that are known already without looking again.
class Reader {
 public:
  Reader(const Lexicon& lexicon, Known& known) : lexicon_(lexicon), known_(known) {}

  void read(const Analyses& analyses) {
    std::unordered_map<const Analysis*, size_t> begins;  // in known items
    size_t begin = 0;
    for (const auto& analysis : known_.analyses) {
      begins.emplace(analysis.get(), begin);
      begin += analysis->entities.items.size();
    }
    std::vector<Item> items;
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
  Item prepare(const Entity& entity) {
    Item item;
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

  void prepare_person(Item& item) {
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
  Known& known_;
  icu::Breaker breaker_{icu::BreakKind::word};
};

class Joiner {
 public:
  Joiner(const Analyses& analyses, const Lexicon& lexicon, Known& known)
      : analyses_(analyses), lexicon_(lexicon), known_(known), items_(known.items) {
    root_.resize(items_.size());
    std::iota(root_.begin(), root_.end(), 0U);
  }

  Identities join() {
    join_equal();
    join_bodies();
    join_people();
    join_places();
    join_single_names();
    return gather();
  }

 private:
  uint32_t find(uint32_t item) {
    while (root_[item] != item) item = root_[item] = root_[root_[item]];
    return item;
  }

  // The earlier item stays the root, so ids follow the order of the articles.
  void unite(uint32_t a, uint32_t b) {
    a = find(a);
    b = find(b);
    if (a != b) root_[std::max(a, b)] = std::min(a, b);
  }

  void join_equal() {
    std::map<std::string, uint32_t> by_name;
    std::map<uint32_t, uint32_t> by_group;
    for (uint32_t i = 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      const auto named = by_name.emplace(item.key, i).first;
      unite(named->second, i);
      if (item.group == no_index) continue;
      unite(by_group.emplace(item.group, i).first->second, i);
    }
  }

  // A body named by the beginning of its name, when only one body begins so.
  void join_bodies() {
    std::map<std::string, std::vector<uint32_t>> longer;  // beginning -> bodies
    for (uint32_t i = 0; i < items_.size(); ++i) {
      if (items_[i].entity->kind != EntityKind::organisation) continue;
      std::vector<std::string> words = items_[i].words;
      while (words.size() > 2) {
        words.pop_back();
        add_candidate(longer[key_of(EntityKind::organisation, words)], i);
      }
    }
    for (uint32_t i = 0; i < items_.size(); ++i) {
      if (items_[i].entity->kind != EntityKind::organisation) continue;
      const auto found = longer.find(items_[i].key);
      if (found != longer.end()) join_only(i, found->second);
    }
  }

  void add_candidate(std::vector<uint32_t>& candidates, uint32_t item) {
    item = find(item);
    if (candidates.size() < max_candidates &&
        std::find(candidates.begin(), candidates.end(), item) == candidates.end())
      candidates.push_back(item);
  }

  // Unites when all candidates are one.
  void join_only(uint32_t item, const std::vector<uint32_t>& candidates) {
    if (candidates.empty()) return;
    const uint32_t first = find(candidates.front());
    for (const uint32_t other : candidates)
      if (find(other) != first) return;
    unite(first, item);
  }

  // Names that nobody spells one for the other, in the same place.
  static bool different_names(const Item& a, const Item& b) {
    if (a.words.size() != b.words.size()) return false;
    const uint32_t both = a.native_words & b.native_words;
    for (size_t i = 0; i < a.words.size() && i < 32; ++i)
      if ((both >> i & 1u) != 0 && a.words[i] != b.words[i]) return true;
    return false;
  }

  bool are_one_person(const Item& a, const Item& b) {
    const uint64_t names = (uint64_t{a.name_number} << 32u) | b.name_number;
    const auto [known, added] = known_.one_person.emplace(names, false);
    if (added)
      known->second = same_name(lexicon_.spelling, a.spelled, b.spelled, same_person) >=
                      same_person;
    return known->second;
  }

  void join_people() {
    std::map<std::string, std::vector<uint32_t>> blocks;
    for (uint32_t i = 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (item.entity->kind != EntityKind::person || item.words.size() < 2) continue;
      for (const std::string* key : {&item.first_skeleton, &item.last_skeleton}) {
        std::vector<uint32_t>& block = blocks[*key];
        for (const uint32_t other : block) {
          if (find(other) == find(i)) continue;
          if (different_names(items_[other], item)) continue;
          if (are_one_person(items_[other], item)) {
            unite(other, i);
            break;
          }
        }
        add_candidate(block, i);
      }
    }
  }

  static bool is_long(const SpelledName& name) {
    size_t letters = 0;
    for (const SpelledName::Word& word : name.words) letters += word.size();
    return letters >= least_place_letters;
  }

  // Places of two scripts, each the other's likeliest spelling.
  void join_places() {
    std::map<std::string, std::vector<uint32_t>> blocks;
    for (uint32_t i = 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (!is_unlisted_place(item) || !is_long(item.spelled)) continue;
      std::vector<uint32_t>& block = blocks[item.first_skeleton];
      int32_t best = same_place - 1;
      uint32_t same = i;
      for (const uint32_t other : block) {
        const SpelledName& spelled = items_[other].spelled;
        if (spelled.arabic == item.spelled.arabic) continue;
        const int32_t score =
            same_name(lexicon_.spelling, spelled, item.spelled, best + 1);
        if (score <= best) continue;
        best = score;
        same = other;
      }
      unite(same, i);
      add_candidate(block, i);
    }
  }

  // A surname alone belongs to whoever is called so elsewhere, if that is one person.
  void join_single_names() {
    std::map<std::string, std::vector<uint32_t>> called, named;
    for (uint32_t i = 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (item.entity->kind != EntityKind::person || item.words.size() < 2) continue;
      for (const std::string& word : item.called) add_candidate(called[word], i);
      add_candidate(named[item.words.back()], i);
      // A common first name may be anybody's.
      if ((lexicon_.names.flags(hash_of(item.words.front())) & flag_given) == 0)
        add_candidate(named[item.words.front()], i);
    }
    for (uint32_t i = 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (item.entity->kind != EntityKind::person || item.words.size() != 1) continue;
      const auto by_call = called.find(item.words.front());
      const auto by_name = named.find(item.words.front());
      if (by_call != called.end())
        join_only(i, by_call->second);
      else if (by_name != named.end())
        join_only(i, by_name->second);
    }
  }

  Identities gather() {
    Identities out;
    std::vector<uint32_t> identity_of_root(items_.size(), no_index);
    uint32_t at = 0;
    for (const auto& analysis : analyses_) {
      std::vector<uint32_t> identity_of;
      for (size_t i = 0; i < analysis->entities.items.size(); ++i, ++at) {
        uint32_t& identity = identity_of_root[find(at)];
        if (identity == no_index) {
          identity = static_cast<uint32_t>(out.items.size());
          out.items.push_back(
              {identity, items_[at].entity->kind, Gender::unknown, "", {}, {}});
        }
        identity_of.push_back(identity);
        add_to(out.items[identity], *items_[at].entity);
      }
      out.identity_of.push_back(std::move(identity_of));
    }
    for (Identity& identity : out.items) finish(identity);
    return out;
  }

  static void add_to(Identity& identity, const Entity& entity) {
    if (identity.gender == Gender::unknown) identity.gender = entity.gender;
    for (const Variant& variant : entity.variants) {
      const auto same =
          std::find_if(identity.variants.begin(), identity.variants.end(),
                       [&](const Variant& v) { return v.text == variant.text; });
      if (same == identity.variants.end())
        identity.variants.push_back(variant);
      else
        same->count += variant.count;
    }
    identity.roles.insert(identity.roles.end(), entity.roles.begin(),
                          entity.roles.end());
  }

  // Sorts variants and roles, and names the identity by its most frequent full form.
  static void finish(Identity& identity) {
    std::sort(identity.variants.begin(), identity.variants.end(),
              [](const Variant& a, const Variant& b) {
                return a.count != b.count ? a.count > b.count : a.text < b.text;
              });
    const bool person = identity.kind == EntityKind::person;
    for (const Variant& variant : identity.variants)
      if (!person || variant.text.find(' ') != std::string::npos) {
        identity.name = variant.text;
        break;
      }
    if (identity.name.empty() && !identity.variants.empty())
      identity.name = identity.variants.front().text;
    std::map<std::string, uint32_t> counts;
    for (const std::string& role : identity.roles) ++counts[role];
    identity.roles.clear();
    for (const auto& [role, count] : counts) identity.roles.push_back(role);
    std::stable_sort(identity.roles.begin(), identity.roles.end(),
                     [&](const std::string& a, const std::string& b) {
                       return counts[a] > counts[b];
                     });
  }

  const Analyses& analyses_;
  const Lexicon& lexicon_;
  Known& known_;
  const std::vector<Item>& items_;
  std::vector<uint32_t> root_;
};

}  // namespace

Identifier::Identifier(const Lexicon& lexicon)
    : lexicon_(lexicon), known_(std::make_unique<Known>()) {}
Identifier::~Identifier() = default;

Identities Identifier::identify(const Analyses& analyses) {
  // Names of articles that have gone are not kept for ever.
  if (known_->name_numbers.size() > 2 * known_->items.size() + 1) *known_ = Known();
  Reader(lexicon_, *known_).read(analyses);
  return Joiner(analyses, lexicon_, *known_).join();
}

Identities identify(const Analyses& analyses, const Lexicon& lexicon) {
  return Identifier(lexicon).identify(analyses);
}

}  // namespace isnad
