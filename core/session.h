#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/analysis.h"
#include "core/compare/bases.h"
#include "core/compare/comparer.h"
#include "core/compare/comparison.h"
#include "core/compare/furniture.h"
#include "core/entities/word_memory.h"
#include "core/ingest/ingest.h"
#include "core/lexicon.h"

// The worker: the whole core as bytes to bytes, remembering the collection between
// requests.
//
//   Session session;
//   post(session.answer(request_bytes));
//
// The page holds the same collection and changes it as the replies tell, so an index
// means the same on both sides.

namespace isnad {

struct Request;
struct Reply;

class Session {
 public:
  // Loads the lexicon built into the program; when that is damaged every answer says
  // so.
  Session();
  // With a lexicon of the caller's.
  explicit Session(Result<Lexicon> lexicon);

  // An encoded Reply to an encoded Request (core/wire.h).  Bytes that are no request
  // get a reply of kind `failed`.
  std::string answer(std::string_view request_bytes);

 private:
  // A report that the reader chose; while its article is as it was, it is a base.
  struct ChosenBase {
    std::shared_ptr<const Analysis> analysis;
    uint32_t quote_index = 0;
  };

  Reply carry_out(const Request& request, std::string_view payload);
  Reply add_file(const Request& request, std::string_view payload);
  Reply restore(std::string_view payload);
  Reply remove(uint32_t article_index);
  Reply compare(const std::string& language);
  Reply choose_base(uint32_t member_index);
  Reply correct_field(const Request& request);
  Reply undo_field(const Request& request);
  Reply read_again(const Request& request, std::string_view payload);
  Reply replace(IndexRun run, std::vector<Article> articles);
  void replace(uint32_t article_index, std::shared_ptr<const Analysis> made);
  const Comparison& comparison();
  // The same with the bases that every reader has, but for those chosen.
  std::shared_ptr<const Comparison> comparison_for_all();
  void choose(const std::shared_ptr<const Analysis>& analysis, uint32_t quote_index);
  BaseChoice base_choice() const;
  std::vector<uint32_t> places_before() const;
  Reply compared();

  Result<Lexicon> lexicon_;
  NameMemory memory_;
  Analyses analyses_;
  std::vector<Refusal> refusals_;
  std::vector<Refusal> untold_;         // damaged models; told with the first file
  std::unique_ptr<Comparer> comparer_;  // has the first articles_compared_ articles
  size_t articles_compared_ = 0;
  std::vector<Outline> outlines_;  // of the first articles
  // Made again since the last comparison was sent; the page has the older ones.
  std::unordered_set<std::shared_ptr<const Analysis>> made_again_;
  // Never changed once made; none: nothing that the comparer has was compared.
  std::shared_ptr<const Comparison> comparison_;
  bool compared_ = false;  // comparison_ is of analyses_ as they are now
  std::string language_;   // the reader's
  std::vector<ChosenBase> chosen_bases_;
  // What the page has: the comparison that was sent last, and of which articles.
  std::shared_ptr<const Comparison> told_ = std::make_shared<const Comparison>();
  Analyses told_analyses_;
};

}  // namespace isnad
