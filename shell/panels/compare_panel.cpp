#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "shell/labels.h"
#include "shell/panels/marked_text.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr size_t most_bytes = 8000;  // of a variant's words
constexpr float text_size = 24;      // of the words compared

const Analysis& analysis_of(const Collection& collection, const Member& member) {
  return *collection.analyses()[member.quote.article_index];
}

const Quote& quote_of(const Collection& collection, const Member& member) {
  return analysis_of(collection, member).quotes.items[member.quote.quote_index];
}

// The changes of one variant; none: it is the base, or was not aligned.
IndexRun changes_of(const Comparison& comparison, const Statement& statement,
                    uint32_t member_index) {
  for (uint32_t a = statement.alignments.begin; a < statement.alignments.end; ++a)
    if (comparison.alignments[a].member_index == member_index)
      return comparison.alignments[a].changes;
  return {};
}

TextMark mark_of(const Ui& ui, ChangeKind kind, SourceRange range, SourceRange within) {
  const MarkColours& colours = ui.theme.of(kind);
  TextMark mark;
  mark.bytes = {range.begin - within.begin, range.end - within.begin};
  mark.fill = colours.fill;
  mark.line = colours.line;
  mark.underline = Underline::solid;
  return mark;
}

std::vector<TextMark> marks_of(const Ui& ui, const Comparison& comparison,
                               IndexRun changes, SourceRange within) {
  std::vector<TextMark> marks;
  for (uint32_t i = changes.begin; i < changes.end; ++i) {
    const Change& change = comparison.changes[i];
    if (change.kind == ChangeKind::same || change.other.empty() ||
        !within.contains(change.other))
      continue;
    marks.push_back(mark_of(ui, change.kind, change.other, within));
  }
  return marks;
}

// The base's words that a variant leaves out, end to end.
std::string left_out(const Comparison& comparison, const Analysis& base,
                     IndexRun changes) {
  std::string out;
  for (uint32_t i = changes.begin; i < changes.end; ++i) {
    const Change& change = comparison.changes[i];
    if (change.kind != ChangeKind::omission || change.base.empty()) continue;
    if (!out.empty()) out += " … ";
    out += plain_name(slice(base.article, change.base));
    if (out.size() > 600) break;
  }
  return out;
}

void legend(const Ui& ui, const Comparison& comparison, const Statement& statement) {
  std::array<bool, 12> present = {};
  for (uint32_t a = statement.alignments.begin; a < statement.alignments.end; ++a) {
    const IndexRun changes = comparison.alignments[a].changes;
    for (uint32_t i = changes.begin; i < changes.end; ++i)
      present[static_cast<size_t>(comparison.changes[i].kind)] = true;
  }
  present[static_cast<size_t>(ChangeKind::same)] = false;
  if (std::none_of(present.begin(), present.end(), [](bool there) { return there; }))
    return;
  Strip line(kit::take_row(ui, 26, 6), ui.rtl());
  const std::string title = std::string(say(Term::legend, ui.language)) + ":";
  kit::text(ui, line.take_start(ui.type.width_px(title, size::small) + 4, 6), title,
            {.size = size::small, .colour = ui.theme.muted});
  for (size_t i = 0; i < present.size(); ++i) {
    if (!present[i]) continue;
    const auto kind = static_cast<ChangeKind>(i);
    const char* label = say(kind, ui.language);
    const float width = ui.type.width_px(label, size::small) + 14;
    if (line.rest().width() < width) line = Strip(kit::take_row(ui, 26, 6), ui.rtl());
    const Box box = line.take_start(width, 6);
    const Box mark = box.inset(2, 3);
    kit::fill(mark, ui.theme.of(kind).fill, 3);
    kit::fill({{mark.min.x, mark.max.y - 2}, mark.max}, ui.theme.of(kind).line);
    kit::text(ui, box, label, {.size = size::small, .align = kit::Align::centre});
  }
}

// The words, to select and copy as they stand in the article; true when clicked.
bool words_clicked(const Ui& ui, const Article& article, ViewState& view,
                   uint32_t article_index, SourceRange within,
                   const std::vector<TextMark>& marks, const Box& box) {
  const MarkedText content = {
      slice(article, within),
      {.width_px = box.width(), .font_size_px = text_size, .face = reading_face},
      ui.theme.text,
      marks};
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(box.min);
  const TextPointer pointer = marked_text("words", content, ui.type);
  ImGui::SetCursorScreenPos(cursor);
  kit::announce(ui, box, content.text);
  if (pointer.hovered || pointer.pressed || pointer.dragged)
    update_selection(view.selection, article_index, within, article.text, pointer);
  return pointer.clicked && view.selection.range.empty();
}

// One source's report: where from, who, and the words with what differs marked.
void variant_card(const Ui& ui, const Collection& collection, ViewState& view,
                  const Statement& statement, uint32_t member_index) {
  const Comparison& comparison = *collection.comparison();
  const Member& member = comparison.members[member_index];
  const Analysis& analysis = analysis_of(collection, member);
  const Quote& quote = quote_of(collection, member);
  const bool is_base = member_index == statement.base_member;
  const IndexRun changes = changes_of(comparison, statement, member_index);

  const std::string_view words =
      beginning_of(slice(analysis.article, quote.range), most_bytes);
  const SourceRange within = {quote.range.begin,
                              quote.range.begin + static_cast<uint32_t>(words.size())};
  std::vector<TextMark> marks = marks_of(ui, comparison, changes, within);
  TextMark selected;
  selected.bytes = selected_in(view.selection, member.quote.article_index, within);
  selected.fill = ui.theme.selection;
  if (!selected.bytes.empty()) marks.push_back(selected);
  const kit::WrappedLook look = {
      .size = text_size, .face = reading_face, .marks = marks};
  const std::string omitted = left_out(
      comparison, analysis_of(collection, comparison.members[statement.base_member]),
      changes);
  const std::string omitted_line =
      omitted.empty()
          ? ""
          : std::string(say(ChangeKind::omission, ui.language)) + ": " + omitted;

  const float width = ImGui::GetContentRegionAvail().x - 38;
  const float words_height = kit::wrapped_height(ui, width, words, look);
  const float omitted_height =
      omitted.empty()
          ? 0
          : kit::wrapped_height(ui, width, omitted_line, {.size = size::small}) + 4;
  const Box box = kit::take_row(ui, words_height + omitted_height + 74, 8);
  if (view.member_index == member_index) {
    ImGui::SetScrollFromPosY(box.min.y - ImGui::GetWindowPos().y, 0.15F);
    view.member_index = no_index;
  }
  if (!kit::in_reach(box)) return;

  const bool is_here = view.spotlight.article_index == member.quote.article_index &&
                       view.spotlight.range == quote.range;
  ImGui::SetNextItemAllowOverlap();
  bool pressed = kit::press("variant", box);
  kit::fill(box, kit::is_hovered() ? ui.theme.hovered : ui.theme.raised, size::radius);
  if (is_here) kit::frame(box, ui.theme.accent, size::radius);

  Strip lines(box.inset(14, 8), ui.rtl());
  Strip head(lines.take_top(24, 0), ui.rtl());
  if (is_base) {
    const char* label = say(Term::base, ui.language);
    kit::chip(ui, head.take_end(kit::chip_width(ui, label), 6).inset(0, 1), label,
              ui.theme.accent);
  } else {
    const char* label = say(Term::make_base, ui.language);
    const float button_width = kit::button_width(ui, label, size::small);
    if (kit::button(ui, "base", head.take_end(button_width, 6), label,
                    kit::ButtonLook::quiet, size::small))
      view.wanted_base = member_index;
  }
  const char* kind = say(quote.kind, ui.language);
  kit::text(ui, head.take_end(ui.type.width_px(kind, size::small) + 6, 8), kind,
            {.size = size::small, .colour = ui.theme.faint, .align = kit::Align::end});
  kit::text(ui, head.rest(), outlet_of(analysis.article),
            {.colour = ui.theme.accent, .strong = true});
  std::string chain = chain_of(analysis, quote, ui.language);
  if (!quote.cue.empty()) chain += " · " + isolated(slice(analysis.article, quote.cue));
  kit::text(ui, lines.take_top(24, 4), chain,
            {.size = size::small, .colour = ui.theme.muted});
  Strip body(lines.rest(), ui.rtl());
  const Box words_box = body.take_top(words_height, 4);
  if (words_clicked(ui, analysis.article, view, member.quote.article_index, within,
                    marks, words_box))
    pressed = true;
  if (!omitted.empty()) {
    const auto label = static_cast<uint32_t>(omitted_line.size() - omitted.size());
    TextMark mark = mark_of(ui, ChangeKind::omission, within, within);
    mark.bytes = {label, static_cast<uint32_t>(omitted_line.size())};
    kit::wrapped(ui, body.rest(), omitted_line,
                 {.size = size::small, .colour = ui.theme.muted, .marks = {&mark, 1}});
  }
  if (!pressed) return;
  go_to(view, member.quote.article_index, quote.range);
  view.quote_index = member.quote.quote_index;
}

void heading(const Ui& ui, const Collection& collection, const Statement& statement) {
  kit::text(ui, kit::take_row(ui, 34),
            speaker_of(collection.analyses(), *collection.comparison(), statement,
                       ui.language),
            {.size = size::title, .strong = true});
  const uint32_t reports = count_reports(*collection.comparison(), statement);
  std::string line = counted(Noun::report, reports, ui.language);
  if (reports > 1) line += std::string(" · ") + say(Term::against_base, ui.language);
  kit::text(ui, kit::take_row(ui, 26, 6), line,
            {.size = size::small, .colour = ui.theme.muted});
}

// On a narrow screen the list of statements has no room beside the open one.
void back_to_list(const Ui& ui, ViewState& view) {
  Strip line(kit::take_row(ui, 34, 6), ui.rtl());
  const char* label = say(Term::statements, ui.language);
  if (kit::button(ui, "back", line.take_start(kit::button_width(ui, label)), label))
    view.narrow_panel = NarrowPanel::statements;
}

}  // namespace

void compare_panel(const Ui& ui, const Collection& collection, ViewState& view,
                   const Box& box) {
  kit::begin_scroll(ui, "compare", box);
  if (view.narrow) back_to_list(ui, view);
  const Comparison* comparison = collection.comparison();
  if (comparison == nullptr || view.statement_index >= comparison->statements.size()) {
    const Term term = collection.is_busy() ? Term::comparing : Term::pick_statement;
    kit::text(ui, kit::take_row(ui, 60), say(term, ui.language),
              {.colour = ui.theme.muted, .align = kit::Align::centre});
    kit::end_scroll(ui);
    return;
  }
  const Statement& statement = comparison->statements[view.statement_index];
  heading(ui, collection, statement);
  legend(ui, *comparison, statement);
  const auto card = [&](uint32_t member_index) {
    ImGui::PushID(static_cast<int>(member_index));
    variant_card(ui, collection, view, statement, member_index);
    ImGui::PopID();
  };
  card(statement.base_member);
  for (uint32_t m = statement.members.begin; m < statement.members.end; ++m)
    if (m != statement.base_member && !is_repeated(*comparison, comparison->members[m]))
      card(m);

  if (!statement.differences.empty())
    kit::text(ui, kit::take_row(ui, 36, 4), say(Term::differences, ui.language),
              {.size = size::heading, .strong = true});
  for (uint32_t d = statement.differences.begin; d < statement.differences.end; ++d) {
    ImGui::PushID(static_cast<int>(d));
    difference_card(ui, collection, view, comparison->differences[d],
                    view.statement_index);
    ImGui::PopID();
  }
  kit::end_scroll(ui);
}

}  // namespace isnad
