#include "shell/collection.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <numeric>
#include <utility>

#include "core/ingest/ingest.h"

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

Progress Collection::progress() const {
  Progress progress = {files_done_, files_total_, {}, false};
  if (!current_) return progress;
  if (current_->request.kind == Request::Kind::add_file)
    progress.path = current_->request.path;
  progress.comparing = current_->request.kind == Request::Kind::compare;
  return progress;
}

uint32_t Collection::source_of(uint32_t article_index) const {
  return comparison_ ? isnad::source_of(*comparison_, article_index) : article_index;
}

void Collection::offer(std::string path, uint64_t size_bytes, uint32_t file_index) {
  if (gave_up_) restart_worker();
  drop_waiting_comparison();
  if (size_bytes == 0) {
    refuse_unread({std::move(path), {Fault::empty, 0, "the file is empty"}});
  } else if (size_bytes > max_input_bytes) {
    refuse_unread(
        {std::move(path),
         {Fault::too_large, max_input_bytes, "the file is larger than 64 MB"}});
  } else {
    Job job;
    job.request.kind = Request::Kind::add_file;
    job.request.path = std::move(path);
    job.file_index = file_index;
    ++files_total_;
    waiting_.push_back(std::move(job));
  }
  compare_again();
}

// The worker is told of those that come one after the other at once.
void Collection::refuse_unread(Refusal refusal) {
  add_refusal(troubles_, refusal);
  changed();
  if (waiting_.empty() || waiting_.back().refused.empty()) {
    Job job;
    job.request.kind = Request::Kind::restore;
    waiting_.push_back(std::move(job));
  }
  waiting_.back().refused.push_back(std::move(refusal));
}

void Collection::remove(uint32_t article_index) {
  if (article_index >= sources_.size()) return;
  Job job;
  job.request.kind = Request::Kind::remove;
  job.article_key = sources_[article_index].key;
  add_job(std::move(job));
}

void Collection::correct(uint32_t article_index, FieldKind field, std::string value) {
  if (article_index >= sources_.size()) return;
  const Source& source = sources_[article_index];
  Job job;
  job.article_key = source.key;
  if (field == FieldKind::encoding) {
    job.request.kind = Request::Kind::read_again;
    job.request.path = source.path;
    job.request.encoding = std::move(value);
    job.file_index = source.file_index;
  } else {
    job.request.kind = Request::Kind::correct;
    job.request.field = field;
    job.request.value = std::move(value);
  }
  add_job(std::move(job));
}

void Collection::undo(uint32_t article_index, FieldKind field) {
  if (article_index >= sources_.size()) return;
  if (field == FieldKind::encoding) return correct(article_index, field, "");
  Job job;
  job.request.kind = Request::Kind::undo;
  job.request.field = field;
  job.article_key = sources_[article_index].key;
  add_job(std::move(job));
}

// A change of the collection, which is compared again after it.
void Collection::add_job(Job job) {
  if (gave_up_) restart_worker();
  waiting_.push_back(std::move(job));
  compare_again();
}

std::optional<uint32_t> Collection::index_of(uint32_t article_key) const {
  for (uint32_t i = 0; i < sources_.size(); ++i)
    if (sources_[i].key == article_key) return i;
  return std::nullopt;
}

// The articles of the same file, or of the same file in an archive: they came together.
IndexRun Collection::file_around(uint32_t article_index) const {
  const auto is_same = [&](uint32_t i) {
    return sources_[i].file_index == sources_[article_index].file_index &&
           analyses_[i]->article.path == analyses_[article_index]->article.path;
  };
  IndexRun run = {article_index, article_index + 1};
  while (run.begin > 0 && is_same(run.begin - 1)) --run.begin;
  while (run.end < sources_.size() && is_same(run.end)) ++run.end;
  return run;
}

// Fills in where the article stands by now; false when it is gone.
bool Collection::aim(Job& job) const {
  if (job.article_key == no_index) return true;
  const std::optional<uint32_t> index = index_of(job.article_key);
  if (!index) return false;
  job.request.index = *index;
  if (job.request.kind == Request::Kind::read_again)
    job.request.articles = file_around(*index);
  return true;
}

void Collection::choose_base(uint32_t member_index) {
  if (!comparison_ || is_busy()) return;
  Job job;
  job.request.kind = Request::Kind::choose_base;
  job.request.index = member_index;
  waiting_.push_back(std::move(job));
  post_next();
}

void Collection::prefer_language(std::string language) {
  if (language == language_) return;
  language_ = std::move(language);
  if (!analyses_.empty() && !gave_up_) compare_again();
}

void Collection::export_as(Request::Kind kind) {
  if (gave_up_) restart_worker();
  Job job;
  job.request.kind = kind;
  waiting_.push_back(std::move(job));
  post_next();
}

void Collection::cancel() {
  if (!is_busy()) return;
  files_done_ = files_total_ = 0;
  restart_worker();
  compare_again();
}

void Collection::dismiss_troubles() {
  troubles_.clear();
  changed();
}

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

// One comparison when all that waits is done.
void Collection::compare_again() {
  drop_waiting_comparison();
  Job job;
  job.request.kind = Request::Kind::compare;
  job.request.language = language_;
  waiting_.push_back(std::move(job));
  post_next();
}

// It stands at the end or near it, however many files wait.
void Collection::drop_waiting_comparison() {
  const auto found = std::find_if(
      waiting_.rbegin(), waiting_.rend(),
      [](const Job& job) { return job.request.kind == Request::Kind::compare; });
  if (found != waiting_.rend()) waiting_.erase(std::next(found).base());
}

void Collection::post_next() {
  if (current_) return;
  while (!waiting_.empty() && !aim(waiting_.front())) waiting_.pop_front();
  if (waiting_.empty()) {
    files_done_ = files_total_ = 0;
    return;
  }
  current_ = std::move(waiting_.front());
  waiting_.pop_front();
  if (!current_->refused.empty()) {
    Reply refused;
    refused.kind = Reply::Kind::added;
    refused.refusals = std::move(current_->refused);
    current_->payload = encode(refused);
  }
  Command ask;
  ask.kind = Command::Kind::ask_worker;
  ask.bytes = encode(current_->request) + current_->payload;
  ask.file_index = current_->file_index;
  commands_.push_back(std::move(ask));
}

Commands Collection::take_commands() { return std::exchange(commands_, {}); }

}  // namespace isnad
