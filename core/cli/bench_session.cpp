#include "core/cli/bench_session.h"

#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "core/session.h"
#include "core/wire.h"

namespace isnad::cli {
namespace {

constexpr uint32_t collection_sizes[] = {10, 100, 1'000, 5'000};

double seconds_of(const std::function<void()>& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// What one request cost both sides.
struct Cost {
  double worker_seconds = 0;
  double page_seconds = 0;
  size_t reply_bytes = 0;
};

// A worker and what the page has of its collection.
class Worker {
 public:
  void add(const std::shared_ptr<const Analysis>& analysis) {
    Reply lost;
    lost.kind = Reply::Kind::added;
    lost.analyses.push_back(*analysis);
    Request request;
    request.kind = Request::Kind::restore;
    (void)session_->answer(encode(request) + encode(lost));
    analyses_.push_back(analysis);
  }

  void start_again() {
    session_ = std::make_unique<Session>();
    analyses_.clear();
    comparison_ = {};
  }

  Cost compare() {
    Request request;
    request.kind = Request::Kind::compare;
    return ask(request);
  }

  // Another outlet for the article in the middle.
  Cost correct() {
    Request request;
    request.kind = Request::Kind::correct;
    request.index = static_cast<uint32_t>(analyses_.size() / 2);
    request.field = FieldKind::outlet;
    request.value = "Isnad";
    Result<Reply> reply = decode_reply(session_->answer(encode(request)));
    if (reply && reply->analyses.size() == 1)
      analyses_[request.index] =
          std::make_shared<const Analysis>(std::move(reply->analyses[0]));
    return compare();
  }

  Cost remove() {
    Request request;
    request.kind = Request::Kind::remove;
    request.index = static_cast<uint32_t>(analyses_.size() / 2);
    (void)session_->answer(encode(request));
    analyses_.erase(analyses_.begin() + static_cast<std::ptrdiff_t>(request.index));
    return compare();
  }

  // Turns the statement of most members to its last one.
  Cost choose_base() {
    const Statement* largest = nullptr;
    for (const Statement& statement : comparison_.statements)
      if (largest == nullptr || statement.members.size() > largest->members.size())
        largest = &statement;
    Request request;
    request.kind = Request::Kind::choose_base;
    request.index = largest == nullptr ? no_index : largest->members.end - 1;
    return ask(request);
  }

 private:
  Cost ask(const Request& request) {
    Cost cost;
    std::string bytes;
    cost.worker_seconds =
        seconds_of([&] { bytes = session_->answer(encode(request)); });
    cost.reply_bytes = bytes.size();
    cost.page_seconds = seconds_of([&] { take(bytes); });
    return cost;
  }

  void take(const std::string& bytes) {
    Result<Reply> reply = decode_reply(bytes);
    if (!reply) return;
    for (size_t i = 0; i < reply->places.size(); ++i)
      analyses_[reply->places[i]] =
          std::make_shared<const Analysis>(std::move(reply->analyses[i]));
    Result<Comparison> comparison =
        decode_comparison(reply->document, analyses_, comparison_);
    if (comparison) comparison_ = *std::move(comparison);
  }

  std::unique_ptr<Session> session_ = std::make_unique<Session>();
  Analyses analyses_;
  Comparison comparison_;
};

void print_change(const char* what, uint32_t count, const Cost& change,
                  const Cost& whole) {
  std::printf(
      "%-12s %4u articles: %.4f s of %.4f s (%.1f %%), %zu of %zu bytes "
      "(%.1f %%), read in %.4f s of %.4f s (%.1f %%)\n",
      what, count, change.worker_seconds, whole.worker_seconds,
      100 * change.worker_seconds / whole.worker_seconds, change.reply_bytes,
      whole.reply_bytes,
      100 * static_cast<double>(change.reply_bytes) /
          static_cast<double>(whole.reply_bytes),
      change.page_seconds, whole.page_seconds,
      100 * change.page_seconds / whole.page_seconds);
}

}  // namespace

void print_changes(const Analyses& analyses) {
  for (const uint32_t count : collection_sizes) {
    if (count >= analyses.size()) return;
    Worker worker;
    for (uint32_t i = 0; i < count; ++i) worker.add(analyses[i]);
    (void)worker.compare();
    worker.add(analyses[count]);
    const Cost added = worker.compare();
    const Cost turned = worker.choose_base();
    const Cost corrected = worker.correct();
    const Cost removed = worker.remove();
    worker.start_again();
    for (uint32_t i = 0; i <= count; ++i) worker.add(analyses[i]);
    const Cost whole = worker.compare();
    print_change("add one", count, added, whole);
    print_change("choose base", count, turned, whole);
    print_change("correct one", count, corrected, whole);
    print_change("take away", count, removed, whole);
  }
}

}  // namespace isnad::cli
