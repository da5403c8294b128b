#include "core/session.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <unordered_map>
#include <utility>

#include "core/compare/comparison_change.h"
#include "core/compare/differences.h"
#include "core/export.h"
#include "core/export_csv.h"
#include "core/export_html.h"
#include "core/ingest/correction.h"
#include "core/wire.h"

namespace isnad {
namespace {

Result<Lexicon> load_embedded_lexicon() {
  const Result<Assets> assets = open_assets(embedded_assets());
  if (!assets) return assets.error();
  return load_lexicon(*assets);
}

Reply failed(const std::string& path, const Error& error) {
  Reply reply;
  reply.kind = Reply::Kind::failed;
  reply.refusals.push_back({path, error});
  return reply;
}

Reply no_such_article() {
  return failed("", {Fault::bad_asset, 0, "there is no such article"});
}

template <class Export>
Reply exported(Export write_document) {
  Reply reply;
  reply.kind = Reply::Kind::exported;
  write_document([&](std::string_view part) { reply.document += part; });
  return reply;
}

// Another encoding is no word on a field: it needs read_again.
bool names_a_field(const Request& request, const Analyses& analyses) {
  return request.index < analyses.size() && request.field != FieldKind::encoding;
}

// Whether two analyses differ in nothing but what their articles are called.
bool read_alike(const Analysis& x, const Analysis& y) {
  const auto same_block = [](const Block& a, const Block& b) {
    return a.range == b.range && a.role == b.role;
  };
  const auto day = [](const Article& article) {
    return article.date ? article.date->value : std::string();
  };
  const std::vector<Block>& blocks = x.article.blocks;
  if (x.article.text != y.article.text || day(x.article) != day(y.article) ||
      x.article.language.value != y.article.language.value ||
      !std::equal(blocks.begin(), blocks.end(), y.article.blocks.begin(),
                  y.article.blocks.end(), same_block))
    return false;
  Analysis renamed = x;
  renamed.article = y.article;
  return encode(renamed) == encode(y);
}

}  // namespace

Session::Session() : Session(load_embedded_lexicon()) {}

Session::Session(Result<Lexicon> lexicon) : lexicon_(std::move(lexicon)) {
  if (!lexicon_) return;
  for (const Error& error : lexicon_->names.refused)
    untold_.push_back({"model", error});
}

std::string Session::answer(std::string_view request_bytes) {
  const Result<Request> request = decode_request(request_bytes);
  if (!request) return encode(failed("", request.error()));
  if (!lexicon_) return encode(failed(request->path, lexicon_.error()));
  return encode(carry_out(*request, request_bytes.substr(request->payload_at_byte)));
}

Reply Session::carry_out(const Request& request, std::string_view payload) {
  switch (request.kind) {
    case Request::Kind::add_file:
      return add_file(request, payload);
    case Request::Kind::restore:
      return restore(payload);
    case Request::Kind::remove:
      return remove(request.index);
    case Request::Kind::compare:
      return compare(request.language);
    case Request::Kind::choose_base:
      return choose_base(request.index);
    case Request::Kind::correct:
      return correct_field(request);
    case Request::Kind::undo:
      return undo_field(request);
    case Request::Kind::read_again:
      return read_again(request, payload);
    case Request::Kind::export_json:
      return exported([&](const auto& write) {
        export_json(analyses_, *comparison_for_all(), refusals_, write);
      });
    case Request::Kind::export_csv:
      return exported([&](const auto& write) {
        export_csv(analyses_, *comparison_for_all(), write);
      });
    case Request::Kind::export_html:
      return exported([&](const auto& write) {
        export_html(analyses_, *comparison_for_all(), write);
      });
  }
  return failed(request.path, {Fault::bad_asset, 0, "an unknown request"});
}

Reply Session::add_file(const Request& request, std::string_view payload) {
  Ingested read = ingest(request.path, payload, {request.encoding}, lexicon_->ingest);
  Reply reply;
  reply.kind = Reply::Kind::added;
  for (Article& article : read.articles) {
    reply.analyses.push_back(analyse(std::move(article), *lexicon_, memory_));
    analyses_.push_back(std::make_shared<const Analysis>(reply.analyses.back()));
  }
  read.refusals.insert(read.refusals.end(), untold_.begin(), untold_.end());
  untold_.clear();
  for (Refusal& refusal : read.refusals) {
    refusals_.push_back(refusal);
    reply.refusals.push_back(std::move(refusal));
  }
  compared_ = compared_ && reply.analyses.empty();
  return reply;
}

Reply Session::restore(std::string_view payload) {
  Result<Reply> before = decode_reply(payload);
  if (!before) return failed("", before.error());
  Reply lost = *std::move(before);
  for (Analysis& analysis : lost.analyses)
    analyses_.push_back(std::make_shared<const Analysis>(std::move(analysis)));
  for (Refusal& refusal : lost.refusals) refusals_.push_back(std::move(refusal));
  compared_ = compared_ && lost.analyses.empty();
  Reply reply;
  reply.kind = Reply::Kind::restored;
  return reply;
}

Reply Session::remove(uint32_t article_index) {
  if (article_index >= analyses_.size()) return no_such_article();
  const auto at = static_cast<std::ptrdiff_t>(article_index);
  analyses_.erase(analyses_.begin() + at);
  if (article_index < outlines_.size()) outlines_.erase(outlines_.begin() + at);
  if (article_index < articles_compared_) comparer_.reset();
  compared_ = false;
  Reply reply;
  reply.kind = Reply::Kind::removed;
  return reply;
}

Reply Session::compare(const std::string& language) {
  compared_ = compared_ && language_ == language;
  language_ = language;
  return compared();
}

// Only what the one statement lists is worked out again.
Reply Session::choose_base(uint32_t member_index) {
  Comparison turned = comparison();
  if (member_index >= turned.members.size())
    return failed("", {Fault::bad_asset, member_index, "there is no such report"});
  const auto [article, quote] = turned.members[member_index].quote;
  choose(analyses_[article], quote);
  const uint32_t statement = turned.statement_of[article][quote];
  turned.statements[statement].base_member = member_index;
  list_differences_of(analyses_, *lexicon_, statement, turned);
  comparison_ = std::make_shared<const Comparison>(std::move(turned));
  return compared();
}

void Session::choose(const std::shared_ptr<const Analysis>& analysis,
                     uint32_t quote_index) {
  std::erase_if(chosen_bases_, [&](const ChosenBase& chosen) {
    return chosen.analysis == analysis && chosen.quote_index == quote_index;
  });
  chosen_bases_.push_back({analysis, quote_index});
}

Reply Session::correct_field(const Request& request) {
  if (!names_a_field(request, analyses_)) return no_such_article();
  const Article article = by_itself(analyses_[request.index]->article);
  Result<Article> corrected =
      correct(article, request.field, request.value, lexicon_->ingest);
  if (!corrected) return failed(article.id, corrected.error());
  return replace({request.index, request.index + 1}, {*std::move(corrected)});
}

Reply Session::undo_field(const Request& request) {
  if (!names_a_field(request, analyses_)) return no_such_article();
  Article article = by_itself(analyses_[request.index]->article);
  return replace({request.index, request.index + 1},
                 {undo(std::move(article), request.field, lexicon_->ingest)});
}

// The articles of one file, or of one file in an archive.  The reader's words on them
// hold on while there are as many of them as before.
Reply Session::read_again(const Request& request, std::string_view payload) {
  const IndexRun run = request.articles;
  if (run.begin >= run.end || run.end > analyses_.size()) return no_such_article();
  const std::string inner = analyses_[run.begin]->article.path;
  Ingested read =
      ingest(request.path, payload,
             {request.encoding, inner == request.path ? "" : inner}, lexicon_->ingest);
  if (read.articles.empty()) {
    Reply reply;
    reply.refusals = std::move(read.refusals);
    return reply;
  }
  if (read.articles.size() == run.size())
    for (uint32_t i = 0; i < run.size(); ++i)
      read.articles[i] = carry_over(by_itself(analyses_[run.begin + i]->article),
                                    std::move(read.articles[i]), lexicon_->ingest);
  return replace(run, std::move(read.articles));
}

Reply Session::replace(IndexRun run, std::vector<Article> articles) {
  Reply reply;
  reply.kind = Reply::Kind::replaced;
  reply.articles = run;
  Analyses made;
  for (Article& article : articles) {
    reply.analyses.push_back(analyse(std::move(article), *lexicon_, memory_));
    made.push_back(std::make_shared<const Analysis>(reply.analyses.back()));
  }
  compared_ = false;
  if (run.size() == 1 && made.size() == 1) {
    replace(run.begin, made[0]);
    return reply;
  }
  const auto begin = analyses_.begin() + static_cast<std::ptrdiff_t>(run.begin);
  const auto place = analyses_.erase(begin, begin + run.size());
  analyses_.insert(place, made.begin(), made.end());
  outlines_.clear();
  comparer_.reset();
  return reply;
}

// Another name for an article leaves what was found in its text as it was.
void Session::replace(uint32_t article_index, std::shared_ptr<const Analysis> made) {
  const bool reads_the_same = read_alike(*analyses_[article_index], *made);
  analyses_[article_index] = made;
  if (article_index < outlines_.size())
    outlines_[article_index] = outline_of(*made, *lexicon_);
  if (!comparer_ || article_index >= articles_compared_) return;
  if (reads_the_same)
    comparer_->replace(article_index, std::move(made));
  else
    comparer_.reset();
}

// With the articles that the page knows in an older form.
Reply Session::compared() {
  Reply reply;
  reply.kind = Reply::Kind::compared;
  reply.document = encode(find_change(*told_, comparison(), places_before()));
  told_ = comparison_;
  told_analyses_ = analyses_;
  for (uint32_t i = 0; i < analyses_.size(); ++i) {
    if (!made_again_.contains(analyses_[i])) continue;
    reply.places.push_back(i);
    reply.analyses.push_back(*analyses_[i]);
  }
  made_again_.clear();
  return reply;
}

// Where each article stood in the collection that the page has the comparison of.
std::vector<uint32_t> Session::places_before() const {
  std::unordered_map<const Analysis*, uint32_t> places;
  for (uint32_t i = 0; i < told_analyses_.size(); ++i)
    places.emplace(told_analyses_[i].get(), i);
  std::vector<uint32_t> out;
  for (const auto& analysis : analyses_) {
    const auto found = places.find(analysis.get());
    out.push_back(found == places.end() ? no_index : found->second);
  }
  return out;
}

BaseChoice Session::base_choice() const {
  BaseChoice out = {language_, {}};
  for (const auto& [analysis, quote_index] : chosen_bases_) {
    const auto at = std::find(analyses_.begin(), analyses_.end(), analysis);
    if (at != analyses_.end())
      out.quotes.push_back(
          {static_cast<uint32_t>(at - analyses_.begin()), quote_index});
  }
  return out;
}

const Comparison& Session::comparison() {
  if (compared_) return *comparison_;
  const std::vector<uint32_t> changed =
      set_furniture_apart(analyses_, outlines_, *lexicon_);
  for (const uint32_t index : changed) made_again_.insert(analyses_[index]);
  if (!changed.empty() && changed.front() < articles_compared_) comparer_.reset();
  if (!comparer_) {
    comparer_ = std::make_unique<Comparer>(*lexicon_);
    articles_compared_ = 0;
    comparison_ = std::make_shared<const Comparison>();
  }
  while (articles_compared_ < analyses_.size())
    comparer_->add(analyses_[articles_compared_++]);
  comparison_ = std::make_shared<const Comparison>(
      comparer_->result(*comparison_, base_choice()));
  compared_ = true;
  return *comparison_;
}

std::shared_ptr<const Comparison> Session::comparison_for_all() {
  const std::vector<QuoteRef> chosen = base_choice().quotes;
  const std::vector<Statement>& statements = comparison().statements;
  const std::vector<uint32_t>& unchosen = comparer_->bases_unchosen();
  SameStatements same = {comparison_.get(), {}};
  for (const Statement& statement : statements) {
    const QuoteRef base = comparison_->members[statement.base_member].quote;
    const bool stays = statement.base_member == unchosen[statement.id] ||
                       std::find(chosen.begin(), chosen.end(), base) != chosen.end();
    same.index_before.push_back(stays ? statement.id : no_index);
  }
  const auto turned = [](uint32_t index) { return index == no_index; };
  if (std::none_of(same.index_before.begin(), same.index_before.end(), turned))
    return comparison_;
  Comparison out = *comparison_;
  for (Statement& statement : out.statements)
    if (turned(same.index_before[statement.id]))
      statement.base_member = unchosen[statement.id];
  out.alignments.clear();
  out.changes.clear();
  out.differences.clear();
  list_differences(analyses_, *lexicon_, same, out);
  return std::make_shared<const Comparison>(std::move(out));
}

}  // namespace isnad
