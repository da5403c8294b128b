#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/compare/coverage.h"
#include "core/ingest/refusals.h"
#include "core/wire.h"
#include "shell/command.h"
#include "shell/name_index.h"
#include "shell/overview.h"
#include "shell/quote_list.h"

// The articles the reader has added, and the work on them that is still to do.
//
//   collection.offer("story.txt", size_bytes, file_index);
//   carry_out(collection.take_commands());    // one request to the worker at a time
//   collection.receive(reply_bytes);
//
// The worker holds the same articles in the same order.  When it dies, another one gets
// them back, and the file that was being read is refused.

namespace isnad {

struct Progress {
  uint32_t files_done = 0;
  uint32_t files_total = 0;
  std::string path;        // of the file being read; empty: none
  bool comparing = false;  // all are read
};

class Collection {
 public:
  const Analyses& analyses() const { return analyses_; }
  // None until the worker has compared the articles as they are now.
  const Comparison* comparison() const { return comparison_ ? &*comparison_ : nullptr; }
  // The article, or the one it was added as before.
  uint32_t source_of(uint32_t article_index) const;
  // Every article, those added before followed by the same ones again.
  const std::vector<uint32_t>& listed() const { return listed_; }
  const Coverage& coverage() const { return coverage_; }  // by outlet
  const NameIndex& names() const { return names_; }
  const QuoteList& quotes() const { return quotes_; }
  const Overview& overview() const { return overview_; }
  // What was not read, and why.
  const std::vector<RefusalGroup>& troubles() const { return troubles_; }
  bool is_busy() const { return current_.has_value() || !waiting_.empty(); }
  Progress progress() const;
  // Grows whenever analyses, comparison or troubles change.
  uint32_t revision() const { return revision_; }

  // A file the host holds under this index.  One that is empty or larger than
  // max_input_bytes is refused without being read.
  void offer(std::string path, uint64_t size_bytes, uint32_t file_index);
  void remove(uint32_t article_index);
  // The reader's word on what was decided; an empty value: there is none.
  void correct(uint32_t article_index, FieldKind field, std::string value);
  void undo(uint32_t article_index, FieldKind field);
  void choose_base(uint32_t member_index);  // in Comparison::members
  // "ar": where a statement has reports in several languages, the base is in this one.
  void prefer_language(std::string language);
  void export_as(Request::Kind kind);
  // Gives up what has not been read yet.
  void cancel();
  void dismiss_troubles();

  // The host: the worker's reply to the last request, or its end.
  void receive(std::string_view reply_bytes);
  void file_unreadable();
  void worker_died();

  Commands take_commands();

 private:
  struct Job {
    Request request;
    uint32_t file_index = Command::no_file;
    std::string payload;
    std::vector<Refusal> refused;     // told to the worker instead of a payload
    uint32_t article_key = no_index;  // what the request is about; finds its index
  };
  // Where an article came from, and a name for it that other articles cannot take.
  struct Source {
    uint32_t key = 0;
    uint32_t file_index = Command::no_file;
    std::string path;  // of that file
  };

  void add_job(Job job);
  void refuse_unread(Refusal refusal);
  std::optional<uint32_t> index_of(uint32_t article_key) const;
  IndexRun file_around(uint32_t article_index) const;
  bool aim(Job& job) const;
  bool take(Reply reply);
  void take_added(Reply reply);
  void take_replaced(Reply reply);
  bool take_comparison(Reply reply);
  void restart_worker();
  void give_up();
  void drop_waiting_comparison();
  void compare_again();
  void post_next();
  void drop_comparison();
  void changed();

  Analyses analyses_;
  std::vector<Source> sources_;  // one for each article
  std::vector<uint32_t> listed_;
  std::optional<Comparison> comparison_;
  // What the worker told last, which its next reply is a change of.  When comparison_
  // is of these articles it is there, and this is empty.
  Comparison told_;
  bool worker_told_ = false;  // this worker did
  Coverage coverage_;         // this and the next three are of comparison_
  NameIndex names_;
  QuoteList quotes_;
  Overview overview_;
  std::vector<RefusalGroup> troubles_;
  std::deque<Job> waiting_;
  std::optional<Job> current_;  // the worker is at it
  Commands commands_;
  std::string language_;
  uint32_t next_key_ = 0;
  uint32_t files_done_ = 0;
  uint32_t files_total_ = 0;
  uint32_t deaths_restoring_ = 0;
  bool gave_up_ = false;  // after too many deaths there is no worker
  uint32_t revision_ = 0;
};

}  // namespace isnad
