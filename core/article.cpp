#include "core/article.h"

namespace isnad {

const char* name_of(Role role) {
  switch (role) {
    case Role::title:
      return "title";
    case Role::heading:
      return "heading";
    case Role::paragraph:
      return "paragraph";
    case Role::byline:
      return "byline";
    case Role::credit:
      return "credit";
    case Role::boilerplate:
      return "boilerplate";
  }
  return "paragraph";
}

}  // namespace isnad
