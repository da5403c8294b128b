// The worker: carries a request to the core and its reply back.  What the bytes mean is
// known to C++ alone.

import createIsnad from "./isnad.js";

let core = null;

function start(module) {
  return createIsnad({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
}

// Either call may grow the heap, which replaces HEAPU8, so HEAPU8 is read after it.
function ask(wasm, head, tail) {
  const to = wasm._isnad_request(head.length + tail.length);
  wasm.HEAPU8.set(head, to);
  wasm.HEAPU8.set(tail, to + head.length);
  const from = wasm._isnad_answer();
  return wasm.HEAPU8.slice(from, from + wasm._isnad_reply_bytes());
}

async function read(file) {
  if (!file) return new Uint8Array();
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

self.onmessage = async ({ data }) => {
  try {
    if (data.module) core = start(data.module);
    if (!data.bytes) return;
    const content = await read(data.file);
    if (!content) {
      self.postMessage({ unreadable: true });
      return;
    }
    const bytes = ask(await core, data.bytes, content);
    self.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    self.postMessage({ died: String(error) });
  }
};
