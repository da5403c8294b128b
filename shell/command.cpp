#include "shell/command.h"

namespace isnad {

const char* name_of(Command::Kind kind) {
  switch (kind) {
    case Command::Kind::ask_worker:
      return "ask_worker";
    case Command::Kind::restart_worker:
      return "restart_worker";
    case Command::Kind::pick_files:
      return "pick_files";
    case Command::Kind::pick_folder:
      return "pick_folder";
    case Command::Kind::try_samples:
      return "try_samples";
    case Command::Kind::save_file:
      return "save_file";
    case Command::Kind::copy_text:
      return "copy_text";
    case Command::Kind::set_language:
      return "set_language";
    case Command::Kind::set_colours:
      return "set_colours";
    case Command::Kind::edit_text:
      return "edit_text";
    case Command::Kind::update_mirror:
      return "update_mirror";
  }
  return "";
}

}  // namespace isnad
