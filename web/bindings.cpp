#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>

#include "core/session.h"

// The worker's three functions: bytes in, bytes out.

namespace {

std::string request;
std::string reply;

isnad::Session& session() {
  static isnad::Session only;
  return only;
}

}  // namespace

extern "C" {

// Where to write a request of this size.
EMSCRIPTEN_KEEPALIVE uint8_t* isnad_request(uint32_t size_bytes) {
  request.resize(size_bytes);
  return reinterpret_cast<uint8_t*>(request.data());
}

// The reply, valid until the next request.
EMSCRIPTEN_KEEPALIVE const uint8_t* isnad_answer() {
  reply = session().answer(request);
  std::string().swap(request);
  return reinterpret_cast<const uint8_t*>(reply.data());
}

EMSCRIPTEN_KEEPALIVE uint32_t isnad_reply_bytes() {
  return static_cast<uint32_t>(reply.size());
}
}
