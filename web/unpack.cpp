// A module of its own, because the page needs it before it has the program: the program
// comes to the page as .xz, a fifth smaller than what a host makes of it with gzip.

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <emscripten.h>
#include <lzma.h>

namespace {

constexpr size_t least_room = 1 << 20;

// What libc gives, for libc++'s containers would want more of JavaScript.
struct Bytes {
  uint8_t* data = nullptr;
  size_t size = 0;
};

Bytes packed;
Bytes plain;
size_t plain_bytes = 0;

bool resize(Bytes& bytes, size_t size) {
  auto* data = static_cast<uint8_t*>(std::realloc(bytes.data, size));
  if (data) bytes = {data, size};
  return data != nullptr;
}

lzma_ret unpack_some(lzma_stream& stream) {
  const size_t done = stream.total_out;
  if (!resize(plain, done + done / 2 + least_room)) return LZMA_MEM_ERROR;
  stream.next_out = plain.data + done;
  stream.avail_out = plain.size - done;
  return lzma_code(&stream, LZMA_FINISH);
}

bool unpack() {
  lzma_stream stream = LZMA_STREAM_INIT;
  if (lzma_stream_decoder(&stream, UINT64_MAX, 0) != LZMA_OK) return false;
  stream.next_in = packed.data;
  stream.avail_in = packed.size;
  lzma_ret state = LZMA_OK;
  while (state == LZMA_OK) state = unpack_some(stream);
  plain_bytes = stream.total_out;
  lzma_end(&stream);
  return state == LZMA_STREAM_END && stream.avail_in == 0;
}

}  // namespace

extern "C" {

// Where to write the packed bytes; null if there is no room.
EMSCRIPTEN_KEEPALIVE uint8_t* isnad_packed(size_t bytes) {
  return resize(packed, bytes) ? packed.data : nullptr;
}

// Where the unpacked bytes are; null if the packed ones are cut short or damaged.
EMSCRIPTEN_KEEPALIVE const uint8_t* isnad_unpack() { return unpack() ? plain.data : nullptr; }

EMSCRIPTEN_KEEPALIVE size_t isnad_unpacked_bytes() { return plain_bytes; }

}
