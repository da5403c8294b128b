#include "core/train/corpus.h"

#include <cstdio>
#include <cstdlib>

#include "core/cli/files.h"
#include "core/entities/tagger.h"

namespace isnad::train {
namespace {

constexpr int sentences_per_article = 20;

uint8_t label_of(std::string_view tag) {
  if (tag.size() < 3 || tag[1] != '-') return label_outside;
  struct Name {
    std::string_view tag;
    EntityKind kind;
  };
  constexpr Name names[] = {
      {"PER", EntityKind::person},       {"PERS", EntityKind::person},
      {"ORG", EntityKind::organisation}, {"LOC", EntityKind::place},
      {"GPE", EntityKind::place},        {"FAC", EntityKind::place},
      {"MISC", EntityKind::misc},        {"PRODUCT", EntityKind::misc},
      {"EVENT", EntityKind::misc},
  };
  for (const Name& name : names)
    if (name.tag == tag.substr(2))
      return static_cast<uint8_t>(begin_label(name.kind) + (tag[0] == 'I' ? 1 : 0));
  return label_outside;
}

struct Token {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint8_t label = 0;
};

void cut(Sample& sample) {
  sample.article.blocks = {
      {{0, static_cast<uint32_t>(sample.article.text.size())}, Role::paragraph}};
  sample.normal = normalise(sample.article.text);
  sample.segments = segment(sample.article, sample.normal);
}

// Gives each word the label of the token it lies in.
void label(Sample& sample, const std::vector<Token>& tokens) {
  size_t at = 0;
  uint8_t last = label_outside;
  for (const Word& word : sample.segments.words) {
    while (at + 1 < tokens.size() && tokens[at].end <= word.source.begin) ++at;
    const Token& token = tokens[at];
    uint8_t own = token.label;
    const bool continues = word.source.begin > token.begin;
    if (own != label_outside && continues && !is_inside(own)) ++own;
    // A tag that goes on from nothing begins a name.
    if (is_inside(own) && !may_follow(last, own)) --own;
    sample.labels.push_back(own);
    last = own;
  }
}

class ColumnReader {
 public:
  void line(std::string_view text) {
    while (text.ends_with('\r')) text.remove_suffix(1);
    if (text.starts_with("# ")) return;
    if (text.empty()) return end_sentence();
    const char mark = text.find('\t') == std::string_view::npos ? ' ' : '\t';
    const std::string_view word = text.substr(0, text.find(mark));
    const std::string_view tag = text.substr(text.rfind(mark) + 1);
    std::string& article = sample_.article.text;
    if (!article.empty() && article.back() != '\n') article += ' ';
    const auto begin = static_cast<uint32_t>(article.size());
    article += word;
    tokens_.push_back({begin, static_cast<uint32_t>(article.size()), label_of(tag)});
    open_ = true;
  }

  std::vector<Sample> take() {
    end_sentence();
    end_article();
    return std::move(out_);
  }

 private:
  void end_sentence() {
    if (!open_) return;
    open_ = false;
    sample_.article.text += '\n';
    if (++sentences_ == sentences_per_article) end_article();
  }

  void end_article() {
    sentences_ = 0;
    if (tokens_.empty()) return;
    cut(sample_);
    label(sample_, tokens_);
    out_.push_back(std::move(sample_));
    sample_ = {};
    tokens_.clear();
  }

  bool open_ = false;
  int sentences_ = 0;
  Sample sample_;
  std::vector<Token> tokens_;
  std::vector<Sample> out_;
};

template <class Sink>
void split(std::string_view text, char mark, Sink sink) {
  while (!text.empty()) {
    const size_t at = text.find(mark);
    sink(text.substr(0, at));
    if (at == std::string_view::npos) return;
    text.remove_prefix(at + 1);
  }
}

}  // namespace

std::string read_all(const std::string& path) {
  Result<std::string> bytes = cli::read_file(path);
  if (!bytes) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), bytes.error().detail.c_str());
    std::exit(1);
  }
  return *std::move(bytes);
}

std::vector<Sample> read_columns(const std::string& path) {
  const std::string bytes = read_all(path);
  ColumnReader reader;
  split(bytes, '\n', [&](std::string_view line) { reader.line(line); });
  return reader.take();
}

std::vector<Sample> read_plain(const std::string& path) {
  const std::string bytes = read_all(path);
  std::vector<Sample> out;
  split(bytes, '\f', [&](std::string_view text) {
    Sample sample;
    sample.article.text = text;
    cut(sample);
    out.push_back(std::move(sample));
  });
  return out;
}

}  // namespace isnad::train
