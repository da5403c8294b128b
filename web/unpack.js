// The bytes that were packed as .xz.
//
//   const bytes = await unpack(await part("unpack.wasm"), await part("isnad.wasm.xz"));
//
// Throws if they are cut short or damaged.

export async function unpack(unpacker, packed) {
  const imports = { env: { emscripten_notify_memory_growth() {} } };
  const { instance } = await WebAssembly.instantiate(unpacker, imports);
  const wasm = instance.exports;
  wasm._initialize();
  const to = wasm.isnad_packed(packed.length);
  new Uint8Array(wasm.memory.buffer).set(packed, to);
  const from = wasm.isnad_unpack();
  if (!from) throw new Error("the program arrived damaged");
  return new Uint8Array(wasm.memory.buffer, from, wasm.isnad_unpacked_bytes());
}
