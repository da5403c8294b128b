#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/compare/comparison_change.h"
#include "core/ingest/ingest.h"
#include "core/result.h"

// What the page and the worker say to each other, as bytes.
//
//   post(encode(Request{.kind = Request::Kind::compare}));
//   const Result<Reply> reply = decode_reply(bytes);
//   if (!reply) return reply.error();
//
// Decoding trusts nothing: what it returns has every range inside its text and every
// index inside its vector.  Bytes of another version are refused, not guessed at.
// All functions are linear in the bytes.

namespace isnad {

struct Request {
  enum class Kind : uint8_t {
    add_file,     // analyse a file: its bytes are the payload
    restore,      // take back what replies told: the payload, an encoded Reply
    compare,      // compare everything added so far, for a reader of `language`
    remove,       // forget an article
    export_json,  // everything, as core/export.h writes it
    export_csv,
    export_html,
    choose_base,  // hold its statement's other reports against this one
    correct,      // put `value` where something else was found
    undo,         // put back what was found
    read_again,   // the file's bytes are the payload: decode them in `encoding`
  };
  Kind kind = Kind::compare;
  std::string path;      // add_file, read_again: as given by the reader
  std::string encoding;  // add_file, read_again: the reader's choice; empty: detect
  // remove, correct, undo: in Analyses; choose_base: in Comparison::members
  uint32_t index = no_index;
  IndexRun articles;                   // read_again: those of the file, in Analyses
  FieldKind field = FieldKind::title;  // correct, undo
  std::string value;                   // correct; empty: there is none
  std::string language;  // compare: the reader's, as Article::language; empty: none
  // The payload is the rest of the message, so a host may append it without knowing
  // what comes before.
  uint32_t payload_at_byte = 0;  // set by decode_request
};

struct Reply {
  enum class Kind : uint8_t {
    added,     // to add_file: what was found in the file
    restored,  // they are back, at the end of the collection
    compared,  // `document` is how the comparison has changed since the last reply of
               // this kind, for decode_comparison, of the collection with `analyses`
               // at `places`
    removed,   // the article is gone
    replaced,  // `analyses` now stand where `articles` stood
    exported,  // `document` is the file's content
    failed,    // the request made no sense; `refusals` says why
  };
  Kind kind = Kind::failed;
  std::vector<Analysis> analyses;
  std::vector<Refusal> refusals;
  std::string document;
  IndexRun articles;             // replaced: in Analyses
  std::vector<uint32_t> places;  // compared: in Analyses, one for each of `analyses`
};

std::string encode(const Request& request);
Result<Request> decode_request(std::string_view bytes);

std::string encode(const Reply& reply);
Result<Reply> decode_reply(std::string_view bytes);

std::string encode(const Analysis& analysis);
Result<Analysis> decode_analysis(std::string_view bytes);

std::string encode(const ComparisonChange& change);
// As a change of no comparison at all.
std::string encode(const Comparison& comparison);
// The comparison that a change of `before` makes.  `analyses` must be those that were
// compared: the comparison is checked against them.
Result<Comparison> decode_comparison(std::string_view bytes, const Analyses& analyses,
                                     const Comparison& before = {});

}  // namespace isnad
