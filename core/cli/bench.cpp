#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "core/analysis.h"
#include "core/cli/bench_session.h"
#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/compare/comparison.h"
#include "core/entities/word_memory.h"
#include "core/export.h"
#include "core/ingest/decode.h"
#include "core/ingest/ingest.h"
#include "core/ingest/page.h"
#include "core/ingest/plain_text.h"

namespace isnad::cli {
namespace {

// Stages are run over the input until they have read about this much, so that a small
// input gives steady figures too.
constexpr size_t bytes_to_measure = 8u << 20;
constexpr size_t short_article_bytes = 100'000;
constexpr size_t long_article_bytes = 1'000'000;
// A wire story, a long read, a book: what is done once a file weighs most in the first.
constexpr std::array<size_t, 3> plain_file_bytes = {4'000, 60'000, 6'000'000};
// How the comparison grows is measured up to here; a collection of more articles is
// compared whole beside it.
constexpr size_t large_collection = 20'000;

struct File {
  std::string path;
  std::string bytes;
};

// Processor time, so that figures mean something on a busy machine.
double seconds_of(const std::function<void()>& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

struct StageTimes {
  double ingest = 0;
  double normalise = 0;
  double segment = 0;
  double entities = 0;
  double quotes = 0;
  size_t words = 0;  // with letters or digits

  double analysis() const { return normalise + segment + entities + quotes; }
};

// analyse(), stage by stage.
Analysis analyse_timed(Article article, const Lexicon& lexicon, NameMemory& memory,
                       StageTimes& times) {
  Analysis out;
  out.article = std::move(article);
  times.normalise += seconds_of([&] { out.normal = normalise(out.article.text); });
  times.segment += seconds_of([&] { out.segments = segment(out.article, out.normal); });
  times.entities += seconds_of([&] {
    out.entities =
        find_entities(out.article, out.normal, out.segments, lexicon, memory);
  });
  times.words += static_cast<size_t>(
      std::count_if(out.segments.words.begin(), out.segments.words.end(),
                    [](const Word& word) { return word.kind != WordKind::mark; }));
  times.quotes += seconds_of([&] {
    out.quotes =
        find_quotes(out.article, out.normal, out.segments, out.entities, lexicon);
  });
  return out;
}

// What ingest() does to bytes and to pages, on its own.
struct ReadRates {
  double decoded_megabytes = 0;
  double decode_seconds = 0;
  double page_megabytes = 0;
  double page_seconds = 0;
};

ReadRates time_reading(const std::vector<File>& files, size_t passes,
                       const IngestLexicon& lexicon) {
  ReadRates out;
  for (const File& file : files) {
    const auto decoded_once = [&] {
      return decode_text(file.bytes, {declared_charset(file.bytes), {}},
                         lexicon.decoding);
    };
    const Result<Decoded> decoded = decoded_once();
    if (!decoded) continue;
    const double megabytes = static_cast<double>(file.bytes.size() * passes) / 1e6;
    out.decoded_megabytes += megabytes;
    out.decode_seconds += seconds_of([&] {
      for (size_t i = 0; i < passes; ++i) (void)decoded_once();
    });
    if (!file.path.ends_with(".html") && !file.path.ends_with(".htm")) continue;
    out.page_megabytes += megabytes;
    out.page_seconds += seconds_of([&] {
      for (size_t i = 0; i < passes; ++i)
        (void)read_page(file.path, decoded->text, lexicon);
    });
  }
  return out;
}

void print_reading(const ReadRates& rates) {
  if (rates.decoded_megabytes > 0)
    std::printf("decode       %9.1f MB/s %9.3f s\n",
                rates.decoded_megabytes / rates.decode_seconds, rates.decode_seconds);
  if (rates.page_megabytes > 0)
    std::printf("pages        %9.1f MB/s %9.3f s\n",
                rates.page_megabytes / rates.page_seconds, rates.page_seconds);
}

Analyses run_pass(const std::vector<File>& files, const Lexicon& lexicon,
                  StageTimes& times) {
  Analyses out;
  NameMemory memory;
  for (const File& file : files) {
    Ingested read;
    times.ingest +=
        seconds_of([&] { read = ingest(file.path, file.bytes, {}, lexicon.ingest); });
    for (Article& article : read.articles)
      out.push_back(std::make_shared<const Analysis>(
          analyse_timed(std::move(article), lexicon, memory, times)));
  }
  return out;
}

void print_rate(const char* stage, double megabytes, double seconds, double whole) {
  std::printf("%-12s %9.1f MB/s %9.3f s %6.1f %% of analysis\n", stage,
              megabytes / seconds, seconds, 100 * seconds / whole);
}

void print_stages(const StageTimes& times, double read_megabytes,
                  double text_megabytes) {
  const double whole = times.analysis();
  print_rate("ingest", read_megabytes, times.ingest, whole);
  print_rate("normalise", text_megabytes, times.normalise, whole);
  print_rate("segment", text_megabytes, times.segment, whole);
  print_rate("entities", text_megabytes, times.entities, whole);
  print_rate("quotes", text_megabytes, times.quotes, whole);
  print_rate("analysis", text_megabytes, whole, whole);
  std::printf("names        %9.0f words/s\n",
              static_cast<double>(times.words) / times.entities);
}

// At least `size_bytes` of the texts end to end, over and over.
std::string long_text(const Analyses& analyses, size_t size_bytes) {
  std::string text;
  for (size_t i = 0; text.size() < size_bytes; i = (i + 1) % analyses.size())
    text += analyses[i]->article.text + "\n\n";
  return text;
}

Article long_article(const Analyses& analyses, size_t size_bytes,
                     const Lexicon& lexicon) {
  return read_plain_text("long.txt", long_text(analyses, size_bytes), lexicon.ingest);
}

// Plain UTF-8 from bytes to an article, in files cut at the ends of lines.
void print_plain(const Analyses& analyses, const IngestLexicon& lexicon) {
  const std::string text = long_text(analyses, plain_file_bytes.back());
  for (const size_t size_bytes : plain_file_bytes) {
    std::vector<std::string> files;
    for (size_t begin = 0; begin < text.size();) {
      const size_t line = text.find('\n', begin + size_bytes);
      const size_t end = line == std::string::npos ? text.size() : line + 1;
      files.push_back(text.substr(begin, end - begin));
      begin = end;
    }
    const double seconds = seconds_of([&] {
      for (const std::string& file : files)
        (void)ingest("story.txt", file, {}, lexicon);
    });
    std::printf("plain        %9.1f MB/s %9.3f s as files of %zu KB\n",
                static_cast<double>(text.size()) / 1e6 / seconds, seconds,
                size_bytes / 1000);
  }
}

void print_article_growth(const Analyses& analyses, const Lexicon& lexicon) {
  StageTimes small;
  StageTimes large;
  const auto take = [&](size_t size_bytes, StageTimes& times) {
    NameMemory nothing_known;
    analyse_timed(long_article(analyses, size_bytes, lexicon), lexicon, nothing_known,
                  times);
  };
  for (int i = 0; i < 3; ++i) take(short_article_bytes, small);
  take(long_article_bytes, large);
  std::printf("growth       an article of 1 MB takes %.1f times one of 100 KB",
              3 * large.analysis() / small.analysis());
  std::printf(" (entities %.1f, quotes %.1f)\n", 3 * large.entities / small.entities,
              3 * large.quotes / small.quotes);
}

void print_comparison(const Analyses& analyses, const Lexicon& lexicon,
                      double megabytes) {
  const size_t most = std::min(analyses.size(), large_collection);
  const auto compare_first = [&](size_t count) {
    const Analyses some(analyses.begin(),
                        analyses.begin() + static_cast<std::ptrdiff_t>(count));
    return seconds_of([&] { (void)compare(some, lexicon); });
  };
  const double of_half = compare_first(most / 2);
  const double of_most = compare_first(most);
  std::printf("growth       %zu articles take %.2f times %zu: %.3f s, %.3f s\n", most,
              of_most / of_half, most / 2, of_most, of_half);
  Comparison comparison;
  const double of_all = seconds_of([&] { comparison = compare(analyses, lexicon); });
  std::printf("compare      %9.1f MB/s %9.3f s for %zu articles\n", megabytes / of_all,
              of_all, analyses.size());
  size_t written_bytes = 0;
  const double exported = seconds_of([&] {
    export_json(analyses, comparison, {},
                [&](std::string_view part) { written_bytes += part.size(); });
  });
  std::printf("export       %9.1f MB/s %9.3f s\n",
              static_cast<double>(written_bytes) / 1e6 / exported, exported);
}

}  // namespace

int bench(const std::vector<std::string>& paths, const Lexicon& lexicon) {
  std::vector<Refusal> refusals;
  std::vector<File> files;
  size_t read_bytes = 0;
  for (const std::string& path : list_files(paths, refusals)) {
    Result<std::string> bytes = read_file(path);
    if (!bytes) continue;
    files.push_back({path, *std::move(bytes)});
    read_bytes += files.back().bytes.size();
  }
  StageTimes times;
  const Analyses analyses = run_pass(files, lexicon, times);
  size_t text_bytes = 0;
  for (const auto& analysis : analyses) text_bytes += analysis->article.text.size();
  if (text_bytes == 0) {
    std::fputs("isnad: nothing to measure\n", stderr);
    return 1;
  }
  const size_t passes = std::max<size_t>(1, bytes_to_measure / text_bytes);
  for (size_t i = 1; i < passes; ++i) run_pass(files, lexicon, times);

  const auto runs = static_cast<double>(passes);
  const double text_megabytes = static_cast<double>(text_bytes) / 1e6;
  std::printf("input        %zu articles, %.3f MB of text, read %zu times\n",
              analyses.size(), text_megabytes, passes);
  print_reading(time_reading(files, passes, lexicon.ingest));
  print_plain(analyses, lexicon.ingest);
  print_stages(times, static_cast<double>(read_bytes) / 1e6 * runs,
               text_megabytes * runs);
  print_article_growth(analyses, lexicon);
  print_comparison(analyses, lexicon, text_megabytes);
  print_changes(analyses);
  rusage usage{};
  if (getrusage(RUSAGE_SELF, &usage) == 0 && usage.ru_maxrss > 0)
    std::printf("memory       %ld MB at most\n", usage.ru_maxrss / 1024);
  return 0;
}

}  // namespace isnad::cli
