#include "shell/collection.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/ingest/ingest.h"

namespace isnad {

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
