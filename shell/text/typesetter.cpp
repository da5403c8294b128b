#include "shell/text/typesetter.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "shell/text/shape.h"
#include "shell/text/utf8.h"

namespace isnad {
namespace {

// Beyond these, what has not been asked for since the last frame is forgotten.
constexpr size_t max_labels = 4096;
constexpr size_t max_paragraphs = 1024;
constexpr size_t max_columns = 16;
constexpr size_t max_paragraph_bytes = size_t{4} << 20;

void append_utf8(std::string& text, uint32_t codepoint) {
  const auto byte = [&text](uint32_t bits) { text += static_cast<char>(bits); };
  if (codepoint < 0x10000) {
    byte(0xE0 | codepoint >> 12);
  } else {
    byte(0xF0 | codepoint >> 18);
    byte(0x80 | (codepoint >> 12 & 0x3F));
  }
  byte(0x80 | (codepoint >> 6 & 0x3F));
  byte(0x80 | (codepoint & 0x3F));
}

// Every character becomes a glyph of ours, even plain ones: what Dear ImGui gives a
// meaning to, like "##", then means nothing.
std::string visual_of(std::string_view text, TextDirection direction,
                      FontStack& fonts) {
  const Bidi bidi(text, direction);
  const std::vector<ShapedGlyph> shaped = shape_text(text, bidi, fonts, 0);
  const auto before = [](const ShapedGlyph& glyph, uint32_t at_byte) {
    return glyph.cluster.begin < at_byte;
  };
  std::string visual;
  const TextRange line = {0, static_cast<uint32_t>(text.size())};
  for (const BidiRun& run : bidi.visual_runs(line)) {
    const auto first =
        std::lower_bound(shaped.begin(), shaped.end(), run.bytes.begin, before);
    const auto last = std::lower_bound(first, shaped.end(), run.bytes.end, before);
    const auto add = [&](const ShapedGlyph& glyph) {
      append_utf8(visual, fonts.codepoint_of(glyph.key));
    };
    if (run.rtl)
      std::for_each(std::make_reverse_iterator(last), std::make_reverse_iterator(first),
                    add);
    else
      std::for_each(first, last, add);
  }
  return visual;
}

void append_lengths(std::string& key, float width_px, float font_size_px) {
  for (const float length : {width_px, font_size_px}) {
    char bytes[sizeof length];
    std::memcpy(bytes, &length, sizeof length);
    key.append(bytes, sizeof bytes);
  }
}

size_t hash_of(std::string_view text, const ParagraphStyle& style) {
  size_t hash = std::hash<std::string_view>()(text);
  for (const float length : {style.width_px, style.font_size_px, style.line_spacing})
    hash = hash * 31 + std::hash<float>()(length);
  hash = hash * 31 + style.face;
  return hash * 31 + static_cast<size_t>(style.direction) * 2 +
         static_cast<size_t>(style.justified);
}

}  // namespace

size_t Typesetter::KeyHash::operator()(const KeyView& key) const {
  return hash_of(key.text, key.style);
}

size_t Typesetter::KeyHash::operator()(const Key& key) const {
  return hash_of(key.text, key.style);
}

void Typesetter::begin_frame() {
  const auto is_old = [this](const auto& entry) { return entry.second.frame < frame_; };
  if (labels_.size() > max_labels) std::erase_if(labels_, is_old);
  if (columns_.size() > max_columns) std::erase_if(columns_, is_old);
  if (paragraphs_.size() > max_paragraphs || paragraph_bytes_ > max_paragraph_bytes) {
    std::erase_if(paragraphs_, is_old);
    paragraph_bytes_ = 0;
    for (const auto& entry : paragraphs_) paragraph_bytes_ += entry.first.text.size();
  }
  ++frame_;
}

std::string& Typesetter::keep_label(const std::string& key, bool& is_new) {
  const auto [entry, inserted] = labels_.try_emplace(key);
  entry->second.frame = frame_;
  is_new = inserted;
  return entry->second.value;
}

const char* Typesetter::visual(std::string_view text, TextDirection direction) {
  std::string key = "v";
  key += static_cast<char>('0' + static_cast<int>(direction));
  key += text;
  bool is_new = false;
  std::string& kept = keep_label(key, is_new);
  if (is_new) kept = visual_of(text, direction, fonts_);
  return kept.c_str();
}

const char* Typesetter::label(std::string_view text, std::string_view id) {
  std::string key = "l";
  key += text;
  key += '\0';
  key += id;
  bool is_new = false;
  std::string& kept = keep_label(key, is_new);
  if (is_new) {
    kept = visual_of(text, TextDirection::automatic, fonts_);
    kept += "###";
    kept += id.empty() ? text : id;
  }
  return kept.c_str();
}

const char* Typesetter::elided(std::string_view text, float width_px,
                               float font_size_px) {
  std::string key = "e";
  append_lengths(key, width_px, font_size_px);
  key += text;
  bool is_new = false;
  std::string& kept = keep_label(key, is_new);
  if (is_new)
    kept = visual_of(elide(text, width_px, font_size_px, fonts_),
                     TextDirection::automatic, fonts_);
  return kept.c_str();
}

float Typesetter::width_px(std::string_view text, float font_size_px) {
  return paragraph(text, {.font_size_px = font_size_px}).width_px;
}

const ParagraphLayout& Typesetter::paragraph(std::string_view text,
                                             const ParagraphStyle& style) {
  const auto found = paragraphs_.find(KeyView{text, style});
  if (found != paragraphs_.end()) {
    found->second.frame = frame_;
    return found->second.value;
  }
  paragraph_bytes_ += text.size();
  const auto [entry, inserted] = paragraphs_.emplace(
      Key{std::string(text), style},
      Kept<ParagraphLayout>{layout_paragraph(text, style, fonts_), frame_});
  return entry->second.value;
}

Column& Typesetter::column(std::string_view text_id, float width_px,
                           float font_size_px) {
  std::string key;
  append_lengths(key, width_px, font_size_px);
  key += text_id;
  Kept<Column>& kept = columns_[key];
  kept.frame = frame_;
  return kept.value;
}

}  // namespace isnad
