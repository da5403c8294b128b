#include "core/export.h"

#include <nlohmann/json.hpp>

#include "core/code_points.h"
#include "core/ingest/language.h"

namespace isnad {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

double fraction(uint8_t percent) { return percent / 100.0; }

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}
Json value_or_null(const std::optional<Field>& field) {
  return field ? Json(field->value) : Json();
}

// Writes one article; knows where its entities and quotes went in the comparison.
class ArticleWriter {
 public:
  ArticleWriter(const Analysis& analysis, const Comparison& comparison, size_t index)
      : analysis_(analysis),
        comparison_(comparison),
        index_(index),
        points_(analysis.article.text) {}

  Json article() const {
    const Article& article = analysis_.article;
    Json out;
    out["id"] = article.id;
    out["encoding"] = article.encoding.value;
    out["language"] = article.language.value;
    out["direction"] = article.right_to_left ? "rtl" : "ltr";
    out["title"] = title();
    out["outlet"] = value_or_null(article.outlet);
    out["date"] = value_or_null(article.date);
    out["credit"] = value_or_null(article.credit);
    out["text"] = article.text;
    out["blocks"] = blocks();
    out["mentions"] = mentions();
    out["quotes"] = quotes();
    return out;
  }

 private:
  void put(Json& out, SourceRange range) const {
    out["start"] = points_.before(range.begin);
    out["end"] = points_.before(range.end);
  }
  Json pair(SourceRange range) const {
    return Json::array({points_.before(range.begin), points_.before(range.end)});
  }
  Json pair_or_null(SourceRange range) const {
    return range.empty() ? Json() : pair(range);
  }
  Json entity(uint32_t entity_index) const {
    if (entity_index == no_index) return Json();
    const Identities& identities = comparison_.identities;
    return identities.items[identities.identity_of[index_][entity_index]].id;
  }
  std::string why(const Reason& reason) const {
    return describe(reason, analysis_.article.text);
  }

  Json title() const {
    const std::optional<Field>& field = analysis_.article.title;
    if (!field) return Json();
    Json out;
    out["text"] = field->value;
    if (field->range.empty()) {
      out["start"] = out["end"] = Json();
    } else {
      put(out, field->range);
    }
    return out;
  }

  Json blocks() const {
    Json out = Json::array();
    const Article& article = analysis_.article;
    for (size_t i = 0; i < article.blocks.size(); ++i) {
      const Block& block = article.blocks[i];
      Json item;
      put(item, block.range);
      item["role"] = name_of(block.role);
      // Only its outlet's other articles show it.
      if (article.by_itself && article.by_itself->roles[i] != block.role)
        item["role_alone"] = name_of(article.by_itself->roles[i]);
      item["language"] = language_of(article, block);
      item["direction"] = is_right_to_left(article, block.range) ? "rtl" : "ltr";
      out.push_back(std::move(item));
    }
    return out;
  }

  Json mentions() const {
    Json out = Json::array();
    for (const Mention& mention : analysis_.entities.mentions) {
      Json item;
      put(item, mention.range);
      item["type"] = name_of(mention.kind);
      item["entity"] = entity(mention.entity_index);
      item["value"] = text_or_null(mention.value);
      item["confidence"] = fraction(mention.confidence_percent);
      item["why"] = why(mention.why);
      out.push_back(std::move(item));
    }
    return out;
  }

  Json quotes() const {
    Json out = Json::array();
    const Quotes& quotes = analysis_.quotes;
    for (size_t i = 0; i < quotes.items.size(); ++i) {
      const Quote& quote = quotes.items[i];
      Json item;
      put(item, quote.range);
      if (!quote.spans.empty()) {
        item["spans"] = Json::array();
        for (uint32_t s = quote.spans.begin; s < quote.spans.end; ++s)
          item["spans"].push_back(pair(quotes.spans[s]));
      }
      item["kind"] = name_of(quote.kind);
      item["cue"] = pair_or_null(quote.cue);
      item["cue_class"] = name_of(quote.cue_class);
      item["stance"] = name_of(quote.stance);
      item["negated"] = quote.negated;
      item["chain"] = chain(quote);
      const uint32_t statement = comparison_.statement_of[index_][i];
      item["statement"] =
          statement == no_index ? Json() : Json(comparison_.statements[statement].id);
      item["confidence"] = fraction(quote.confidence_percent);
      item["why"] = why(quote.why);
      out.push_back(std::move(item));
    }
    return out;
  }

  Json chain(const Quote& quote) const {
    Json out = Json::array();
    for (uint32_t i = quote.chain.begin; i < quote.chain.end; ++i) {
      const Link& link = analysis_.quotes.links[i];
      Json item;
      item["name"] = link.name;
      if (link.mention.empty()) {
        item["start"] = item["end"] = Json();
      } else {
        put(item, link.mention);
      }
      item["entity"] = entity(link.entity_index);
      item["role"] = text_or_null(link.role);
      item["why"] = why(link.why);
      out.push_back(std::move(item));
    }
    return out;
  }

  const Analysis& analysis_;
  const Comparison& comparison_;
  size_t index_;
  CodePoints points_;
};

// Writes what spans articles.
class CollectionWriter {
 public:
  CollectionWriter(const Analyses& analyses, const Comparison& comparison)
      : analyses_(analyses), comparison_(comparison) {
    points_.reserve(analyses.size());
    for (const auto& analysis : analyses) points_.emplace_back(analysis->article.text);
  }

  Json entity(const Identity& identity) const {
    Json out;
    out["id"] = identity.id;
    out["type"] = name_of(identity.kind);
    out["name"] = identity.name;
    out["variants"] = Json::array();
    for (const Variant& variant : identity.variants)
      out["variants"].push_back({{"text", variant.text}, {"count", variant.count}});
    out["roles"] = identity.roles;
    return out;
  }

  Json statement(const Statement& statement) const {
    Json out;
    out["id"] = statement.id;
    out["quotes"] = Json::array();
    for (uint32_t i = statement.members.begin; i < statement.members.end; ++i)
      out["quotes"].push_back(member(comparison_.members[i]));
    out["base"] = statement.base_member - statement.members.begin;
    out["differences"] = Json::array();
    for (uint32_t i = statement.differences.begin; i < statement.differences.end; ++i)
      out["differences"].push_back(difference(comparison_.differences[i]));
    return out;
  }

  Json passage(const Passage& passage) const {
    Json out;
    out["kind"] = passage.verbatim ? "verbatim" : "near";
    out["a"] = place(passage.a_article_index, passage.a);
    out["b"] = place(passage.b_article_index, passage.b);
    out["words"] = passage.words;
    return out;
  }

  Json sharing(const Sharing& sharing) const {
    Json out;
    out["a"] = share_of(sharing.a_article_index, sharing.a_words);
    out["b"] = share_of(sharing.b_article_index, sharing.b_words);
    out["likely_origin"] = id_or_null(sharing.origin_article);
    out["why"] = name_of(sharing.why);
    return out;
  }

  Json share(const ArticleShare& share, size_t article_index) const {
    Json out = share_of(static_cast<uint32_t>(article_index), share.shared_words);
    out["copy_of"] = id_or_null(share.copy_of);
    out["added_before"] = id_or_null(share.added_before);
    out["likely_origin"] = id_or_null(share.likely_origin);
    out["why"] = name_of(share.why);
    out["paragraphs"] = Json::array();
    const std::vector<Paragraph>& paragraphs =
        analyses_[article_index]->segments.paragraphs;
    for (size_t i = 0; i < share.paragraph_shared_percent.size(); ++i) {
      Json paragraph;
      const SourceRange range = paragraphs[i].source;
      paragraph["start"] = points_[article_index].before(range.begin);
      paragraph["end"] = points_[article_index].before(range.end);
      paragraph["shared"] = fraction(share.paragraph_shared_percent[i]);
      out["paragraphs"].push_back(std::move(paragraph));
    }
    return out;
  }

 private:
  Json id_or_null(uint32_t article_index) const {
    return article_index == no_index ? Json()
                                     : Json(analyses_[article_index]->article.id);
  }

  Json share_of(uint32_t article_index, uint32_t shared_words) const {
    Json out;
    out["article"] = analyses_[article_index]->article.id;
    out["words"] = comparison_.shares[article_index].words;
    out["shared_words"] = shared_words;
    return out;
  }

  Json place(uint32_t article_index, SourceRange range) const {
    Json out;
    out["article"] = analyses_[article_index]->article.id;
    out["start"] = points_[article_index].before(range.begin);
    out["end"] = points_[article_index].before(range.end);
    return out;
  }

  Json member(const Member& member) const {
    Json out;
    const Analysis& analysis = *analyses_[member.quote.article_index];
    out["article"] = analysis.article.id;
    out["quote"] = member.quote.quote_index;
    out["confidence"] = fraction(member.confidence_percent);
    out["why"] = describe(member.why, analysis.article.text);
    return out;
  }

  Json difference(const Difference& difference) const {
    Json out;
    out["kind"] = name_of(difference.kind);
    out["weight"] = fraction(difference.weight_percent);
    const QuoteRef a = comparison_.members[difference.a_member_index].quote;
    const QuoteRef b = comparison_.members[difference.b_member_index].quote;
    out["a"] = side(a, difference.a);
    out["b"] = side(b, difference.b);
    return out;
  }

  Json side(QuoteRef quote, SourceRange range) const {
    Json out = place(quote.article_index, range);
    out["quote"] = quote.quote_index;
    if (range.empty()) out["start"] = out["end"] = Json();
    return out;
  }

  const Analyses& analyses_;
  const Comparison& comparison_;
  std::vector<CodePoints> points_;
};

Json refused(const Refusal& refusal) {
  Json out;
  out["path"] = refusal.path;
  out["fault"] = name_of(refusal.error.fault);
  out["at_byte"] = refusal.error.at_byte;
  out["message"] = refusal.error.detail;
  return out;
}

// Writes a JSON array, one item a line.
template <class Items, class ToJson>
void write_array(const char* key, const Items& items, ToJson to_json,
                 const std::function<void(std::string_view)>& write) {
  write(std::string(",\n\"") + key + "\":[");
  for (size_t i = 0; i < items.size(); ++i)
    write((i == 0 ? "\n" : ",\n") + dump(to_json(items[i], i)));
  write("]");
}

}  // namespace

void export_json(const Analyses& analyses, const Comparison& comparison,
                 const std::vector<Refusal>& refusals,
                 const std::function<void(std::string_view)>& write) {
  const CollectionWriter collection(analyses, comparison);
  write("{\"schema\":\"isnad/1\",\n\"offset_unit\":\"code_point\",\n\"version\":" +
        dump(std::string(version)));
  write_array(
      "articles", analyses,
      [&](const auto& analysis, size_t index) {
        return ArticleWriter(*analysis, comparison, index).article();
      },
      write);
  write_array(
      "entities", comparison.identities.items,
      [&](const Identity& item, size_t) { return collection.entity(item); }, write);
  write_array(
      "statements", comparison.statements,
      [&](const Statement& item, size_t) { return collection.statement(item); }, write);
  write_array(
      "passages", comparison.passages,
      [&](const Passage& item, size_t) { return collection.passage(item); }, write);
  write_array(
      "sharings", comparison.sharings,
      [&](const Sharing& item, size_t) { return collection.sharing(item); }, write);
  write_array(
      "shares", comparison.shares,
      [&](const ArticleShare& item, size_t index) {
        return collection.share(item, index);
      },
      write);
  write_array(
      "errors", refusals, [&](const Refusal& item, size_t) { return refused(item); },
      write);
  write("}\n");
}

}  // namespace isnad
