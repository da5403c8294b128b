#include "core/dump.h"

#include <optional>
#include <string_view>

namespace isnad {
namespace {

// The words of a range on one line.
std::string words(const Article& article, SourceRange range) {
  std::string out(slice(article, range));
  for (char& c : out)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return out;
}

void add_field(const char* name, const std::optional<Field>& field, std::string& out) {
  if (field) out += std::string(name) + ": " + field->value + "\n";
}

void add_blocks(const Article& article, std::string& out) {
  for (const Block& block : article.blocks) {
    if (block.role == Role::paragraph || block.role == Role::title) continue;
    out += std::string(name_of(block.role)) + ": " + words(article, block.range) + "\n";
  }
}

void add_entities(const Analysis& analysis, std::string& out) {
  for (const Entity& entity : analysis.entities.items) {
    out += std::string(name_of(entity.kind)) + " " + entity.name;
    if (entity.gender != Gender::unknown)
      out += entity.gender == Gender::feminine ? " (f)" : " (m)";
    for (const Variant& variant : entity.variants)
      out += " | " + variant.text + " x" + std::to_string(variant.count);
    for (const std::string& role : entity.roles) out += " / " + role;
    out += "\n";
  }
}

void add_values(const Analysis& analysis, std::string& out) {
  for (const Mention& mention : analysis.entities.mentions) {
    if (mention.entity_index != no_index) continue;
    out += std::string(name_of(mention.kind)) + " " +
           words(analysis.article, mention.range);
    if (!mention.value.empty()) out += " = " + mention.value;
    out += "\n";
  }
}

void add_quote(const Analysis& analysis, const Quote& quote, std::string& out) {
  const Quotes& quotes = analysis.quotes;
  out += std::string(name_of(quote.kind)) + " [";
  if (quote.negated) out += "not ";
  out += name_of(quote.cue_class);
  if (!quote.cue.empty()) out += ": " + words(analysis.article, quote.cue);
  out += "] ";
  if (quote.spans.empty()) out += words(analysis.article, quote.range);
  for (uint32_t i = quote.spans.begin; i < quote.spans.end; ++i)
    out += (i == quote.spans.begin ? "" : " ... ") +
           words(analysis.article, quotes.spans[i]);
  for (uint32_t i = quote.chain.begin; i < quote.chain.end; ++i) {
    out += "\n  <- " + quotes.links[i].name;
    if (quotes.links[i].mention.empty()) out += " (understood)";
  }
  out += "\n";
}

// "3 story.txt: what was said"
std::string report(const Analyses& analyses, const Member& member) {
  const Analysis& analysis = *analyses[member.quote.article_index];
  const Quote& quote = analysis.quotes.items[member.quote.quote_index];
  return std::to_string(member.quote.article_index) + " " + name_of(quote.kind) + ": " +
         words(analysis.article, quote.range);
}

void add_statement(const Analyses& analyses, const Comparison& comparison,
                   const Statement& statement, std::string& out) {
  if (statement.members.size() < 2) return;
  out += "statement\n";
  for (uint32_t i = statement.members.begin; i < statement.members.end; ++i)
    out += "  " + report(analyses, comparison.members[i]) + "\n";
  for (uint32_t i = statement.differences.begin; i < statement.differences.end; ++i) {
    const Difference& difference = comparison.differences[i];
    const Member& a = comparison.members[difference.a_member_index];
    const Member& b = comparison.members[difference.b_member_index];
    const Article& in_a = analyses[a.quote.article_index]->article;
    const Article& in_b = analyses[b.quote.article_index]->article;
    out += std::string("  ! ") + name_of(difference.kind) + " " +
           std::to_string(a.quote.article_index) + ": " + words(in_a, difference.a) +
           " | " + std::to_string(b.quote.article_index) + ": " +
           words(in_b, difference.b) + "\n";
  }
}

void add_passage(const Analyses& analyses, const Passage& passage, std::string& out) {
  out += std::string("passage ") + (passage.verbatim ? "verbatim " : "near ") +
         std::to_string(passage.a_article_index) + " " +
         std::to_string(passage.b_article_index) + ": " +
         words(analyses[passage.a_article_index]->article, passage.a) + "\n";
}

}  // namespace

std::string dump(const Analysis& analysis) {
  const Article& article = analysis.article;
  std::string out = "encoding: " + article.encoding.value + "\n" +
                    "language: " + article.language.value +
                    (article.right_to_left ? ", right to left\n" : "\n");
  add_field("title", article.title, out);
  add_field("outlet", article.outlet, out);
  add_field("date", article.date, out);
  add_field("credit", article.credit, out);
  add_field("author", article.author, out);
  add_blocks(article, out);
  out += "\n";
  add_entities(analysis, out);
  add_values(analysis, out);
  out += "\n";
  for (const Quote& quote : analysis.quotes.items) add_quote(analysis, quote, out);
  return out;
}

std::string dump(const Analyses& analyses, const Comparison& comparison) {
  std::string out;
  for (size_t i = 0; i < analyses.size(); ++i)
    out += std::to_string(i) + " = " + analyses[i]->article.id + "\n";
  for (const Identity& identity : comparison.identities.items) {
    if (identity.variants.size() < 2) continue;
    out += std::string(name_of(identity.kind)) + " " + identity.name;
    for (const Variant& variant : identity.variants)
      out += " | " + variant.text + " x" + std::to_string(variant.count);
    out += "\n";
  }
  for (const Statement& statement : comparison.statements)
    add_statement(analyses, comparison, statement, out);
  for (const Passage& passage : comparison.passages)
    add_passage(analyses, passage, out);
  return out;
}

}  // namespace isnad
