#include "core/entities/identities.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/entities/identity_items.h"

namespace isnad {

struct Identifier::Known {
  IdentityItems read;
  // By two name numbers: whether they are one person's.
  std::unordered_map<uint64_t, bool> one_person;
};

namespace {

// same_name() of the full names of one person.
constexpr int32_t same_person = 600;
// The same of a place that no gazetteer knows, in two scripts.
constexpr int32_t same_place = 850;
constexpr size_t least_place_letters = 4;
// No more candidates of one consonant key are compared with a new name.
constexpr size_t max_candidates = 48;

using Item = IdentityItem;
using Known = Identifier::Known;

class Joiner {
 public:
  Joiner(const Analyses& analyses, const Lexicon& lexicon, Known& known)
      : analyses_(analyses),
        lexicon_(lexicon),
        known_(known),
        items_(known.read.items) {
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
  if (known_->read.name_numbers.size() > 2 * known_->read.items.size() + 1)
    *known_ = Known();
  read_items(analyses, lexicon_, known_->read);
  return Joiner(analyses, lexicon_, *known_).join();
}

Identities identify(const Analyses& analyses, const Lexicon& lexicon) {
  return Identifier(lexicon).identify(analyses);
}

}  // namespace isnad
