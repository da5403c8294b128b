#include <algorithm>
#include <string>
#include <vector>

#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr uint32_t context_bytes = 90;  // around the words that differ, each side
constexpr uint32_t enough_bytes = 300;  // words that need no context
constexpr uint32_t most_lines = 4;

// One report's words, what differs marked, or that there are none.
struct DifferenceSide {
  uint32_t article_index = 0;
  SourceRange leads_to;
  std::string words;
  std::vector<TextMark> marks;
  std::string label;  // the outlet, and its stance where that is what differs
  bool absent = false;

  kit::WrappedLook look(const Ui& ui) const {
    return {.colour = absent ? ui.theme.faint : ui.theme.text,
            .face = absent ? interface_face : reading_face,
            .marks = marks,
            .most_lines = most_lines};
  }
};

DifferenceSide make_side(const Ui& ui, const Collection& collection,
                         uint32_t member_index, SourceRange range,
                         DifferenceKind kind) {
  const QuoteRef ref = collection.comparison()->members[member_index].quote;
  const Analysis& analysis = *collection.analyses()[ref.article_index];
  DifferenceSide side;
  side.article_index = ref.article_index;
  side.label = outlet_of(analysis.article);
  if (kind == DifferenceKind::stance)
    side.label += std::string(" · ") +
                  say(analysis.quotes.items[ref.quote_index].stance, ui.language);
  if (range.empty()) {
    side.leads_to = analysis.quotes.items[ref.quote_index].range;
    side.words = say(Term::absent_here, ui.language);
    side.absent = true;
    return side;
  }
  side.leads_to = range;
  const std::string_view all = slice(analysis.article, range);
  if (all.size() > enough_bytes) {
    side.words = plain_name(beginning_of(all, 2 * enough_bytes));
    return side;
  }
  const Context context = context_of(analysis.article, range, context_bytes);
  side.words = context.before + context.words + context.after;
  TextMark mark;
  mark.bytes = {static_cast<uint32_t>(context.before.size()),
                static_cast<uint32_t>(context.before.size() + context.words.size())};
  mark.fill = ui.theme.spotlight;
  side.marks.push_back(mark);
  return side;
}

void draw_side(const Ui& ui, ViewState& view, const char* id, const Box& box,
               const DifferenceSide& side, uint32_t statement_index) {
  const bool pressed = kit::press(id, box);
  if (kit::is_hovered()) kit::fill(box, ui.theme.hovered, size::radius);
  if (pressed) {
    view.statement_index = statement_index;
    go_to(view, side.article_index, side.leads_to);
  }
  Strip lines(box.inset(8, 4), ui.rtl());
  kit::text(ui, lines.take_top(20), side.label,
            {.size = size::small, .colour = ui.theme.accent});
  kit::wrapped(ui, lines.rest(), side.words, side.look(ui));
}

}  // namespace

void difference_card(const Ui& ui, const Collection& collection, ViewState& view,
                     const Difference& difference, uint32_t statement_index) {
  const DifferenceSide a = make_side(ui, collection, difference.a_member_index,
                                     difference.a, difference.kind);
  const DifferenceSide b = make_side(ui, collection, difference.b_member_index,
                                     difference.b, difference.kind);
  const float side_width = (ImGui::GetContentRegionAvail().x - 10 - 24) / 2;
  const float height =
      std::max(kit::wrapped_height(ui, side_width - 16, a.words, a.look(ui)),
               kit::wrapped_height(ui, side_width - 16, b.words, b.look(ui)));
  const Box box = kit::take_row(ui, height + 66, 6);
  if (!kit::in_reach(box)) return;
  kit::frame(box, ui.theme.rule, size::radius);
  Strip lines(box.inset(8, 4), ui.rtl());
  Strip head(lines.take_top(24).inset(8, 0), ui.rtl());
  if (shows(view, Mode::overview)) {
    const QuoteRef ref =
        collection.comparison()->members[difference.a_member_index].quote;
    const Analysis& analysis = *collection.analyses()[ref.article_index];
    kit::text(
        ui, head.take_end(head.rest().width() * 0.55F),
        speaker_of(analysis, analysis.quotes.items[ref.quote_index], ui.language),
        {.size = size::small, .colour = ui.theme.muted, .align = kit::Align::end});
  }
  kit::text(ui, head.rest(), say(difference.kind, ui.language),
            {.size = size::small, .colour = ui.theme.warning, .strong = true});
  Strip sides(lines.rest(), ui.rtl());
  draw_side(ui, view, "a", sides.take_start(side_width, 8), a, statement_index);
  draw_side(ui, view, "b", sides.rest(), b, statement_index);
}

}  // namespace isnad
