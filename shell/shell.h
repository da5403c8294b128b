#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "shell/actions.h"
#include "shell/collection.h"
#include "shell/command.h"
#include "shell/kit.h"
#include "shell/text/typesetter.h"
#include "shell/view_state.h"

// The explorer on the screen.
//
//   Shell shell(shipped_fonts());
//   ImGui::NewFrame();
//   for (const Command& command : shell.frame()) carry_out(command);
//   ImGui::Render();
//
// Draws nothing by itself and calls no browser: a host gives it events and frames and
// carries out what it asks for.

namespace isnad {

class Shell {
 public:
  explicit Shell(FontStack fonts) : type_(std::move(fonts)) {}

  Collection& collection() { return collection_; }
  ViewState& view() { return view_; }
  FontStack& fonts() { return type_.fonts(); }

  // Draws everything into the current Dear ImGui frame.
  Commands frame();

  // Whether something on the screen moves by itself.
  bool wants_frame() const;

  // What a button of the plain page asks for; see actions.h.
  void act(std::string_view action) { isnad::act(action, collection_, view_); }

  // The host's field: what now stands in it, and its end, which keeps it or drops it.
  void typed(std::string text);
  void end_typing(bool keep);

  // The selected part of the article, character for character.
  std::string selected_text() const;

 private:
  void follow_collection();
  void take_wish(Commands& commands);
  void take_correction();
  void tell_document(Commands& commands);
  void update_mirror(Commands& commands);
  void mirror_part(const char* part, const std::string& html, Commands& commands);

  Typesetter type_;
  Collection collection_;
  ViewState view_;
  Focus focus_;  // of this frame
  uint32_t seen_revision_ = 0xffffffff;
  Analyses seen_;              // of that revision
  QuoteRef open_quote_;        // of the open statement, to find it again
  std::string told_language_;  // what the document was told last
  std::string told_colours_;
  using MirrorKey = std::array<uint32_t, 13>;
  MirrorKey mirror_key_ = {};                    // what the mirror shows
  std::map<std::string, std::string> mirrored_;  // by part
};

}  // namespace isnad
