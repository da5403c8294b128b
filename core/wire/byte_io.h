#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/article.h"
#include "core/range.h"

// Writes structs to bytes and reads them back.  A struct takes part by a function
// fields(io, value) that passes each of its fields to io(...): one list of fields
// serves both ways, so they cannot come apart (core/wire/fields.h has them all).
//
// Numbers are LEB128, text and vectors have their size in front.

namespace isnad::wire {

template <class T, class U>
concept is_a = std::same_as<std::remove_const_t<T>, U>;

class Writer {
 public:
  template <class... T>
  void operator()(const T&... values) {
    (put(values), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  template <class T>
  void put(const T& value) {
    if constexpr (std::is_enum_v<T>)
      put_number(static_cast<uint64_t>(value));
    else if constexpr (std::is_integral_v<T>)
      put_number(uint64_t{value});
    else
      fields(*this, value);
  }
  void put(const std::string& text) {
    put_number(text.size());
    bytes_ += text;
  }
  template <class T>
  void put(const std::vector<T>& items) {
    put_number(items.size());
    for (const T& item : items) put(item);
  }
  template <class T>
  void put(const std::optional<T>& item) {
    put(item.has_value());
    if (item) put(*item);
  }
  template <class Owner>
  void put(const ByteRange<Owner>& range) {
    put_number(range.begin);
    put_number(range.size_bytes());
  }
  void put(const IndexRun& run) {
    put_number(run.begin);
    put_number(run.size());
  }
  void put_number(uint64_t number) {
    for (; number >= 0x80; number >>= 7)
      bytes_ += static_cast<char>(0x80 | (number & 0x7f));
    bytes_ += static_cast<char>(number);
  }

  std::string bytes_;
};

// The largest enumerator of an enum that indexes a table somewhere; other enums are
// only ever switched on, and any value of theirs is harmless.
template <class E>
inline constexpr uint8_t largest = 0xff;

// After a mistake it reads nothing more and ok() is false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  size_t at_byte() const { return at_; }
  bool at_end() const { return at_ == bytes_.size(); }

  template <class... T>
  void operator()(T&... values) {
    (get(values), ...);
  }

 private:
  template <class T>
  void get(T& value) {
    if constexpr (std::is_enum_v<T>)
      value = static_cast<T>(get_number(largest<T>));
    else if constexpr (std::is_same_v<T, bool>)
      value = get_number(1) == 1;
    else if constexpr (std::is_integral_v<T>)
      value = static_cast<T>(get_number(static_cast<T>(~T{0})));
    else if (ok_)
      fields(*this, value);
  }
  void get(std::string& text) {
    const auto size = static_cast<size_t>(get_number(bytes_.size() - at_));
    if (!ok_ || size > bytes_.size() - at_) return fail();
    text = bytes_.substr(at_, size);
    at_ += size;
  }
  template <class T>
  void get(std::vector<T>& items) {
    // Every item takes a byte at least, so a lying size cannot ask for much memory.
    const auto size = static_cast<size_t>(get_number(bytes_.size() - at_));
    items.clear();
    items.reserve(std::min(size, size_t{4096}));
    for (size_t i = 0; i < size && ok_; ++i) {
      T item{};
      get(item);
      items.push_back(std::move(item));
    }
  }
  template <class T>
  void get(std::optional<T>& item) {
    bool there = false;
    get(there);
    if (there && ok_) get(item.emplace());
  }
  template <class Owner>
  void get(ByteRange<Owner>& range) {
    range.begin = static_cast<uint32_t>(get_number(0xffffffff));
    range.end =
        range.begin + static_cast<uint32_t>(get_number(0xffffffff - range.begin));
  }
  void get(IndexRun& run) {
    run.begin = static_cast<uint32_t>(get_number(0xffffffff));
    run.end = run.begin + static_cast<uint32_t>(get_number(0xffffffff - run.begin));
  }
  uint64_t get_number(uint64_t most) {
    uint64_t number = 0;
    for (uint32_t shift = 0; ok_ && shift < 64; shift += 7) {
      if (at_end()) break;
      const auto byte = static_cast<uint8_t>(bytes_[at_++]);
      number |= uint64_t{byte & 0x7fU} << shift;
      if (byte >= 0x80) continue;
      if (number <= most) return number;
      break;
    }
    fail();
    return 0;
  }
  void fail() { ok_ = false; }

  std::string_view bytes_;
  size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace isnad::wire
