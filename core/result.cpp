#include "core/result.h"

namespace isnad {

const char* name_of(Fault fault) {
  switch (fault) {
    case Fault::not_text:
      return "not_text";
    case Fault::empty:
      return "empty";
    case Fault::too_large:
      return "too_large";
    case Fault::bad_encoding:
      return "bad_encoding";
    case Fault::too_deep:
      return "too_deep";
    case Fault::bad_json:
      return "bad_json";
    case Fault::bad_table:
      return "bad_table";
    case Fault::bad_archive:
      return "bad_archive";
    case Fault::nested_archive:
      return "nested_archive";
    case Fault::encrypted:
      return "encrypted";
    case Fault::bad_date:
      return "bad_date";
    case Fault::unreadable:
      return "unreadable";
    case Fault::bad_model:
      return "bad_model";
    case Fault::bad_asset:
      return "bad_asset";
    case Fault::worker_died:
      return "worker_died";
  }
  return "unknown";
}

}  // namespace isnad
