#include "core/ingest/json_lines.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/ingest/plain_text.h"

namespace isnad {
namespace {

using Json = nlohmann::json;

std::optional<Field> given(const Json& line, const char* key) {
  const auto found = line.find(key);
  if (found == line.end() || !found->is_string()) return std::nullopt;
  Field field;
  field.value = found->get<std::string>();
  field.origin = Origin::given;
  field.evidence = key;
  if (field.value.empty()) return std::nullopt;
  return field;
}

void locate_title(Article& article) {
  if (!article.title) return;
  const size_t at = article.text.find(article.title->value);
  if (at != 0) return;  // only a text that opens with its title holds it
  article.title->range = {0, static_cast<uint32_t>(article.title->value.size())};
}

void read_line(std::string_view path, std::string_view line, uint64_t at_byte,
               const IngestLexicon& lexicon, Ingested& out) {
  const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
  const auto refuse = [&](const char* detail) {
    out.refusals.push_back({std::string(path), {Fault::bad_json, at_byte, detail}});
  };
  if (!json.is_object()) return refuse("a line is not a JSON object");
  const auto text = json.find("text");
  if (text == json.end() || !text->is_string()) return refuse("a line has no text");
  const auto id = json.find("id");
  Article article = read_plain_text(
      id != json.end() && id->is_string()
          ? id->get<std::string>()
          : std::string(path) + ":" + std::to_string(out.articles.size() + 1),
      text->get<std::string>(), lexicon);
  if (auto title = given(json, "title")) article.title = std::move(title);
  article.outlet = given(json, "outlet");
  article.date = given(json, "date");
  article.url = given(json, "url");
  locate_title(article);
  out.articles.push_back(std::move(article));
}

}  // namespace

void read_json_lines(std::string_view path, std::string_view text,
                     const IngestLexicon& lexicon, Ingested& out) {
  size_t begin = 0;
  while (begin < text.size()) {
    size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view line = text.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos)
      read_line(path, line, begin, lexicon, out);
    begin = end + 1;
  }
}

}  // namespace isnad
