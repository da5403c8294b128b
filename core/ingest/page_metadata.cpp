#include "core/ingest/page_metadata.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "core/ingest/article_date.h"

namespace isnad {
namespace {

using Json = nlohmann::json;

void offer(std::optional<Field>& field, std::string_view value, uint8_t confidence,
           std::string detail) {
  std::string folded = fold_spaces(value);
  if (folded.empty() || (field && field->confidence_percent >= confidence)) return;
  Field found;
  found.value = std::move(folded);
  found.origin = Origin::metadata;
  found.confidence_percent = confidence;
  found.clue = Clue::markup;
  found.detail = std::move(detail);
  field = std::move(found);
}

void offer_date(std::optional<Field>& field, std::string_view value, uint8_t confidence,
                std::string detail, const IngestLexicon& lexicon) {
  const auto found = find_date(value.substr(0, 200), lexicon);
  if (found) offer(field, found->iso, confidence, std::move(detail));
}

// Where <meta> names lead.
struct MetaRule {
  std::string_view name;
  std::optional<Field> PageMetadata::*field;
  uint8_t confidence;
};

constexpr std::array<MetaRule, 26> meta_rules = {{
    {"og:title", &PageMetadata::title, 88},
    {"twitter:title", &PageMetadata::title, 80},
    {"dc.title", &PageMetadata::title, 82},
    {"headline", &PageMetadata::title, 84},
    {"sailthru.title", &PageMetadata::title, 82},
    {"og:site_name", &PageMetadata::outlet, 92},
    {"application-name", &PageMetadata::outlet, 70},
    {"dc.publisher", &PageMetadata::outlet, 80},
    {"publisher", &PageMetadata::outlet, 80},
    {"author", &PageMetadata::author, 85},
    {"article:author", &PageMetadata::author, 75},
    {"dc.creator", &PageMetadata::author, 80},
    {"byl", &PageMetadata::author, 80},
    {"og:url", &PageMetadata::url, 80},
    {"article:published_time", &PageMetadata::date, 95},
    {"og:published_time", &PageMetadata::date, 93},
    {"datepublished", &PageMetadata::date, 92},
    {"publishdate", &PageMetadata::date, 90},
    {"pubdate", &PageMetadata::date, 90},
    {"publish-date", &PageMetadata::date, 90},
    {"parsely-pub-date", &PageMetadata::date, 90},
    {"sailthru.date", &PageMetadata::date, 88},
    {"dc.date", &PageMetadata::date, 86},
    {"dc.date.issued", &PageMetadata::date, 88},
    {"date", &PageMetadata::date, 84},
    {"article:modified_time", &PageMetadata::date, 60},
}};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

class Reader {
 public:
  Reader(const PageTree& tree, const IngestLexicon& lexicon)
      : tree_(tree), lexicon_(lexicon) {}

  PageMetadata read() {
    for (uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      const PageNode& node = tree_.nodes[i];
      if (node.tag.empty()) continue;
      read_microdata(node, i);
      if (node.tag == "meta")
        read_meta(node);
      else if (node.tag == "html")
        out_.language = lower(attribute(node, "lang"));
      else if (node.tag == "title" && out_.window_title.empty())
        out_.window_title = tree_.text_of(i);
      else if (node.tag == "link" && lower(attribute(node, "rel")) == "canonical")
        offer(out_.url, attribute(node, "href"), 95, "link rel=canonical");
      else if (node.tag == "time")
        read_time(node, i);
      else if (node.tag == "script" &&
               attribute(node, "type").find("ld+json") != std::string_view::npos)
        read_json_ld(i);
    }
    return std::move(out_);
  }

 private:
  std::string_view attribute(const PageNode& node, std::string_view name) const {
    return tree_.attribute(node, name);
  }

  void read_meta(const PageNode& node) {
    std::string name = lower(attribute(node, "property"));
    if (name.empty()) name = lower(attribute(node, "name"));
    if (name.empty()) name = lower(attribute(node, "itemprop"));
    const std::string_view content = attribute(node, "content");
    for (const MetaRule& rule : meta_rules) {
      if (rule.name != name) continue;
      if (rule.field == &PageMetadata::date)
        offer_date(out_.date, content, rule.confidence, name, lexicon_);
      else if (name != "article:author" || !content.starts_with("http"))
        offer(out_.*rule.field, content, rule.confidence, name);
    }
    if (name == "og:locale" && out_.language.empty()) out_.language = lower(content);
  }

  void read_microdata(const PageNode& node, uint32_t index) {
    const std::string_view property = attribute(node, "itemprop");
    if (property.empty() || node.tag == "meta") return;
    if (property == "headline")
      offer(out_.title, tree_.text_of(index).substr(0, 400), 86, "itemprop=headline");
    if (property == "datePublished")
      offer_date(out_.date, value_of(node, index), 90, "itemprop=datePublished",
                 lexicon_);
  }

  std::string value_of(const PageNode& node, uint32_t index) const {
    for (const char* name : {"datetime", "content"})
      if (const std::string_view value = attribute(node, name); !value.empty())
        return std::string(value);
    return tree_.text_of(index);
  }

  void read_time(const PageNode& node, uint32_t index) {
    const bool published = !attribute(node, "pubdate").empty();
    offer_date(out_.date, value_of(node, index), published ? 85 : 72, "<time>",
               lexicon_);
  }

  void read_json_ld(uint32_t index) {
    std::string source;
    for (uint32_t i = index; i < tree_.nodes[index].end; ++i)
      source += tree_.nodes[i].text;
    const Json json = Json::parse(source, nullptr, false, true);
    if (json.is_discarded()) return;
    // A stack of our own: depth is the document's.
    std::vector<const Json*> open = {&json};
    std::vector<const Json*> articles;
    named_.clear();
    size_t seen = 0;
    while (!open.empty() && ++seen < 20000) {
      const Json& item = *open.back();
      open.pop_back();
      if (item.is_object() && is_article(item)) articles.push_back(&item);
      if (const std::string id = name_in(item, "@id"); !id.empty())
        if (const std::string name = name_in(item, "name"); !name.empty())
          named_.emplace(id, name);
      if (item.is_structured())
        for (const Json& child : item)
          if (child.is_structured()) open.push_back(&child);
    }
    for (const Json* item : articles) read_article(*item);
  }

  static std::string name_in(const Json& item, const char* key) {
    if (!item.is_object()) return {};
    const auto found = item.find(key);
    return found != item.end() && found->is_string() ? found->get<std::string>()
                                                     : std::string();
  }

  static bool is_article(const Json& item) {
    const auto type = item.find("@type");
    if (type == item.end()) return false;
    const auto fits = [](const Json& name) {
      if (!name.is_string()) return false;
      const auto& text = name.get_ref<const std::string&>();
      return text.ends_with("Article") || text.ends_with("Posting") ||
             text == "Report" || text == "WebPage";
    };
    if (!type->is_array()) return fits(*type);
    return std::any_of(type->begin(), type->end(), fits);
  }

  std::string string_in(const Json& item, const char* key) const {
    const auto found = item.find(key);
    if (found == item.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    const Json* inner = &*found;
    if (inner->is_array() && !inner->empty()) inner = &inner->front();
    if (inner->is_string()) return inner->get<std::string>();
    if (!inner->is_object()) return {};
    const std::string name = name_in(*inner, "name");
    if (!name.empty()) return name;
    // Another item of the graph, by its id.
    const auto other = named_.find(name_in(*inner, "@id"));
    return other == named_.end() ? std::string() : other->second;
  }

  void read_article(const Json& item) {
    const bool page = item.value("@type", Json()) == "WebPage";
    const uint8_t doubt = page ? 20 : 0;
    const auto sure = [doubt](int percent) {
      return static_cast<uint8_t>(percent - doubt);
    };
    offer(out_.title, string_in(item, "headline"), sure(92), "JSON-LD headline");
    offer(out_.outlet, string_in(item, "publisher"), sure(88), "JSON-LD publisher");
    offer(out_.author, string_in(item, "author"), sure(92), "JSON-LD author");
    offer(out_.url, string_in(item, "url"), sure(70), "JSON-LD url");
    offer_date(out_.date, string_in(item, "datePublished"), sure(97),
               "JSON-LD datePublished", lexicon_);
  }

  const PageTree& tree_;
  const IngestLexicon& lexicon_;
  std::map<std::string, std::string> named_;  // in one JSON-LD: name by id
  PageMetadata out_;
};

}  // namespace

PageMetadata read_page_metadata(const PageTree& tree, const IngestLexicon& lexicon) {
  return Reader(tree, lexicon).read();
}

}  // namespace isnad
