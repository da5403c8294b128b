#include "core/entities/resolve.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/entities/roles.h"

namespace isnad {
namespace {

constexpr size_t max_roles = 16;
constexpr size_t max_variants = 32;

// A word too common to stand for a person by itself.
bool stands_alone(const NameWord& word) {
  constexpr uint32_t common = flag_stop | flag_say | flag_title | flag_nationality |
                              flag_org_head | flag_org_noun | flag_org_adjective |
                              flag_place_head | flag_name_part | flag_direction;
  return word.letters && (word.stem_flags & common) == 0 &&
         (word.arabic || word.capital);
}

uint64_t phrase_of(const std::vector<NameWord>& words, const NameSpan& span) {
  uint64_t hash = words[span.words.begin].readings[span.reading].hash;
  for (uint32_t i = span.words.begin + 1; i < span.words.end; ++i)
    if (words[i].letters || words[i].mark == '\0')
      hash = extend_phrase(hash, words[i].hash());
  return hash;
}

class Resolver {
 public:
  Resolver(const Article& article, const NormalText& normal, const Segments& segments,
           const std::vector<NameWord>& words)
      : article_(article), normal_(normal), segments_(segments), words_(words) {}

  void add(const NameSpan& span) {
    Mention mention;
    mention.kind = span.kind;
    mention.words = span.words;
    mention.range = range_of(span);
    mention.confidence_percent = span.confidence_percent;
    mention.why = {span.why, source_of(span.evidence)};
    mention.entity_index = entity_of(span);
    Entity& entity = out_.items[mention.entity_index];
    count_variant(mention.entity_index, slice(article_, mention.range));
    if (span.kind == EntityKind::person) {
      const IndexRun role = role_before(words_, span);
      mention.role = source_of(role);
      if (!role.empty()) add_role(entity, slice(article_, mention.role));
      const Gender gender = gender_of(words_, role, span);
      if (entity.gender == Gender::unknown) entity.gender = gender;
    }
    out_.mentions.push_back(std::move(mention));
  }

  Entities take() {
    for (size_t i = 0; i < out_.items.size(); ++i) finish(out_.items[i], counts_[i]);
    return std::move(out_);
  }

 private:
  SourceRange range_of(const NameSpan& span) const {
    const Word& first = segments_.words[span.words.begin];
    const uint32_t cut = words_[span.words.begin].readings[span.reading].cut_bytes;
    return {source_begin(normal_, first, cut),
            segments_.words[span.words.end - 1].source.end};
  }

  SourceRange source_of(IndexRun run) const {
    if (run.empty()) return {};
    return {segments_.words[run.begin].source.begin,
            segments_.words[run.end - 1].source.end};
  }

  uint32_t make(const NameSpan& span) {
    Entity entity;
    entity.kind = span.kind;
    out_.items.push_back(std::move(entity));
    counts_.push_back({});
    return static_cast<uint32_t>(out_.items.size() - 1);
  }

  // Keys of different kinds and sorts never meet.
  static uint64_t key(const NameSpan& span, uint64_t hash, uint64_t sort) {
    return extend_phrase(hash, static_cast<uint64_t>(span.kind) * 8 + sort + 1);
  }

  uint32_t entity_of(const NameSpan& span) {
    const uint64_t phrase = phrase_of(words_, span);
    const uint64_t whole = key(span, phrase, 0);
    if (const auto known = known_.find(whole)) return *known;
    uint32_t entity = no_index;
    if (span.group != no_index) entity = look(key(span, span.group + 1, 1));
    if (entity == no_index && span.kind == EntityKind::person)
      entity = find_person(span);
    if (entity == no_index && span.kind == EntityKind::organisation)
      entity = find_body(span);
    if (entity == no_index) entity = make(span);
    known_.at(whole) = entity;
    if (span.group != no_index) known_.at(key(span, span.group + 1, 1)) = entity;
    if (span.kind == EntityKind::person) remember_person(span, entity);
    if (span.kind == EntityKind::organisation) remember_body(span, entity);
    return entity;
  }

  uint32_t look(uint64_t key) const { return known_.find(key).value_or(no_index); }

  uint64_t word_hash(const NameSpan& span, uint32_t at) const {
    return at == span.words.begin ? words_[at].readings[span.reading].hash
                                  : words_[at].hash();
  }

  // One word: whoever bears it.  More: whoever was so far known by the last of them
  // alone, or bears both the first and the last.
  uint32_t find_person(const NameSpan& span) const {
    const uint64_t last = word_hash(span, span.words.end - 1);
    if (span.words.size() == 1) return look(key(span, last, 2));
    const uint64_t first = word_hash(span, span.words.begin);
    const uint32_t same = look(key(span, extend_phrase(first, last), 3));
    if (same != no_index) return same;
    const uint32_t by_last = look(key(span, last, 4));
    if (by_last != no_index) return by_last;
    // A family name that stands first.
    const bool given = (words_[span.words.begin].flags & flag_given) != 0;
    return given ? no_index : look(key(span, first, 4));
  }

  void remember_person(const NameSpan& span, uint32_t entity) {
    const uint64_t last = word_hash(span, span.words.end - 1);
    if (span.words.size() == 1) {
      known_.at(key(span, last, 4)) = entity;
    } else {
      const uint64_t first = word_hash(span, span.words.begin);
      known_.at(key(span, extend_phrase(first, last), 3)) = entity;
      // Somebody else of that name may come in full later.
      known_.at(key(span, last, 4)) = no_index;
    }
    for (uint32_t i = span.words.begin; i < span.words.end; ++i)
      known_.at(key(span, word_hash(span, i), 2)) = entity;
    known_.at(key(span, last, 2)) = entity;
  }

  // A body named by more or fewer words than before.
  uint32_t find_body(const NameSpan& span) const {
    uint64_t hash = word_hash(span, span.words.begin);
    uint32_t entity = no_index;
    for (uint32_t i = span.words.begin + 1; i < span.words.end; ++i) {
      hash = extend_phrase(hash, words_[i].hash());
      if (const auto known = known_.find(key(span, hash, 0))) entity = *known;
    }
    if (entity != no_index || span.words.size() < 2) return entity;
    return look(key(span, hash, 5));
  }

  void remember_body(const NameSpan& span, uint32_t entity) {
    uint64_t hash = word_hash(span, span.words.begin);
    for (uint32_t i = span.words.begin + 1; i < span.words.end; ++i) {
      hash = extend_phrase(hash, words_[i].hash());
      if (i > span.words.begin + 1) known_.at(key(span, hash, 5)) = entity;
    }
  }

  void count_variant(uint32_t entity, std::string_view text) {
    auto& counts = counts_[entity];
    const auto found = counts.find(text);
    if (found != counts.end())
      ++found->second;
    else if (counts.size() < max_variants)
      counts.emplace(std::string(text), 1);
  }

  static void add_role(Entity& entity, std::string_view role) {
    if (entity.roles.size() >= max_roles ||
        std::find(entity.roles.begin(), entity.roles.end(), role) != entity.roles.end())
      return;
    entity.roles.emplace_back(role);
  }

  using Counts = std::map<std::string, uint32_t, std::less<>>;

  static void finish(Entity& entity, const Counts& counts) {
    for (const auto& [text, count] : counts) entity.variants.push_back({text, count});
    std::stable_sort(
        entity.variants.begin(), entity.variants.end(),
        [](const Variant& a, const Variant& b) { return a.count > b.count; });
    size_t most_words = 0;
    for (const Variant& variant : entity.variants) {
      const auto words = static_cast<size_t>(
          std::count(variant.text.begin(), variant.text.end(), ' ') + 1);
      if (words > most_words) entity.name = variant.text;
      most_words = std::max(most_words, words);
    }
  }

  const Article& article_;
  const NormalText& normal_;
  const Segments& segments_;
  const std::vector<NameWord>& words_;
  HashTable known_;
  std::vector<Counts> counts_;
  Entities out_;
};

}  // namespace

void add_repeated(const std::vector<NameWord>& words, std::vector<NameSpan>& spans) {
  HashTable bearers;  // word of a name -> index of the span that has it
  std::vector<bool> taken(words.size());
  for (uint32_t i = 0; i < spans.size(); ++i) {
    const NameSpan& span = spans[i];
    for (uint32_t at = span.words.begin; at < span.words.end; ++at) {
      taken[at] = true;
      if (span.kind != EntityKind::person || !stands_alone(words[at])) continue;
      const bool first = at == span.words.begin;
      // A common first name may be anybody's.
      if (first && span.words.size() > 1 && (words[at].flags & flag_given) != 0)
        continue;
      const uint64_t hash =
          first ? words[at].readings[span.reading].hash : words[at].hash();
      if (!bearers.contains(hash)) bearers.at(hash) = i;
    }
  }
  std::vector<NameSpan> more;
  for (uint32_t at = 0; at < words.size(); ++at) {
    if (taken[at] || !stands_alone(words[at])) continue;
    for (uint8_t reading = 0; reading < words[at].reading_count; ++reading) {
      const auto bearer = bearers.find(words[at].readings[reading].hash);
      if (!bearer) continue;
      more.push_back({{at, at + 1},
                      reading,
                      EntityKind::person,
                      ReasonKind::repeated,
                      spans[*bearer].words,
                      no_index,
                      70});
      break;
    }
  }
  const auto middle = static_cast<std::ptrdiff_t>(spans.size());
  spans.insert(spans.end(), more.begin(), more.end());
  std::inplace_merge(spans.begin(), spans.begin() + middle, spans.end(),
                     [](const NameSpan& a, const NameSpan& b) {
                       return a.words.begin < b.words.begin;
                     });
}

Entities resolve(const Article& article, const NormalText& normal,
                 const Segments& segments, const std::vector<NameWord>& words,
                 const std::vector<NameSpan>& spans) {
  Resolver resolver(article, normal, segments, words);
  for (const NameSpan& span : spans) resolver.add(span);
  return resolver.take();
}

}  // namespace isnad
