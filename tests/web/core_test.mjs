// The wasm core in node: what it exports of the samples must be what the native one
// exports, byte for byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import test from "node:test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = (name) => `${root}build/wasm/${name}`;
const native = `${root}build/native-release/isnad`;

async function start() {
  const create = createRequire(import.meta.url)(built("isnad.js"));
  const module = new WebAssembly.Module(readFileSync(built("isnad.wasm")));
  return create({
    locateFile: (name) => name,
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
}

function ask(wasm, bytes) {
  wasm.HEAPU8.set(bytes, wasm._isnad_request(bytes.length));
  const from = wasm._isnad_answer();
  return Buffer.from(wasm.HEAPU8.slice(from, from + wasm._isnad_reply_bytes()));
}

// As version_byte in core/wire.cpp.
const wire_version = 5;

// Requests as core/wire.h describes them; only this test writes them by hand.
const add_file = 0;
const export_json = 4;
const no_index = [0xff, 0xff, 0xff, 0xff, 0x0f];

function request(kind, path = "", payload = Buffer.alloc(0)) {
  const name = Buffer.from(path);
  assert(name.length < 128);
  return Buffer.concat([
    Buffer.from([0x31, wire_version, kind, name.length]), name, Buffer.from([0, ...no_index, 0, 0, 0, 0, 0]),
    payload,
  ]);
}

function exported(wasm, paths) {
  for (const path of paths) ask(wasm, request(add_file, path, readFileSync(`${root}${path}`)));
  const reply = ask(wasm, request(export_json));
  return reply.subarray(reply.indexOf('{"schema"'), reply.lastIndexOf("}\n") + 2).toString();
}

// The native program ends with 1 when it refused a file, which is an answer as well.
function exported_natively(paths) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] };
  try {
    return execFileSync(native, ["analyze", ...paths], options);
  } catch (refused) {
    assert.equal(refused.status, 1);
    return refused.stdout;
  }
}

const samples = readdirSync(`${root}assets/samples`).sort().map((name) => `assets/samples/${name}`);

test("core: the samples give the same bytes as natively", async () => {
  const expected = exported_natively(samples);
  assert(JSON.parse(expected).articles.length >= 6);
  assert.equal(exported(await start(), samples), expected);
});

const seeds = fileURLToPath(new URL("../../../shared/seeds", import.meta.url));
const skip = existsSync(seeds) ? false : "the folder shared/seeds is not here";
test("core: the seed articles give the same bytes as natively", { skip }, async () => {
  const paths = readdirSync(seeds).sort().map((name) => `../shared/seeds/${name}`);
  assert.equal(exported(await start(), paths), exported_natively(paths));
});

test("core: nonsense is answered, not fatal", async () => {
  const wasm = await start();
  for (const bytes of [[], [0], [0x31], [0x31, wire_version, 0, 200], Array(300).fill(0xff)])
    assert(ask(wasm, Buffer.from(bytes)).length > 0);
  assert(exported(wasm, samples.slice(0, 1)).startsWith('{"schema"'));
});
