// Trains the tagger of names and the table of words behind it.
//
//   isnad-train-names OUT_TABLE OUT_MODEL LABELLED [options]
//     --plain FILE   text without labels, form feeds between articles; may be repeated
//     --no-codes     learn clusters alone from the plain text
//     --echoes       learn the second reading of an article too, core/entities/echoes.h
//     --parts N      into how many parts the labelled text is cut for jackknifing
//     --words N      how many words the table has at most
//     --l1 X --l2 X --rate X --rounds N --left-out X --min-count N --bias X   see crf.h
//
// Steps: clusters from all text; then models that each leave out one part of the
// labelled text, whose labels on the plain text become codes of words (each part's
// features use the codes of the model that never saw it); then the model itself; then,
// for echoes, models that leave out one part each and read it, and what echoes add to
// their reading.  No text is kept, only what is written here.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "core/assets.h"
#include "core/entities/echoes.h"
#include "core/entities/name_rules.h"
#include "core/entities/tagger.h"
#include "core/entities/word_memory.h"
#include "core/train/corpus.h"
#include "core/train/crf.h"
#include "core/train/embeddings.h"
#include "core/train/label_lexicon.h"
#include "core/train/model_writer.h"

namespace isnad::train {
namespace {

struct Options {
  std::string out_table, out_model, labelled;
  std::vector<std::string> plain;
  uint32_t parts = 5;
  uint32_t max_words = 60000;
  bool codes = true;
  bool echoes = false;
  CrfOptions crf;
};

constexpr uint32_t clusters = 1023;
constexpr uint32_t families = 128;
constexpr uint32_t min_word_count = 3;
// The models behind the codes need be no better than this.
constexpr uint32_t code_rounds = 8;
// Of what the first reading says when the echoes are learnt: it is surer than it is
// right about sentences it never saw.
constexpr float first_reading_share = 0.4F;
constexpr uint32_t echo_rounds = 12;

class Trainer {
 public:
  Trainer(const Options& options, NameLexicon lexicon)
      : o_(options), lexicon_(std::move(lexicon)) {}

  void run() {
    read();
    make_table();
    for (Sample& sample : samples_) study(sample, words_.emplace_back());
    make_codes();
    TaggerWeights weights = train_without(o_.parts, o_.crf);
    if (o_.echoes) add_echoes(weights);
    put(o_.out_table, write_known_words({table_.begin(), table_.end()}, families_));
    put(o_.out_model, write_tagger(weights));
  }

 private:
  using Table = std::map<std::string, WordKnowledge>;

  void read() {
    samples_ = read_columns(o_.labelled);
    for (size_t i = 0; i < samples_.size(); ++i)
      samples_[i].part = static_cast<uint32_t>(i * o_.parts / samples_.size());
    for (const std::string& path : o_.plain)
      for (Sample& sample : read_plain(path)) plain_.push_back(std::move(sample));
    std::fprintf(stderr, "read %zu labelled and %zu plain articles\n", samples_.size(),
                 plain_.size());
  }

  void study(const Sample& sample, std::vector<NameWord>& words) const {
    words = study_words(sample.article, sample.normal, sample.segments, lexicon_);
  }

  static void put(const std::string& path, const std::string& bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr ||
        std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size() ||
        std::fclose(file) != 0) {
      std::fprintf(stderr, "%s: cannot be written\n", path.c_str());
      std::exit(1);
    }
  }

  // Counts and clusters.
  void make_table() {
    count_table();
    lexicon_.arabic.words = build(table_);
    std::fprintf(stderr, "clusters done\n");
  }

  void count_table() {
    std::map<std::string, uint32_t> counts;
    const auto each_word = [&](auto sink, auto end) {
      for (const auto* list : {&plain_, &samples_})
        for (const Sample& sample : *list)
          for (const Sentence& sentence : sample.segments.sentences) {
            for (uint32_t i = sentence.words.begin; i < sentence.words.end; ++i)
              if (sample.segments.words[i].kind == WordKind::letters)
                sink(
                    std::string(slice(sample.normal, sample.segments.words[i].normal)));
            end();
          }
    };
    each_word([&](const std::string& word) { ++counts[word]; }, [] {});
    std::vector<std::pair<uint32_t, std::string>> ranked;
    for (const auto& [word, count] : counts)
      if (count >= min_word_count && !word.empty()) ranked.push_back({count, word});
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (ranked.size() > o_.max_words) ranked.resize(o_.max_words);
    std::map<std::string, uint32_t> ids;
    for (uint32_t i = 0; i < ranked.size(); ++i) ids[ranked[i].second] = i;
    std::vector<uint32_t> text;
    each_word(
        [&](const std::string& word) {
          const auto id = ids.find(word);
          if (id != ids.end()) text.push_back(id->second);
        },
        [&] { text.push_back(no_index); });
    std::fprintf(stderr, "%zu words, %zu in the table\n", counts.size(), ranked.size());
    const Points points = embed(text, static_cast<uint32_t>(ranked.size()), 5);
    Points centres;
    const std::vector<uint32_t> cluster_of = group(points, clusters, centres);
    Points unused;
    const std::vector<uint32_t> family_of = group(centres, families, unused);
    families_.assign(family_of.size() + 1, 0);
    for (size_t i = 0; i < family_of.size(); ++i)
      families_[i + 1] = static_cast<uint8_t>(family_of[i]);
    for (uint32_t i = 0; i < ranked.size(); ++i) {
      WordKnowledge k;
      k.cluster = static_cast<uint16_t>(cluster_of[i] + 1);
      k.frequency = static_cast<uint8_t>(
          std::min(31.0, std::log2(static_cast<double>(ranked[i].first)) * 2));
      table_[ranked[i].second] = k;
    }
  }

  KnownWords build(const Table& table) const {
    KnownWords out;
    for (const auto& [word, knowledge] : table) out.set(word, knowledge);
    out.set_families(families_);
    return out;
  }

  Facts facts_of(const Sample& sample, const std::vector<NameWord>& words,
                 const KnownWords& table, WordMemory& memory) const {
    const auto listed = find_listed(sample.segments, words, lexicon_);
    return gather_facts(sample.article, sample.normal, sample.segments, words, listed,
                        name_by_rules(sample.segments, words, listed), table, memory);
  }

  static void add(const Sample& sample, const Facts& facts, Sequences& out) {
    for (const Paragraph& paragraph : sample.segments.paragraphs) {
      for (uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i) {
        extract(facts, i, paragraph.words, out.features);
        out.end_token(sample.labels[i]);
      }
      out.end_sequence();
    }
  }

  // A model of all parts but one; `parts` for all of them.
  TaggerWeights train_without(uint32_t part, const CrfOptions& crf) const {
    Sequences data;
    for (size_t i = 0; i < samples_.size(); ++i) {
      if (samples_[i].part == part) continue;
      WordMemory memory;
      add(samples_[i], facts_of(samples_[i], words_[i], table_for(i), memory), data);
    }
    return train_crf(data, crf);
  }

  // The second reading: what echoes add to a first one that never saw the sentence.
  void add_echoes(TaggerWeights& weights) const {
    std::vector<TaggerModel> models(o_.parts);
    for (uint32_t part = 0; part < o_.parts; ++part)
      models[part] = TaggerModel(train_without(part, o_.crf));
    Sequences data;
    for (size_t i = 0; i < samples_.size(); ++i)
      add_echoes(i, models[samples_[i].part], data);
    CrfOptions crf = o_.crf;
    crf.rounds = echo_rounds;
    crf.l1 *= 2;
    for (const auto& row : train_more_rows(weights, data, crf)) {
      const auto at =
          std::lower_bound(weights.rows.begin(), weights.rows.end(), row.key,
                           [](const TaggerWeights::Row& other, uint32_t key) {
                             return other.key < key;
                           });
      if (at == weights.rows.end() || at->key != row.key) weights.rows.insert(at, row);
    }
  }

  void add_echoes(size_t number, const TaggerModel& model, Sequences& out) const {
    const Sample& sample = samples_[number];
    WordMemory memory;
    const Facts facts = facts_of(sample, words_[number], table_for(number), memory);
    const Tagging first = tag(model, sample.segments, facts, memory);
    const Echoes echoes(sample.segments, facts, first.labels, first.margins);
    std::vector<uint32_t> features;
    for (const Paragraph& paragraph : sample.segments.paragraphs) {
      for (uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i) {
        features.clear();
        extract(facts, i, paragraph.words, features);
        out.given.push_back(say(model, features));
        echoes.extract(i, paragraph.words, out.features);
        out.end_token(sample.labels[i]);
      }
      out.end_sequence();
    }
  }

  static std::array<float, label_count> say(const TaggerModel& model,
                                            const std::vector<uint32_t>& features) {
    LabelSums sums;
    uint32_t found = 0;
    for (const uint32_t feature : features)
      if (const LabelSums* row = model.find(feature)) {
        sums.add(*row);
        ++found;
      }
    std::array<float, label_count> out{};
    for (uint32_t label = 0; label < label_count; ++label)
      out[label] = static_cast<float>(sums.of(label, found)) / weight_scale *
                   first_reading_share;
    return out;
  }

  const KnownWords& table_for(size_t sample) const {
    return tables_.empty() ? lexicon_.arabic.words : tables_[samples_[sample].part];
  }

  // Codes of words from labels on plain text; the last table is of the full model.
  void make_codes() {
    if (plain_.empty() || !o_.codes) {
      tables_.assign(o_.parts + 1, lexicon_.arabic.words);
      return;
    }
    std::vector<std::vector<NameWord>> plain_words(plain_.size());
    for (size_t i = 0; i < plain_.size(); ++i) study(plain_[i], plain_words[i]);
    CrfOptions crf = o_.crf;
    crf.rounds = code_rounds;
    crf.left_out = 0;
    std::vector<KnownWords> tables;
    Table coded;
    for (uint32_t part = 0; part <= o_.parts; ++part) {
      std::fprintf(stderr, "codes %u\n", part);
      Table table = table_;
      const LabelCounts counts =
          label_plain(TaggerModel(train_without(part, crf)), plain_words);
      for (auto& [word, knowledge] : table)
        counts.write_codes(hash_of(word), knowledge);
      tables.push_back(build(table));
      if (part == o_.parts) coded = table;
    }
    table_ = std::move(coded);
    tables_ = std::move(tables);
  }

  LabelCounts label_plain(const TaggerModel& model,
                          const std::vector<std::vector<NameWord>>& words) const {
    const auto count = [&](size_t first, size_t step, LabelCounts& out) {
      WordMemory memory;
      for (size_t i = first; i < plain_.size(); i += step) {
        memory.forget_many();
        const Facts facts =
            facts_of(plain_[i], words[i], lexicon_.arabic.words, memory);
        out.add(plain_[i], words[i],
                tag(model, plain_[i].segments, facts, memory).labels);
      }
    };
    LabelCounts odd, even;
    std::thread other([&] { count(1, 2, odd); });
    count(0, 2, even);
    other.join();
    even.merge(odd);
    return even;
  }

  const Options& o_;
  NameLexicon lexicon_;
  std::vector<Sample> samples_, plain_;
  std::vector<std::vector<NameWord>> words_;
  Table table_;
  std::vector<uint8_t> families_;
  std::vector<KnownWords> tables_;  // one for each part, then the full one
};

Options read_options(int argc, char** argv) {
  Options out;
  std::vector<std::string> free;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto value = [&] { return ++i < argc ? argv[i] : ""; };
    if (word == "--plain") {
      out.plain.emplace_back(value());
    } else if (word == "--no-codes") {
      out.codes = false;
    } else if (word == "--echoes") {
      out.echoes = true;
    } else if (word == "--parts") {
      out.parts = static_cast<uint32_t>(std::atoi(value()));
    } else if (word == "--words") {
      out.max_words = static_cast<uint32_t>(std::atoi(value()));
    } else if (word == "--min-count") {
      out.crf.min_count = static_cast<uint32_t>(std::atoi(value()));
    } else if (word == "--rounds") {
      out.crf.rounds = static_cast<uint32_t>(std::atoi(value()));
    } else if (word == "--l1") {
      out.crf.l1 = static_cast<float>(std::atof(value()));
    } else if (word == "--l2") {
      out.crf.l2 = static_cast<float>(std::atof(value()));
    } else if (word == "--rate") {
      out.crf.rate = static_cast<float>(std::atof(value()));
    } else if (word == "--left-out") {
      out.crf.left_out = static_cast<float>(std::atof(value()));
    } else if (word == "--bias") {
      out.crf.bias = std::atof(value());
    } else {
      free.push_back(word);
    }
  }
  if (free.size() != 3 || out.parts == 0) {
    std::fprintf(stderr, "usage: see the head of core/train/train_names.cpp\n");
    std::exit(2);
  }
  out.out_table = free[0];
  out.out_model = free[1];
  out.labelled = free[2];
  return out;
}

}  // namespace
}  // namespace isnad::train

int main(int argc, char** argv) {
  using namespace isnad;
  const train::Options options = train::read_options(argc, argv);
  const auto assets = open_assets(embedded_assets());
  if (!assets) return 1;
  auto lexicon = load_name_lexicon(*assets);
  if (!lexicon) return 1;
  train::Trainer(options, *std::move(lexicon)).run();
  return 0;
}
