#include "core/wire.h"

#include "core/icu.h"
#include "core/normalise.h"
#include "core/wire/checks.h"
#include "core/wire/fields.h"

namespace isnad {
namespace {

// Both sides are one build of one program; the version catches what a browser kept of
// an older one.
enum class Message : uint8_t {
  request = 0x31,
  reply = 0x41,
  analysis = 0x51,
  comparison = 0x61,
};
constexpr uint8_t version_byte = 5;

template <class T>
std::string write(Message message, const T& value) {
  wire::Writer out;
  out(message, version_byte, value);
  return out.take();
}

Error damaged(const wire::Reader& in, const char* what) {
  return {Fault::bad_asset, in.at_byte(), what};
}

// Reads what write() wrote; `value` is whole when it returns true.
template <class T>
bool read(wire::Reader& in, Message expected, T& value) {
  auto message = Message::request;
  uint8_t version = 0;
  in(message, version);
  if (!in.ok() || message != expected || version != version_byte) return false;
  in(value);
  return in.ok();
}

// What the wire leaves out, and what makes the rest safe to use.
bool complete(Analysis& analysis) {
  const std::string& text = analysis.article.text;
  if (icu::first_invalid(text) != text.size()) return false;
  analysis.normal = normalise(text);
  return wire::holds_together(analysis);
}

}  // namespace

std::string encode(const Request& request) { return write(Message::request, request); }

Result<Request> decode_request(std::string_view bytes) {
  wire::Reader in(bytes);
  Request request;
  if (!read(in, Message::request, request)) return damaged(in, "not a request");
  request.payload_at_byte = static_cast<uint32_t>(in.at_byte());
  return request;
}

std::string encode(const Reply& reply) { return write(Message::reply, reply); }

Result<Reply> decode_reply(std::string_view bytes) {
  wire::Reader in(bytes);
  Reply reply;
  if (!read(in, Message::reply, reply) || !in.at_end())
    return damaged(in, "not a reply");
  for (Analysis& analysis : reply.analyses)
    if (!complete(analysis)) return damaged(in, "not an analysis");
  return reply;
}

std::string encode(const Analysis& analysis) {
  return write(Message::analysis, analysis);
}

Result<Analysis> decode_analysis(std::string_view bytes) {
  wire::Reader in(bytes);
  Analysis analysis;
  if (!read(in, Message::analysis, analysis) || !in.at_end() || !complete(analysis))
    return damaged(in, "not an analysis");
  return analysis;
}

std::string encode(const ComparisonChange& change) {
  return write(Message::comparison, change);
}

std::string encode(const Comparison& comparison) {
  const std::vector<uint32_t> new_to_all(comparison.statement_of.size(), no_index);
  return encode(find_change({}, comparison, new_to_all));
}

Result<Comparison> decode_comparison(std::string_view bytes, const Analyses& analyses,
                                     const Comparison& before) {
  wire::Reader in(bytes);
  ComparisonChange change;
  if (!read(in, Message::comparison, change) || !in.at_end())
    return damaged(in, "not a comparison");
  std::optional<Comparison> comparison = apply(change, before, analyses);
  if (!comparison || !wire::holds_together(*comparison, analyses))
    return damaged(in, "not a comparison of these articles");
  return *std::move(comparison);
}

}  // namespace isnad
