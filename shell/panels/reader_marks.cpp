#include "shell/panels/reader_marks.h"

#include <algorithm>

#include "shell/panels/marked_text.h"
#include "shell/text/typesetter.h"
#include "shell/values.h"

namespace isnad {
namespace {

// Names stand inside quotes; what is left free above and below keeps both in sight.
constexpr float quote_inset_px = 1;
constexpr float name_inset_px = 4;

// The stretch of a range that lies in another, counted from the other's beginning.
TextRange inside(SourceRange range, SourceRange stretch) {
  const uint32_t begin = std::max(range.begin, stretch.begin);
  const uint32_t end = std::min(range.end, stretch.end);
  if (begin >= end) return {};
  return {begin - stretch.begin, end - stretch.begin};
}

// The same colour, fainter: under the many lines of a quote it must not shout.
Colour fainter(Colour colour) { return (colour & 0x00FFFFFF) | 0x99000000; }

// The same colour, more of it.
Colour stronger(Colour colour) {
  const uint32_t opacity = std::min<uint32_t>((colour >> 24) * 5 / 2, 160);
  return (colour & 0x00FFFFFF) | opacity << 24;
}

class MarkList {
 public:
  explicit MarkList(SourceRange stretch) : stretch_(stretch) {}

  void add(SourceRange range, TextMark mark) {
    mark.bytes = inside(range, stretch_);
    if (!mark.bytes.empty()) marks_.push_back(mark);
  }

  std::vector<TextMark> take() { return std::move(marks_); }

 private:
  SourceRange stretch_;
  std::vector<TextMark> marks_;
};

void add_quotes(const Analysis& analysis, const ViewState& view, MarkList& list) {
  const Theme& theme = theme_of(view.theme);
  const std::vector<Quote>& quotes = analysis.quotes.items;
  for (uint32_t index = 0; index < quotes.size(); ++index) {
    const Quote& quote = quotes[index];
    const bool chosen = index == view.quote_index;
    const MarkColours& colours = theme.of(quote.kind);
    for (const SourceRange part : parts_of(analysis.quotes, quote))
      list.add(part, {.fill = chosen ? stronger(colours.fill) : colours.fill,
                      .line = fainter(colours.line),
                      .underline = underline_of(quote.kind),
                      .inset_px = quote_inset_px});
    list.add(quote.cue, {.line = theme.cue.line,
                         .underline = Underline::dotted,
                         .inset_px = name_inset_px});
  }
}

void add_names(const Analysis& analysis, const Comparison* comparison,
               const ViewState& view, SourceRange stretch, MarkList& list) {
  const Theme& theme = theme_of(view.theme);
  const std::vector<uint32_t>* identities = nullptr;
  if (comparison != nullptr &&
      view.article_index < comparison->identities.identity_of.size())
    identities = &comparison->identities.identity_of[view.article_index];

  const std::vector<Mention>& mentions = analysis.entities.mentions;
  auto mention = std::lower_bound(mentions.begin(), mentions.end(), stretch.begin,
                                  [](const Mention& candidate, uint32_t at_byte) {
                                    return candidate.range.end <= at_byte;
                                  });
  for (; mention != mentions.end() && mention->range.begin < stretch.end; ++mention) {
    if (!view.kind_shown[static_cast<size_t>(mention->kind)]) continue;
    const bool chosen = identities != nullptr && view.identity_index != no_index &&
                        mention->entity_index < identities->size() &&
                        (*identities)[mention->entity_index] == view.identity_index;
    const MarkColours& colours = theme.of(mention->kind);
    list.add(mention->range,
             {.fill = chosen ? stronger(colours.fill) : colours.fill,
              .line = colours.line,
              .underline = chosen ? Underline::thick : underline_of(mention->kind),
              .inset_px = name_inset_px});
  }
}

std::string with(std::string_view name, std::string_view value) {
  std::string line(name);
  line += ": ";
  return line + isolated(value);
}

std::string percent(uint8_t number) { return std::to_string(number) + "%"; }

// "the minister (title), through the agency"
std::string chain_of(const Quotes& quotes, const Quote& quote, Language language) {
  if (quote.chain.empty()) return say(Term::nobody_named, language);
  std::string chain;
  for (uint32_t index = quote.chain.begin; index < quote.chain.end; ++index) {
    const Link& link = quotes.links[index];
    if (!chain.empty()) {
      chain += ' ';
      chain += say(Term::through, language);
      chain += ' ';
    }
    chain += isolated(link.name.empty() ? say(Term::nobody_named, language)
                                        : std::string_view(link.name));
    if (!link.role.empty()) chain += " (" + isolated(link.role) + ")";
    if (link.mention.empty()) {
      chain += " – ";
      chain += say(Term::understood, language);
    }
  }
  return chain;
}

void add_reason(const Analysis& analysis, const Reason& why, uint8_t confidence_percent,
                Language language, std::vector<std::string>& lines) {
  if (why.kind != ReasonKind::none)
    lines.push_back(
        with(say(Term::why, language), say(why, analysis.article.text, language)));
  lines.push_back(with(say(Term::confidence, language), percent(confidence_percent)));
}

}  // namespace

Underline underline_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return Underline::solid;
    case EntityKind::organisation:
      return Underline::twice;
    case EntityKind::place:
      return Underline::dashed;
    default:
      return Underline::dotted;
  }
}

Underline underline_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct:
      return Underline::none;
    case QuoteKind::mixed:
      return Underline::dashed;
    case QuoteKind::indirect:
      return Underline::wavy;
  }
  return Underline::none;
}

std::vector<TextMark> marks_in(const Analysis& analysis, const Comparison* comparison,
                               const ViewState& view, SourceRange stretch) {
  const Theme& theme = theme_of(view.theme);
  MarkList list(stretch);
  if (view.spotlight.article_index == view.article_index)
    list.add(view.spotlight.range, {.fill = theme.spotlight});
  if (view.quotes_shown) add_quotes(analysis, view, list);
  add_names(analysis, comparison, view, stretch, list);
  if (view.selection.article_index == view.article_index)
    list.add(view.selection.range, {.fill = theme.selection});
  return list.take();
}

Marked marked_at(const Analysis& analysis, const ViewState& view, uint32_t at_byte) {
  Marked marked;
  const std::vector<Mention>& mentions = analysis.entities.mentions;
  for (uint32_t index = 0; index < mentions.size(); ++index)
    if (mentions[index].range.contains({at_byte, at_byte + 1}) &&
        view.kind_shown[static_cast<size_t>(mentions[index].kind)])
      marked.mention_index = index;
  if (!view.quotes_shown) return marked;
  // Of quotes inside one another the innermost begins last.
  for (uint32_t index = 0; index < analysis.quotes.items.size(); ++index)
    for (const SourceRange part :
         parts_of(analysis.quotes, analysis.quotes.items[index]))
      if (part.contains({at_byte, at_byte + 1})) marked.quote_index = index;
  return marked;
}

void choose(const Marked& marked, const Analysis& analysis,
            const Comparison* comparison, ViewState& view) {
  const uint32_t article = view.article_index;
  if (marked.mention_index != no_index) {
    const uint32_t entity =
        analysis.entities.mentions[marked.mention_index].entity_index;
    if (comparison == nullptr || entity == no_index ||
        article >= comparison->identities.identity_of.size() ||
        entity >= comparison->identities.identity_of[article].size())
      return;
    view.identity_index = comparison->identities.identity_of[article][entity];
    view.side = Side::names;
    view.show_name = true;
  } else if (marked.quote_index != no_index) {
    view.quote_index = marked.quote_index;
    view.side = Side::quotes;
    view.show_quote = true;
    if (comparison == nullptr || article >= comparison->statement_of.size() ||
        marked.quote_index >= comparison->statement_of[article].size())
      return;
    const uint32_t statement = comparison->statement_of[article][marked.quote_index];
    if (statement == view.statement_index) return;
    view.statement_index = statement;
    view.wanted_base.reset();
  }
}

std::vector<std::string> explain(const Analysis& analysis, const Marked& marked,
                                 Language language) {
  std::vector<std::string> lines;
  if (marked.mention_index != no_index) {
    const Mention& mention = analysis.entities.mentions[marked.mention_index];
    std::string name(slice(analysis.article, mention.range));
    if (mention.entity_index != no_index)
      name = analysis.entities.items[mention.entity_index].name;
    else if (!mention.value.empty())
      name = say_value(mention.kind, mention.value, language);
    lines.push_back(with(say(mention.kind, language), name));
    if (!mention.role.empty())
      lines.push_back(
          with(say(Term::roles, language), slice(analysis.article, mention.role)));
    add_reason(analysis, mention.why, mention.confidence_percent, language, lines);
  }
  if (marked.quote_index != no_index) {
    if (!lines.empty()) lines.emplace_back();
    const Quote& quote = analysis.quotes.items[marked.quote_index];
    std::string what = say(quote.kind, language);
    what += " · ";
    what += say(quote.cue_class, language);
    if (quote.negated) {
      what += " · ";
      what += say(Term::negated, language);
    }
    lines.push_back(what);
    lines.push_back(chain_of(analysis.quotes, quote, language));
    add_reason(analysis, quote.why, quote.confidence_percent, language, lines);
  }
  return lines;
}

}  // namespace isnad
