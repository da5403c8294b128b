#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/normalise.h"
#include "core/segment.h"

// Annotated and plain text as articles cut by the same stages that will run on unseen
// text.

namespace isnad::train {

struct Sample {
  Article article;
  NormalText normal;
  Segments segments;
  std::vector<uint8_t> labels;  // of each word (core/entities/tagger.h); empty: plain
  uint32_t part = 0;            // for jackknifing
};

// A column file: word, tab or space, tag; blank lines between sentences.  Twenty
// sentences make an article, a sentence a line.  Tags of kinds we do not know count as
// outside.
std::vector<Sample> read_columns(const std::string& path);

// Plain articles, form feeds between them.
std::vector<Sample> read_plain(const std::string& path);

std::string read_all(const std::string& path);

}  // namespace isnad::train
