#include <algorithm>
#include <deque>
#include <memory>
#include <numeric>
#include <utility>

#include "shell/collection.h"

// What the worker replies, and what becomes of the articles when it dies.

namespace isnad {
namespace {

// A worker that dies this often of what it is given back cannot be helped.
constexpr uint32_t most_deaths_restoring = 3;

struct ExportFile {
  Request::Kind kind;
  const char* name;
};
constexpr ExportFile export_files[] = {
    {Request::Kind::export_json, "isnad.json"},
    {Request::Kind::export_csv, "isnad.csv"},
    {Request::Kind::export_html, "isnad-report.html"},
};

const char* export_name(Request::Kind kind) {
  for (const ExportFile& file : export_files)
    if (file.kind == kind) return file.name;
  return nullptr;
}

}  // namespace

void Collection::receive(std::string_view reply_bytes) {
  if (!current_) return;
  Result<Reply> reply = decode_reply(reply_bytes);
  if (!reply) return worker_died();  // a reply that makes no sense is as good as none
  if (current_->request.kind != Request::Kind::restore) deaths_restoring_ = 0;
  if (!take(*std::move(reply))) return worker_died();
  current_.reset();
  post_next();
}

// The file has gone, or the host may not read it.
void Collection::file_unreadable() {
  if (!current_) return;
  const Error error = {Fault::unreadable, 0, "the file cannot be read"};
  Reply refused;
  if (current_->request.kind == Request::Kind::add_file)
    refused.kind = Reply::Kind::added;
  refused.refusals.push_back({current_->request.path, error});
  receive(encode(refused));
}

// False when it makes no sense.
bool Collection::take(Reply reply) {
  switch (reply.kind) {
    case Reply::Kind::added:
      take_added(std::move(reply));
      break;
    case Reply::Kind::compared:
      return take_comparison(std::move(reply));
    case Reply::Kind::replaced:
      take_replaced(std::move(reply));
      break;
    case Reply::Kind::removed:
      analyses_.erase(analyses_.begin() + current_->request.index);
      sources_.erase(sources_.begin() + current_->request.index);
      drop_comparison();
      changed();
      break;
    case Reply::Kind::exported: {
      Command save;
      save.kind = Command::Kind::save_file;
      save.name = export_name(current_->request.kind);
      save.bytes = std::move(reply.document);
      commands_.push_back(std::move(save));
      break;
    }
    case Reply::Kind::failed:
      for (Refusal& refusal : reply.refusals)
        add_refusal(troubles_, std::move(refusal));
      changed();
      break;
    case Reply::Kind::restored:
      break;
  }
  return true;
}

void Collection::take_added(Reply reply) {
  for (Analysis& analysis : reply.analyses) {
    analyses_.push_back(std::make_shared<const Analysis>(std::move(analysis)));
    sources_.push_back({next_key_++, current_->file_index, current_->request.path});
  }
  for (Refusal& refusal : reply.refusals) add_refusal(troubles_, std::move(refusal));
  if (!reply.analyses.empty()) drop_comparison();
  ++files_done_;
  changed();
}

void Collection::take_replaced(Reply reply) {
  const IndexRun run = reply.articles;
  if (run.begin >= run.end || run.end > analyses_.size()) return;
  Source source = sources_[run.begin];
  for (uint32_t i = 0; i < reply.analyses.size(); ++i) {
    auto analysis = std::make_shared<const Analysis>(std::move(reply.analyses[i]));
    const uint32_t at = run.begin + i;
    if (at < run.end) {
      analyses_[at] = std::move(analysis);
      continue;
    }
    source.key = next_key_++;
    analyses_.insert(analyses_.begin() + at, std::move(analysis));
    sources_.insert(sources_.begin() + at, source);
  }
  const auto added = static_cast<uint32_t>(reply.analyses.size());
  if (added < run.size()) {
    analyses_.erase(analyses_.begin() + run.begin + added, analyses_.begin() + run.end);
    sources_.erase(sources_.begin() + run.begin + added, sources_.begin() + run.end);
  }
  drop_comparison();
  changed();
}

// Held against each other, articles may be seen in another light.
bool Collection::take_comparison(Reply reply) {
  for (size_t i = 0; i < std::min(reply.places.size(), reply.analyses.size()); ++i)
    if (reply.places[i] < analyses_.size())
      analyses_[reply.places[i]] =
          std::make_shared<const Analysis>(std::move(reply.analyses[i]));
  const Comparison none;
  const Comparison& before = !worker_told_ ? none : comparison_ ? *comparison_ : told_;
  Result<Comparison> comparison = decode_comparison(reply.document, analyses_, before);
  if (!comparison) return false;
  comparison_ = *std::move(comparison);
  told_ = {};
  worker_told_ = true;
  coverage_ = cover(analyses_, *comparison_, CoverageBy::outlet);
  names_ = index_names(analyses_, *comparison_);
  quotes_ = list_quotes(analyses_, *comparison_);
  overview_ = survey(analyses_, *comparison_, coverage_, quotes_);
  changed();
  return true;
}

void Collection::changed() {
  ++revision_;
  listed_.resize(analyses_.size());
  std::iota(listed_.begin(), listed_.end(), 0U);
  std::stable_sort(listed_.begin(), listed_.end(), [this](uint32_t a, uint32_t b) {
    return source_of(a) < source_of(b);
  });
}

void Collection::drop_comparison() {
  if (comparison_) told_ = *std::move(comparison_);
  comparison_.reset();
  coverage_ = {};
  names_ = {};
  quotes_ = {};
  overview_ = {};
}

void Collection::worker_died() {
  const auto kind = current_ ? current_->request.kind : Request::Kind::restore;
  if (kind == Request::Kind::add_file) ++files_done_;
  // A file or a comparison is tried once; what must be given back, a few times.
  if (kind == Request::Kind::restore) ++deaths_restoring_;
  Refusal died = {current_ ? current_->request.path : "", {Fault::worker_died, 0, {}}};
  if (died.path.empty())
    died.error.detail = "the analysis broke down and was restarted";
  add_refusal(troubles_, std::move(died));
  std::deque<Job> rest = std::move(waiting_);
  restart_worker();
  if (deaths_restoring_ >= most_deaths_restoring) return give_up();
  for (Job& job : rest)
    if (job.request.kind != Request::Kind::restore) waiting_.push_back(std::move(job));
  if (kind == Request::Kind::compare || kind == Request::Kind::choose_base)
    post_next();
  else
    compare_again();
}

// Until the reader asks for something, which starts a worker from the beginning.
void Collection::give_up() {
  current_.reset();
  waiting_.clear();
  gave_up_ = true;
  changed();
}

// Another worker, which is given back what the old one knew.  Everything that waited is
// dropped.
void Collection::restart_worker() {
  worker_told_ = false;
  current_.reset();
  waiting_.clear();
  commands_.clear();
  Command restart;
  restart.kind = Command::Kind::restart_worker;
  commands_.push_back(std::move(restart));
  for (const auto& analysis : analyses_) {
    Reply lost;
    lost.kind = Reply::Kind::added;
    lost.analyses.push_back(*analysis);
    Job job;
    job.request.kind = Request::Kind::restore;
    job.payload = encode(lost);
    waiting_.push_back(std::move(job));
  }
  gave_up_ = false;
  changed();
}

}  // namespace isnad
