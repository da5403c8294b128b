#include "core/ingest/json_articles.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/ingest/record.h"

namespace isnad {
namespace {

using Json = nlohmann::json;

constexpr size_t max_depth = 500;
constexpr size_t max_values = 2'000'000;

// Where and why a document is malformed; only its errors matter.
class ErrorFinder : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    at_byte = position == 0 ? 0 : position - 1;
    // Behind the library's own name of the error.
    const std::string_view what = error.what();
    const size_t name_end = what.find("] ");
    detail = what.substr(name_end == what.npos ? 0 : name_end + 2);
    return false;
  }

  uint64_t at_byte = 0;
  std::string detail = "the JSON is malformed";
};

// Bounds what parsing may cost before it is tried.
std::optional<Error> why_too_much(std::string_view text) {
  size_t depth = 0;
  size_t values = 0;
  bool in_string = false;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\')
        ++at;
      else if (c == '"')
        in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    values += c == '[' || c == '{' || c == ',';
    if (depth > max_depth)
      return Error{Fault::too_deep, at, "the JSON is nested deeper than 500 levels"};
    if (values > max_values)
      return Error{Fault::too_large, at, "the JSON holds more than 2,000,000 values"};
  }
  return std::nullopt;
}

Result<Json> parse(std::string_view text) {
  if (auto error = why_too_much(text)) return *error;
  Json json = Json::parse(text.begin(), text.end(), nullptr, false);
  if (!json.is_discarded()) return json;
  ErrorFinder finder;
  Json::sax_parse(text.begin(), text.end(), &finder);
  return Error{Fault::bad_json, finder.at_byte, finder.detail};
}

std::string string_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return std::to_string(value.get<int64_t>());
  if (value.is_array() && !value.empty() && value.front().is_string())
    return value.front().get<std::string>();
  const Json* named = &value;  // {"name": "..."}, or the first of several
  if (named->is_array() && !named->empty()) named = &named->front();
  if (!named->is_object()) return {};
  const auto name = named->find("name");
  return name != named->end() && name->is_string() ? name->get<std::string>()
                                                   : std::string();
}

// Nothing when the object holds no text.  A plain "text" goes before its kin.
std::optional<Record> record_of(const Json& object, const IngestLexicon& lexicon) {
  if (!object.is_object()) return std::nullopt;
  Record record;
  for (const auto& [key, value] : object.items()) {
    const auto member = field_named(key, lexicon);
    if (member == nullptr || !(record.*member).empty()) continue;
    record.*member = string_of(value);
  }
  for (const char* plain : {"id", "title", "text", "outlet", "date", "url"}) {
    const auto found = object.find(plain);
    if (found != object.end() && found->is_string())
      record.*field_named(plain, lexicon) = found->get<std::string>();
  }
  if (record.text.empty()) return std::nullopt;
  return record;
}

void add(std::string_view path, Record record, const IngestLexicon& lexicon,
         Ingested& out) {
  if (record.id.empty())
    record.id = std::string(path) + ":" + std::to_string(out.articles.size() + 1);
  out.articles.push_back(make_article(std::move(record), lexicon));
}

void refuse(std::string_view path, Error error, uint64_t base, Ingested& out) {
  error.at_byte += base;
  out.refusals.push_back({std::string(path), std::move(error)});
}

// The list of articles a document is or holds at its top.
const Json* list_in(const Json& json, const IngestLexicon& lexicon) {
  if (json.is_array()) return &json;
  for (const Json& value : json)
    if (value.is_array() && !value.empty() && record_of(value.front(), lexicon))
      return &value;
  return nullptr;
}

}  // namespace

void read_json_lines(std::string_view path, std::string_view text,
                     const IngestLexicon& lexicon, Ingested& out) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      const Result<Json> json = parse(line);
      if (!json) {
        refuse(path, json.error(), begin, out);
      } else if (auto record = record_of(*json, lexicon)) {
        add(path, *std::move(record), lexicon, out);
      } else {
        refuse(path, {Fault::bad_json, 0, "a line holds no object with a text"}, begin,
               out);
      }
    }
    begin = end + 1;
  }
}

void read_json(std::string_view path, std::string_view text,
               const IngestLexicon& lexicon, Ingested& out) {
  const Result<Json> json = parse(text);
  if (!json) return refuse(path, json.error(), 0, out);
  const auto none = [&](const char* detail) {
    refuse(path, {Fault::bad_json, 0, detail}, 0, out);
  };
  if (auto record = record_of(*json, lexicon)) {
    if (record->id.empty()) record->id = std::string(path);
    return add(path, *std::move(record), lexicon, out);
  }
  const Json* list = json->is_structured() ? list_in(*json, lexicon) : nullptr;
  if (list == nullptr) return none("the JSON holds no object with a text");
  size_t strange = 0;
  for (const Json& item : *list) {
    if (auto record = record_of(item, lexicon))
      add(path, *std::move(record), lexicon, out);
    else
      ++strange;
  }
  if (strange == list->size()) return none("the JSON holds no object with a text");
  if (strange > 0) none("some items of the list hold no text");
}

bool looks_like_json(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || (text[begin] != '{' && text[begin] != '['))
    return false;
  return !why_too_much(text) && Json::accept(text.begin(), text.end());
}

bool looks_like_json_lines(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '{') return false;
  const size_t end = text.find('\n', begin);
  if (end == std::string_view::npos) return false;
  const size_t next = text.find_first_not_of(" \t\r\n", end);
  if (next == std::string_view::npos || text[next] != '{') return false;
  const std::string_view line = text.substr(begin, end - begin);
  return !why_too_much(line) && Json::accept(line.begin(), line.end());
}

}  // namespace isnad
