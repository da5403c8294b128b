#include "core/entities/entities.h"

#include "core/entities/combine.h"
#include "core/entities/datelines.h"
#include "core/entities/expressions.h"
#include "core/entities/features.h"
#include "core/entities/name_edges.h"
#include "core/entities/name_rules.h"
#include "core/entities/name_words.h"
#include "core/entities/own_outlet.h"
#include "core/entities/resolve.h"
#include "core/entities/tagger.h"
#include "core/entities/word_memory.h"
#include "core/lexicon.h"

namespace isnad {

const char* name_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "PER";
    case EntityKind::organisation:
      return "ORG";
    case EntityKind::place:
      return "LOC";
    case EntityKind::misc:
      return "MISC";
    case EntityKind::date:
      return "DATE";
    case EntityKind::time:
      return "TIME";
    case EntityKind::number:
      return "NUMBER";
    case EntityKind::money:
      return "MONEY";
    case EntityKind::percent:
      return "PERCENT";
    case EntityKind::quantity:
      return "QUANTITY";
  }
  return "MISC";
}

namespace {

// "مليون ريال": inside an amount stands its currency, and no other name.  A day or a
// month is no work or event: "Friday".
void drop_in_expressions(const std::vector<Expression>& found,
                         std::vector<NameSpan>& spans) {
  size_t at = 0;
  std::erase_if(spans, [&](const NameSpan& span) {
    while (at < found.size() && found[at].words.end <= span.words.begin) ++at;
    if (at == found.size() || span.words.begin < found[at].words.begin ||
        span.words.end > found[at].words.end)
      return false;
    const bool misc = span.kind == EntityKind::misc;
    const EntityKind kind = found[at].kind;
    return kind == EntityKind::money ? !misc : misc && kind == EntityKind::date;
  });
}

// Dates and amounts where no name stands.  An amount gives way to the name of its
// currency and keeps its value.
void add_expressions(std::vector<Expression> found, const NormalText& normal,
                     const Segments& segments, const std::vector<NameWord>& words,
                     Entities& out) {
  std::vector<Mention> merged;
  merged.reserve(out.mentions.size() + found.size());
  size_t at = 0;
  for (Expression& expression : found) {
    Mention mention;
    mention.kind = expression.kind;
    mention.words = expression.words;
    const uint32_t first = expression.words.begin;
    mention.range = {source_begin(normal, segments.words[first],
                                  words[first].readings[expression.reading].cut_bytes),
                     segments.words[expression.words.end - 1].source.end};
    mention.confidence_percent = 90;
    mention.why = {ReasonKind::pattern, {}};
    mention.value = std::move(expression.value);
    while (at < out.mentions.size() &&
           out.mentions[at].range.end <= mention.range.begin)
      merged.push_back(std::move(out.mentions[at++]));
    if (at < out.mentions.size() && out.mentions[at].range.overlaps(mention.range)) {
      const Mention& name = out.mentions[at];
      if (mention.kind != EntityKind::money || name.words.begin <= mention.words.begin)
        continue;
      mention.words.end = name.words.begin;
      mention.range.end = segments.words[mention.words.end - 1].source.end;
    }
    merged.push_back(std::move(mention));
  }
  while (at < out.mentions.size()) merged.push_back(std::move(out.mentions[at++]));
  out.mentions = std::move(merged);
}

// Paragraphs whose words are of the other script than the article's.
std::vector<IndexRun> find_foreign(const Segments& segments,
                                   const std::vector<NameWord>& words, bool arabic) {
  constexpr uint32_t least_words = 5;
  std::vector<IndexRun> out;
  for (const Paragraph& paragraph : segments.paragraphs) {
    uint32_t own = 0;
    uint32_t other = 0;
    for (uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i)
      if (words[i].letters) ++(words[i].arabic == arabic ? own : other);
    if (other >= least_words && other > own) out.push_back(paragraph.words);
  }
  return out;
}

// Puts what the other language's model says of its paragraphs in place of the first.
void read_again(const Tagging& other, const std::vector<IndexRun>& foreign, bool arabic,
                Tagging& tagging) {
  for (const IndexRun& run : foreign)
    for (uint32_t i = run.begin; i < run.end; ++i) {
      tagging.labels[i] = other.labels[i];
      tagging.margins[i] = other.margins[i];
      tagging.arabic[i] = arabic ? 1 : 0;
    }
}

}  // namespace

Entities find_entities(const Article& article, const NormalText& normal,
                       const Segments& segments, const Lexicon& lexicon,
                       NameMemory& memory) {
  const NameLexicon& names = lexicon.names;
  const std::vector<NameWord> words = study_words(article, normal, segments, names);
  const bool arabic = mostly_arabic(words);
  const NameModel& model = arabic ? names.arabic : names.latin;
  const std::vector<NameSpan> listed = find_listed(segments, words, names);
  std::vector<NameSpan> spans = name_by_rules(segments, words, listed);
  Tagging tagging;
  const auto read_by = [&](const NameModel& by, WordMemory& known) {
    known.forget_many();
    const Facts facts =
        gather_facts(article, normal, segments, words, listed, spans, by.words, known);
    return tag(by.tagger, segments, facts, known);
  };
  if (!model.tagger.empty()) {
    tagging = read_by(model, arabic ? memory.arabic : memory.latin);
    tagging.arabic.assign(words.size(), arabic ? 1 : 0);
    const NameModel& other = arabic ? names.latin : names.arabic;
    const std::vector<IndexRun> foreign = find_foreign(segments, words, arabic);
    if (!foreign.empty() && !other.tagger.empty())
      read_again(read_by(other, arabic ? memory.latin : memory.arabic), foreign,
                 !arabic, tagging);
    spans =
        combine(words, tagging, model.words, spans, find_datelines(segments, words));
  }
  mend_edges(words, spans);
  name_own_outlet(article, normal, segments, words, spans);
  add_repeated(words, tagging, spans);
  std::vector<Expression> expressions =
      find_expressions(article, normal, segments, words, lexicon.expressions);
  drop_in_expressions(expressions, spans);
  Entities out = resolve(article, normal, segments, words, spans);
  add_expressions(std::move(expressions), normal, segments, words, out);
  return out;
}

}  // namespace isnad
