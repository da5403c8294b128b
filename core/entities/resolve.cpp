#include "core/entities/resolve.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/entities/roles.h"

namespace isnad {
namespace {

constexpr size_t max_roles = 16;
constexpr size_t max_variants = 32;
// A word that repeats part of a name is none where the tagger leaves it out by more.
constexpr int32_t max_doubt = 6 * weight_scale;

// A word too common to stand for a person by itself.
bool stands_alone(const NameWord& word) {
  constexpr uint32_t common = flag_stop | flag_say | flag_title | flag_nationality |
                              flag_org_head | flag_org_noun | flag_org_adjective |
                              flag_place_head | flag_name_part | flag_direction;
  return word.letters && (word.stem_flags & common) == 0 &&
         (word.arabic || word.capital);
}

using Parts = std::vector<uint64_t>;  // hashes of a name's words

uint64_t phrase_of(const Parts& parts) {
  uint64_t hash = 0;
  for (const uint64_t part : parts) hash = extend_phrase(hash, part);
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
    const bool person = span.kind == EntityKind::person;
    const IndexRun role = person ? role_before(words_, span) : IndexRun{};
    const Gender gender = person ? gender_of(words_, role, span) : Gender::unknown;
    mention.entity_index = entity_of(span, gender);
    Entity& entity = out_.items[mention.entity_index];
    count_variant(mention.entity_index, text_of(span, mention.range));
    if (entity.gender == Gender::unknown) entity.gender = gender;
    mention.role = role_range(role);
    if (!role.empty()) add_role(entity, slice(article_, mention.role));
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
            segments_.words[span.words.end - 1].source.end -
                words_[span.words.end - 1].tail_bytes};
  }

  // As written, but with the article whose first letter لل leaves out.
  std::string text_of(const NameSpan& span, SourceRange range) const {
    const NameWord& first = words_[span.words.begin];
    const std::string text(slice(article_, range));
    return first.readings[span.reading].joined ? "ا" + text : text;
  }

  SourceRange source_of(IndexRun run) const {
    if (run.empty()) return {};
    return {segments_.words[run.begin].source.begin,
            segments_.words[run.end - 1].source.end};
  }

  // Without the "and" or "so" that is written together with the first word.
  SourceRange role_range(IndexRun role) const {
    SourceRange range = source_of(role);
    if (role.empty()) return range;
    const NameWord& first = words_[role.begin];
    const Reading& reading = first.readings[first.base];
    if (!reading.joined)
      range.begin =
          source_begin(normal_, segments_.words[role.begin], reading.cut_bytes);
    return range;
  }

  uint32_t make(const NameSpan& span) {
    Entity entity;
    entity.kind = span.kind;
    out_.items.push_back(std::move(entity));
    counts_.push_back({});
    full_.push_back(false);
    return static_cast<uint32_t>(out_.items.size() - 1);
  }

  // Keys of different kinds and sorts never meet.
  static uint64_t key(const NameSpan& span, uint64_t hash, uint64_t sort) {
    return extend_phrase(hash, static_cast<uint64_t>(span.kind) * 8 + sort + 1);
  }

  // The words of a name without marks; عبد الله is one, as if written together.
  Parts parts_of(const NameSpan& span) const {
    Parts parts;
    for (uint32_t i = span.words.begin; i < span.words.end; ++i) {
      const NameWord& word = words_[i];
      if (!word.letters && word.mark != '\0') continue;
      // "al-Harrow" is Harrow.
      if (!word.arabic && !word.capital && (word.flags & flag_name_part) != 0 &&
          i == span.words.begin && span.words.size() > 1)
        continue;
      const bool first = i == span.words.begin;
      if (word.glued && i + 1 < span.words.end && words_[i + 1].letters) {
        const uint32_t cut = first ? word.readings[span.reading].cut_bytes : 0;
        std::string whole(slice(normal_, segments_.words[i].normal).substr(cut));
        whole += slice(normal_, segments_.words[++i].normal);
        parts.push_back(hash_of(whole));
      } else {
        parts.push_back(first ? word.readings[span.reading].hash : word.hash());
      }
    }
    return parts;
  }

  uint32_t entity_of(const NameSpan& span, Gender gender) {
    const Parts parts = parts_of(span);
    const uint64_t whole = key(span, phrase_of(parts), 0);
    // "Mr Harrow" beside Karen and Robert Harrow.
    if (parts.size() == 1 && gender != Gender::unknown) {
      const uint32_t bearer = look(key_of_bearer(span, parts.front(), gender));
      if (bearer != no_index) return bearer;
    }
    if (const auto known = known_.find(whole)) return *known;
    uint32_t entity = no_index;
    if (span.group != no_index) entity = look(key(span, span.group + 1, 1));
    if (entity == no_index && span.kind == EntityKind::person && !parts.empty())
      entity = find_person(span, parts);
    if (entity == no_index && span.kind == EntityKind::organisation)
      entity = find_body(span, parts);
    if (entity == no_index) entity = make(span);
    known_.at(whole) = entity;
    if (span.group != no_index) known_.at(key(span, span.group + 1, 1)) = entity;
    if (span.kind == EntityKind::person && !parts.empty())
      remember_person(span, parts, gender, entity);
    if (span.kind == EntityKind::organisation) remember_body(span, parts, entity);
    return entity;
  }

  static uint64_t key_of_bearer(const NameSpan& span, uint64_t part, Gender gender) {
    return key(span, part, 5 + static_cast<uint64_t>(gender));
  }

  uint32_t look(uint64_t key) const { return known_.find(key).value_or(no_index); }

  // One word: whoever bears it.  More: whoever was so far known by the last of them
  // alone, or bears both the first and the last.
  uint32_t find_person(const NameSpan& span, const Parts& parts) const {
    const uint64_t first = parts.front();
    const uint64_t last = parts.back();
    if (parts.size() == 1) return look(key(span, last, 2));
    const uint32_t same = look(key(span, extend_phrase(first, last), 3));
    if (same != no_index) return same;
    const uint32_t by_last = look(key(span, last, 4));
    if (by_last != no_index) return by_last;
    // A family name that stands first.
    const bool given = (words_[span.words.begin].flags & flag_given) != 0;
    return given ? no_index : look(key(span, first, 4));
  }

  void remember_person(const NameSpan& span, const Parts& parts, Gender gender,
                       uint32_t entity) {
    const uint64_t last = parts.back();
    if (parts.size() == 1) {
      // Whoever has a longer name is not waiting for one.
      if (!full_[entity]) known_.at(key(span, last, 4)) = entity;
    } else {
      full_[entity] = true;
      known_.at(key(span, extend_phrase(parts.front(), last), 3)) = entity;
      // Somebody else of that name may come in full later.
      known_.at(key(span, last, 4)) = no_index;
    }
    for (const uint64_t part : parts) {
      known_.at(key(span, part, 2)) = entity;
      if (gender != Gender::unknown)
        known_.at(key_of_bearer(span, part, gender)) = entity;
    }
  }

  // A body named by more or fewer words than before.
  uint32_t find_body(const NameSpan& span, const Parts& parts) const {
    uint64_t hash = 0;
    uint32_t entity = no_index;
    for (size_t i = 0; i < parts.size(); ++i) {
      hash = extend_phrase(hash, parts[i]);
      if (i == 0) continue;
      if (const auto known = known_.find(key(span, hash, 0))) entity = *known;
    }
    if (entity != no_index || parts.size() < 2) return entity;
    return look(key(span, hash, 5));
  }

  void remember_body(const NameSpan& span, const Parts& parts, uint32_t entity) {
    uint64_t hash = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
      hash = extend_phrase(hash, parts[i]);
      if (i > 1) known_.at(key(span, hash, 5)) = entity;
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

  // عبد الله counts as the one word عبدالله is.
  static size_t name_words(std::string_view text) {
    constexpr std::string_view servant = "عبد ";
    auto words = static_cast<size_t>(std::count(text.begin(), text.end(), ' ') + 1);
    for (size_t at = text.find(servant); at != text.npos;
         at = text.find(servant, at + 1))
      if (at == 0 || text[at - 1] == ' ') --words;
    return words;
  }

  static void finish(Entity& entity, const Counts& counts) {
    for (const auto& [text, count] : counts) entity.variants.push_back({text, count});
    std::stable_sort(
        entity.variants.begin(), entity.variants.end(),
        [](const Variant& a, const Variant& b) { return a.count > b.count; });
    size_t most_words = 0;
    for (const Variant& variant : entity.variants) {
      const size_t words = name_words(variant.text);
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
  std::vector<bool> full_;  // of each entity: a name of several words was met
  Entities out_;
};

// A person's name cut short goes on where a longer one in the article does: the word
// behind it follows the same word there.
void go_on(const std::vector<NameWord>& words, const HashTable& bearers,
           const std::vector<NameSpan>& spans, std::vector<bool>& taken,
           NameSpan& span) {
  if (span.kind != EntityKind::person) return;
  for (uint32_t at = span.words.end; at < words.size() && !taken[at]; ++at) {
    const auto bearer = bearers.find(words[at].hash());
    if (!bearer) return;
    const IndexRun longer = spans[*bearer].words;
    bool follows = false;
    for (uint32_t i = longer.begin + 1; i < longer.end; ++i)
      follows = follows || (words[i].hash() == words[at].hash() &&
                            words[i - 1].hash() == words[at - 1].hash());
    if (!follows) return;
    taken[at] = true;
    span.words.end = at + 1;
  }
}

}  // namespace

void add_repeated(const std::vector<NameWord>& words, const Tagging& tagging,
                  std::vector<NameSpan>& spans) {
  // The tagger is sure that this is no name.
  const auto refused = [&](uint32_t at) {
    return !tagging.labels.empty() && tagging.labels[at] == label_outside &&
           tagging.margins[at] > max_doubt;
  };
  HashTable bearers;  // word of a name -> index of the span that has it
  std::vector<bool> taken(words.size());
  for (uint32_t i = 0; i < spans.size(); ++i) {
    const NameSpan& span = spans[i];
    for (uint32_t at = span.words.begin; at < span.words.end; ++at) {
      taken[at] = true;
      if (span.kind != EntityKind::person || !stands_alone(words[at])) continue;
      const bool first = at == span.words.begin;
      if (!first && words[at - 1].glued) continue;
      // A common first name may be anybody's.
      if (first && span.words.size() > 1 && (words[at].flags & flag_given) != 0)
        continue;
      const uint64_t hash =
          first ? words[at].readings[span.reading].hash : words[at].hash();
      if (!bearers.contains(hash)) bearers.at(hash) = i;
    }
  }
  for (NameSpan& span : spans) go_on(words, bearers, spans, taken, span);
  std::vector<NameSpan> more;
  for (uint32_t at = 0; at < words.size(); ++at) {
    if (taken[at] || !stands_alone(words[at]) || refused(at)) continue;
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
