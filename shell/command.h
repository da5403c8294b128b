#pragma once

#include <cstdint>
#include <string>
#include <vector>

// What a frame asks of its host, carried out after the frame.

namespace isnad {

struct Command {
  enum class Kind : uint8_t {
    ask_worker,      // post `bytes` to the worker, with file `file_index` if any
    restart_worker,  // end the worker and start another
    pick_files,      // open the host's file picker
    pick_folder,     // the same for a folder
    try_samples,     // offer the sample articles as if they had been dropped
    save_file,       // give the reader `bytes` as a file called `name`
    copy_text,       // put `name` on the clipboard
    set_language,    // the document's language is now `name`, its title `bytes`
    set_colours,     // the document's colours: `name` is "dark" or "light"
    edit_text,       // lay a field over the place `name` ("x y width height") and edit
                     // `bytes` in it
    update_mirror,   // the plain page beside the canvas: part `name` is now `bytes`
  };
  static constexpr uint32_t no_file = 0xffffffff;

  Kind kind = Kind::ask_worker;
  std::string name;
  std::string bytes;
  uint32_t file_index = no_file;  // a file the host announced: it appends its bytes
};

// The kind's name, by which the host's table of commands has it.
const char* name_of(Command::Kind kind);

using Commands = std::vector<Command>;

}  // namespace isnad
