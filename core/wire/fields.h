#pragma once

#include "core/compare/comparison_change.h"
#include "core/wire.h"
#include "core/wire/byte_io.h"

// The fields of every struct that crosses between page and worker.  The structured
// bindings stop compiling when a struct gains a field that is not listed here.  A
// change to these lists is a new version of the wire (core/wire.cpp).

namespace isnad {

namespace wire {
template <>
inline constexpr uint8_t largest<EntityKind> =
    static_cast<uint8_t>(EntityKind::quantity);
template <>
inline constexpr uint8_t largest<FieldKind> = static_cast<uint8_t>(FieldKind::encoding);
template <>
inline constexpr uint8_t largest<QuoteKind> = static_cast<uint8_t>(QuoteKind::indirect);
template <>
inline constexpr uint8_t largest<CueClass> = static_cast<uint8_t>(CueClass::according);
template <>
inline constexpr uint8_t largest<Stance> = static_cast<uint8_t>(Stance::commits);
template <>
inline constexpr uint8_t largest<ChangeKind> =
    static_cast<uint8_t>(ChangeKind::wording);
template <>
inline constexpr uint8_t largest<DifferenceKind> =
    static_cast<uint8_t>(DifferenceKind::directness);
}  // namespace wire

using wire::is_a;

void fields(auto& io, is_a<Reason> auto& value) {
  auto& [kind, evidence] = value;
  io(kind, evidence);
}

// Articles.

void fields(auto& io, is_a<Block> auto& value) {
  auto& [range, role, language] = value;
  io(range, role, language);
}

void fields(auto& io, is_a<Field> auto& value) {
  auto& [text, range, origin, confidence_percent, clue, detail] = value;
  io(text, range, origin, confidence_percent, clue, detail);
}

void fields(auto& io, is_a<Replaced> auto& value) {
  auto& [kind, found] = value;
  io(kind, found);
}

void fields(auto& io, is_a<ByItself> auto& value) {
  auto& [roles, title] = value;
  io(roles, title);
}

void fields(auto& io, is_a<Article> auto& value) {
  auto& [id, path, text, blocks, encoding, language, right_to_left, title, outlet, date,
         credit, author, url, replaced, by_itself] = value;
  io(id, path, text, blocks, encoding, language, right_to_left, title, outlet, date,
     credit, author, url, replaced, by_itself);
}

// Segments.

void fields(auto& io, is_a<Word> auto& value) {
  auto& [source, normal, kind] = value;
  io(source, normal, kind);
}

void fields(auto& io, is_a<Sentence> auto& value) {
  auto& [source, words] = value;
  io(source, words);
}

void fields(auto& io, is_a<Paragraph> auto& value) {
  auto& [source, role, sentences, words] = value;
  io(source, role, sentences, words);
}

void fields(auto& io, is_a<Segments> auto& value) {
  auto& [paragraphs, sentences, words] = value;
  io(paragraphs, sentences, words);
}

// Names.

void fields(auto& io, is_a<Mention> auto& value) {
  auto& [range, kind, entity_index, words, role, confidence_percent, why, text] = value;
  io(range, kind, entity_index, words, role, confidence_percent, why, text);
}

void fields(auto& io, is_a<Variant> auto& value) {
  auto& [text, count] = value;
  io(text, count);
}

void fields(auto& io, is_a<Entity> auto& value) {
  auto& [kind, gender, name, variants, roles] = value;
  io(kind, gender, name, variants, roles);
}

void fields(auto& io, is_a<Entities> auto& value) {
  auto& [mentions, items] = value;
  io(mentions, items);
}

void fields(auto& io, is_a<Identity> auto& value) {
  auto& [id, kind, gender, name, variants, roles] = value;
  io(id, kind, gender, name, variants, roles);
}

void fields(auto& io, is_a<Identities> auto& value) {
  auto& [items, identity_of] = value;
  io(items, identity_of);
}

// Quotes.

void fields(auto& io, is_a<Link> auto& value) {
  auto& [mention, entity_index, name, role, why] = value;
  io(mention, entity_index, name, role, why);
}

void fields(auto& io, is_a<Quote> auto& value) {
  auto& [kind, cue_class, stance, negated, confidence_percent, range, cue, spans, chain,
         sentence_index, why] = value;
  io(kind, cue_class, stance, negated, confidence_percent, range, cue, spans, chain,
     sentence_index, why);
}

void fields(auto& io, is_a<Quotes> auto& value) {
  auto& [items, links, spans] = value;
  io(items, links, spans);
}

// The folded text is made again by whoever reads: it is larger than its source.
void fields(auto& io, is_a<Analysis> auto& value) {
  auto& [article, normal, segments, entities, quotes] = value;
  io(article, segments, entities, quotes);
}

// Comparison.

void fields(auto& io, is_a<QuoteRef> auto& value) {
  auto& [article_index, quote_index] = value;
  io(article_index, quote_index);
}

void fields(auto& io, is_a<Member> auto& value) {
  auto& [quote, confidence_percent, why] = value;
  io(quote, confidence_percent, why);
}

void fields(auto& io, is_a<Change> auto& value) {
  auto& [kind, base, other] = value;
  io(kind, base, other);
}

void fields(auto& io, is_a<Alignment> auto& value) {
  auto& [member_index, changes] = value;
  io(member_index, changes);
}

void fields(auto& io, is_a<Difference> auto& value) {
  auto& [kind, weight_percent, a_member_index, b_member_index, a, b] = value;
  io(kind, weight_percent, a_member_index, b_member_index, a, b);
}

void fields(auto& io, is_a<Statement> auto& value) {
  auto& [id, members, base_member, alignments, differences] = value;
  io(id, members, base_member, alignments, differences);
}

void fields(auto& io, is_a<Passage> auto& value) {
  auto& [verbatim, a_article_index, b_article_index, a, b, words] = value;
  io(verbatim, a_article_index, b_article_index, a, b, words);
}

void fields(auto& io, is_a<Sharing> auto& value) {
  auto& [a_article_index, b_article_index, a_words, b_words, passages, origin_article,
         why] = value;
  io(a_article_index, b_article_index, a_words, b_words, passages, origin_article, why);
}

void fields(auto& io, is_a<ArticleShare> auto& value) {
  auto& [words, shared_words, copy_of, added_before, likely_origin, why,
         paragraph_shared_percent] = value;
  io(words, shared_words, copy_of, added_before, likely_origin, why,
     paragraph_shared_percent);
}

void fields(auto& io, is_a<Comparison> auto& value) {
  auto& [identities, statements, members, alignments, changes, differences, passages,
         sharings, shares, statement_of] = value;
  io(identities, statements, members, alignments, changes, differences, passages,
     sharings, shares, statement_of);
}

void fields(auto& io, is_a<Kept> auto& value) {
  auto& [before, now] = value;
  io(before, now);
}

void fields(auto& io, is_a<ComparisonChange> auto& value) {
  auto& [articles, identities, identity_count, names, statements, sharings, shares,
         fresh] = value;
  io(articles, identities, identity_count, names, statements, sharings, shares, fresh);
}

// Messages.

void fields(auto& io, is_a<Error> auto& value) {
  auto& [fault, at_byte, detail] = value;
  io(fault, at_byte, detail);
}

void fields(auto& io, is_a<Refusal> auto& value) {
  auto& [path, error] = value;
  io(path, error);
}

void fields(auto& io, is_a<Request> auto& value) {
  auto& [kind, path, encoding, index, articles, field, value_given, language,
         payload_at_byte] = value;
  io(kind, path, encoding, index, articles, field, value_given, language);
}

void fields(auto& io, is_a<Reply> auto& value) {
  auto& [kind, analyses, refusals, document, articles, places] = value;
  io(kind, analyses, refusals, document, articles, places);
}

}  // namespace isnad
