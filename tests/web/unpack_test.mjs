// The program as the page gets it: packed, unpacked by a module of its own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import test from "node:test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = readFileSync(`${root}web/unpack.js`, "utf8");
const { unpack } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
const unpacker = readFileSync(`${root}build/site/unpack.wasm`);
const packed = readFileSync(`${root}build/site/isnad.wasm.xz`);

test("the program is unpacked to what was built", async () => {
  const built = readFileSync(`${root}build/wasm/isnad.wasm`);
  assert.equal(Buffer.compare(Buffer.from(await unpack(unpacker, packed)), built), 0);
});

test("a program cut short or damaged is refused", async () => {
  const damaged = Buffer.from(packed);
  damaged[packed.length >> 1] ^= 1;
  const longer = Buffer.concat([packed, Buffer.from("more")]);
  for (const bytes of [packed.subarray(0, packed.length - 1), packed.subarray(0, 20), damaged, longer, Buffer.alloc(0)])
    await assert.rejects(unpack(unpacker, bytes), /damaged/);
});
