#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

// How outside input is refused: a value or the reason there is none.
//
//   const Result<Pack> pack = open_pack(bytes);
//   if (!pack) return pack.error();
//   use(*pack);

namespace isnad {

enum class Fault : uint8_t {
  not_text,        // binary content where text was expected
  empty,           // nothing to read
  too_large,       // beyond a stated bound
  bad_encoding,    // bytes that no supported encoding explains
  too_deep,        // elements or values nested beyond a stated bound
  bad_json,        // malformed JSON or JSON of another shape
  bad_table,       // malformed CSV or TSV
  bad_archive,     // malformed or unsafe archive
  nested_archive,  // an archive inside an archive
  encrypted,       // an archive entry that needs a password
  bad_date,        // a reader's date that cannot be read
  unreadable,      // the file cannot be opened or read
  bad_asset,       // a shipped list is damaged or of another version
  bad_model,       // a shipped model is; the rules go on without it
  worker_died,     // what read it broke down
};

// The fault's name as scripts see it, for instance "not_text".
const char* name_of(Fault fault);

struct Error {
  Fault fault = Fault::not_text;
  uint64_t at_byte = 0;  // where in the input, as far as is known
  std::string detail;    // English, for the log; readers get shell/words
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit on purpose
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: implicit on purpose

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  const T& operator*() const& {
    assert(*this);
    return *std::get_if<T>(&state_);
  }
  T&& operator*() && {
    assert(*this);
    return std::move(*std::get_if<T>(&state_));
  }
  const T* operator->() const { return std::get_if<T>(&state_); }
  const Error& error() const {
    assert(!*this);
    return *std::get_if<Error>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace isnad
