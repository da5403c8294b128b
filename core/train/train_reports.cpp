// Learns which English cues report something and where what they report ends.
//
//   isnad-train-reports OUT.bin ANNOTATED.jsonl [--part odd|even] [--keep N]
//
// With --part it learns from every second article and tells how it decides the others.
// --keep says how many weights are written.
//
// A line of ANNOTATED is an article: {"id", "text", "attributions": [{"cue": [[s, e]],
// "content": [[s, e]]}]}, in code points.  Each round reads the articles with the
// weights of the round before, so that they learn from what they will meet; the rules
// lead the first.  Only weights of hashed features are written.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/assets.h"
#include "core/cli/files.h"
#include "core/code_points.h"
#include "core/entities/known_words.h"
#include "core/entities/word_memory.h"
#include "core/ingest/ingest.h"
#include "core/lexicon.h"
#include "core/quotes/reading.h"
#include "core/quotes/report_model.h"
#include "core/quotes/reports.h"
#include "core/train/report_learner.h"

namespace isnad::train {
namespace {

constexpr uint32_t rounds = 4;

struct Options {
  std::string out, in, part;
  uint32_t keep = 6000;
};

struct Gold {
  std::vector<IndexRun> parts;  // words of what was said
  std::vector<uint32_t> cue;    // words of the cue
  uint32_t size = 0;
};

struct Document {
  Article article;
  NormalText normal;
  Segments segments;
  Entities entities;
  std::vector<Gold> gold;
  std::vector<uint32_t> content_of, cue_of;  // for each word: 1 + a gold; 0: none
};

class WordFinder {
 public:
  WordFinder(const Article& article, const Segments& segments)
      : segments_(segments), points_(article.text) {}
  // The words that begin among the code points.
  IndexRun words(uint32_t begin, uint32_t end) const { return {at(begin), at(end)}; }

 private:
  uint32_t at(uint32_t point) const {
    const auto& words = segments_.words;
    return static_cast<uint32_t>(
        std::partition_point(words.begin(), words.end(),
                             [&](const Word& word) {
                               return points_.before(word.source.begin) < point;
                             }) -
        words.begin());
  }
  const Segments& segments_;
  CodePoints points_;
};

bool is_letters(const Document& document, uint32_t word) {
  return document.segments.words[word].kind != WordKind::mark;
}

void add_gold(const nlohmann::json& attributions, Document& document) {
  const WordFinder finder(document.article, document.segments);
  document.content_of.assign(document.segments.words.size(), 0);
  document.cue_of.assign(document.segments.words.size(), 0);
  for (const auto& item : attributions) {
    Gold gold;
    const auto number = static_cast<uint32_t>(document.gold.size()) + 1;
    for (const auto& span : item["content"]) {
      IndexRun words = finder.words(span[0], span[1]);
      while (words.end > words.begin && !is_letters(document, words.end - 1))
        --words.end;
      if (words.empty()) continue;
      gold.parts.push_back(words);
      for (uint32_t i = words.begin; i < words.end; ++i) {
        document.content_of[i] = number;
        if (is_letters(document, i)) ++gold.size;
      }
    }
    for (const auto& span : item["cue"]) {
      const IndexRun words = finder.words(span[0], span[1]);
      for (uint32_t i = words.begin; i < words.end; ++i) document.cue_of[i] = number;
    }
    document.gold.push_back(std::move(gold));
  }
}

std::vector<Document> read_documents(const Options& options, const Lexicon& lexicon) {
  std::vector<Document> out;
  const Result<std::string> bytes = cli::read_file(options.in);
  if (!bytes) return out;
  size_t begin = 0;
  NameMemory memory;
  for (uint32_t number = 0; begin < bytes->size(); ++number) {
    const size_t end = std::min(bytes->find('\n', begin), bytes->size());
    const std::string line = bytes->substr(begin, end - begin);
    begin = end + 1;
    if (options.part == (number % 2 == 1 ? "even" : "odd")) continue;
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_discarded()) continue;
    Ingested read = ingest("a.jsonl", line, {}, lexicon.ingest);
    if (read.articles.empty()) continue;
    Document document;
    document.article = std::move(read.articles.front());
    document.normal = normalise(document.article.text);
    document.segments = segment(document.article, document.normal);
    document.entities = find_entities(document.article, document.normal,
                                      document.segments, lexicon, memory);
    add_gold(json["attributions"], document);
    out.push_back(std::move(document));
  }
  return out;
}

bool holds_cue(const Document& document, IndexRun words, uint32_t gold) {
  for (uint32_t i = words.begin; i < words.end; ++i)
    if (document.cue_of[i] == gold) return true;
  return false;
}

// Whether what a cue would report is what somebody marked there.
bool is_right(const Document& document, const ReportLog::Choice& choice) {
  uint32_t size = 0;
  std::vector<std::pair<uint32_t, uint32_t>> shared;  // gold, words
  for (const IndexRun part : {choice.content, choice.tail})
    for (uint32_t i = part.begin; i < part.end; ++i) {
      if (!is_letters(document, i)) continue;
      ++size;
      const uint32_t gold = document.content_of[i];
      if (gold == 0) continue;
      if (shared.empty() || shared.back().first != gold) shared.push_back({gold, 0});
      ++shared.back().second;
    }
  for (const auto& [gold, words] : shared) {
    const double all = size + document.gold[gold - 1].size - words;
    const bool by_cue = document.cue_of[choice.cue.begin] == gold;
    // Whose cue is among the words is to be found by that cue.
    if (!by_cue && holds_cue(document, choice.content, gold)) continue;
    if (words >= (by_cue ? 0.15 : 0.3) * all) return true;
  }
  return false;
}

// The place where the marked clause ends; places.size(): none of them.
size_t right_end(const Document& document, const ReportLog::Ending& ending) {
  uint32_t gold = document.cue_of[ending.cue_word];
  for (uint32_t i = ending.begin;
       gold == 0 && i < std::min<size_t>(ending.begin + 2, document.content_of.size());
       ++i)
    gold = document.content_of[i];
  if (gold == 0) return ending.places.size();
  for (const IndexRun part : document.gold[gold - 1].parts) {
    if (part.begin > ending.begin + 3 || part.begin + 3 < ending.begin ||
        part.end <= ending.begin)
      continue;
    return static_cast<size_t>(
        std::lower_bound(ending.places.begin(), ending.places.end(), part.end) -
        ending.places.begin());
  }
  return ending.places.size();
}

void add_examples(const Document& document, const ReportLog& log, Learner& learner) {
  for (const ReportLog::Choice& choice : log.choices)
    learner.add({{choice.features}, is_right(document, choice) ? 1U : 0U});
  for (const ReportLog::Ending& ending : log.endings) {
    const size_t right = right_end(document, ending);
    if (right < ending.places.size() && ending.places.size() > 1)
      learner.add({ending.features, static_cast<uint32_t>(right)});
  }
}

void read(const std::vector<Document>& documents, const ReportModel& model,
          Lexicon& lexicon, Learner& learner) {
  for (const Document& document : documents) {
    ReportLog log;
    lexicon.cues.reports = model;
    lexicon.cues.reports.log = &log;
    find_reports(read_words(document.article, document.normal, document.segments,
                            document.entities, lexicon.cues));
    add_examples(document, log, learner);
  }
}

void number(std::string& out, uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xffU);
}

std::string written(const ReportModel& model) {
  std::string places, weights;
  uint32_t count = 0, last = 0;
  for (uint32_t i = 0; i < table_size; ++i) {
    if (model.weights[i] == 0) continue;
    ++count;
    uint32_t gap = i - last;
    last = i;
    for (; gap > 0x7f; gap >>= 7U) places += static_cast<char>(gap | 0x80U);
    places += static_cast<char>(gap);
    weights += static_cast<char>(model.weights[i]);
  }
  std::string payload;
  number(payload, count, 4);
  payload += places + weights;
  std::string out = "ISNADRM1";
  number(out, checksum(payload), 4);
  std::fprintf(stderr, "%u weights, %zu bytes\n", count, out.size() + payload.size());
  return out + payload;
}

int run(const Options& options) {
  const Result<Assets> assets = open_assets(embedded_assets());
  if (!assets) return 1;
  Result<Lexicon> loaded = load_lexicon(*assets);
  if (!loaded) return 1;
  Lexicon lexicon = *std::move(loaded);
  lexicon.cues.reports = {};
  const std::vector<Document> documents = read_documents(options, lexicon);
  std::fprintf(stderr, "%zu articles\n", documents.size());
  Learner learner;
  ReportModel model;
  for (uint32_t round = 0; round < rounds; ++round) {
    read(documents, model, lexicon, learner);
    learner.learn();
    model = learner.model();
  }
  learner.keep(options.keep);
  learner.learn();
  model = learner.model();
  if (!options.part.empty()) {
    Options rest = options;
    rest.part = options.part == "odd" ? "even" : "odd";
    Learner others;
    read(read_documents(rest, lexicon), model, lexicon, others);
    learner.test_on(others);
  }
  const std::string bytes = written(model);
  std::FILE* file = std::fopen(options.out.c_str(), "wb");
  if (file == nullptr) return 1;
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  return std::fclose(file) == 0 ? 0 : 1;
}

}  // namespace
}  // namespace isnad::train

int main(int argc, char** argv) {
  isnad::train::Options options;
  std::vector<std::string> names;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--part" && i + 1 < argc)
      options.part = argv[++i];
    else if (word == "--keep" && i + 1 < argc)
      options.keep = static_cast<uint32_t>(std::atoi(argv[++i]));
    else
      names.push_back(word);
  }
  if (names.size() != 2) {
    std::fprintf(stderr, "isnad-train-reports OUT.bin ANNOTATED.jsonl [options]\n");
    return 2;
  }
  options.out = names[0];
  options.in = names[1];
  return isnad::train::run(options);
}
