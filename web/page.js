// The page: loads the program, carries files and events to it and carries out its
// commands.  What is in an article is known to C++ alone.

import createIsnad from "./isnad.js";
import { part, workshop, seal } from "./parts.js";
import { unpack } from "./unpack.js";

const slow_ms = 5000;
const canvas = document.getElementById("canvas");
const mirror = document.getElementById("mirror");
const field = document.getElementById("field");
const wishes = new Set(location.hash.slice(1).split(","));
const files = []; // every file offered, by the index the program knows it by
let wasm = null;

// Loading

function show(id) {
  for (const notice of document.querySelectorAll("#loading [data-notice]"))
    notice.hidden = notice.dataset.notice !== id;
  document.getElementById("loading").hidden = id === null;
}

async function load() {
  if (typeof WebAssembly !== "object") return show("no-webassembly");
  const slow = setTimeout(() => show("slow"), slow_ms);
  const bar = document.getElementById("loaded");
  const [packed, unpacker, newWorker, samples] = await Promise.all([
    part("isnad.wasm.xz", (share) => { bar.value = share; }),
    part("unpack.wasm"),
    workshop("worker.js"),
    part("samples.json"),
  ]);
  seal();
  const module = await WebAssembly.compile(await unpack(unpacker, packed));
  prepareWorker(module, newWorker);
  wasm = await createIsnad({
    canvas,
    carryOut: (kind, name, content, file) => commands[kind](name, content, file),
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
  clearTimeout(slow);
  if (!wasm._isnad_start(prefersDark(), prefersArabic())) return show("no-webgl2");
  listen(samples);
  if (wishes.has("samples")) offerSamples(samples);
}

function prefersDark() {
  if (wishes.has("dark") || wishes.has("light")) return wishes.has("dark");
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function prefersArabic() {
  if (wishes.has("ar") || wishes.has("en")) return wishes.has("ar");
  return navigator.languages.some((language) => language.startsWith("ar"));
}

// Talking to the program

function tell(event, bytes = new Uint8Array()) {
  const to = wasm._isnad_inbox(bytes.length);
  wasm.HEAPU8.set(bytes, to);
  wasm[`_isnad_${event}`]();
}

function tellText(event, text) {
  tell(event, new TextEncoder().encode(text));
}

function selectedText() {
  const from = wasm._isnad_selected_text();
  return new TextDecoder().decode(
    wasm.HEAPU8.subarray(from, from + wasm._isnad_selected_bytes()),
  );
}

// The worker

let startWorker = null;
let worker = null;

function prepareWorker(module, newWorker) {
  startWorker = () => {
    const mine = newWorker();
    const hear = (event, bytes) => {
      if (worker === mine) tell(event, bytes);
    };
    mine.onmessage = ({ data }) => {
      if (data.bytes) hear("reply", data.bytes);
      else if (data.unreadable) hear("file_unreadable");
      else if (data.died) {
        console.error(data.died);
        hear("worker_died");
      }
    };
    mine.onerror = () => hear("worker_died");
    mine.postMessage({ module });
    return mine;
  };
}

function liveWorker() {
  worker ??= startWorker();
  return worker;
}

// What the program asks for, by the names of shell/command.h

const commands = {
  ask_worker(name, bytes, file) {
    liveWorker().postMessage({ bytes, file: files[file] }, [bytes.buffer]);
  },
  restart_worker() {
    worker?.terminate();
    worker = null;
  },
  pick_files() {
    document.getElementById("pick-files").click();
  },
  pick_folder() {
    document.getElementById("pick-folder").click();
  },
  try_samples() {
    document.dispatchEvent(new Event("samples"));
  },
  save_file(name, bytes) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes]));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  copy_text(text) {
    navigator.clipboard?.writeText(text).catch(() => {});
  },
  set_language(code, title) {
    document.documentElement.lang = code;
    document.documentElement.dir = code === "ar" ? "rtl" : "ltr";
    document.title = new TextDecoder().decode(title);
  },
  set_colours(name) {
    document.documentElement.dataset.colours = name;
    if (performance.getEntriesByName("first frame").length > 0) return;
    performance.mark("first frame");
    show(null);
    setTimeout(liveWorker); // so that its lists are ready when the first file comes
  },
  edit_text(place, text) {
    const [left, top, width, height] = place.split(" ").map(Number);
    for (const [side, length] of Object.entries({ left, top, width, height }))
      field.style[side] = `${length}px`;
    field.value = new TextDecoder().decode(text);
    field.hidden = false;
    field.focus();
  },
  update_mirror(name, html) {
    document.getElementById(`mirror-${name}`).innerHTML = new TextDecoder().decode(html);
  },
};

// Files

// Sorted by path, so that the same folder always comes in the same order.
function offer(found) {
  found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const first = files.length;
  for (const { file } of found) files.push(file);
  const list = found.map(({ file, path }) => `${path}\0${file.size}\0`);
  if (list.length > 0) tellText("files_offered", `${first}\0${list.join("")}`);
}

function offerList(list) {
  offer(Array.from(list, (file) => ({ file, path: file.webkitRelativePath || file.name })));
}

function offerSamples(bytes) {
  const samples = JSON.parse(new TextDecoder().decode(bytes));
  offerList(Object.entries(samples).map(([name, content]) => {
    const decoded = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    return new File([decoded], name);
  }));
}

function entriesOf(folder) {
  const reader = folder.createReader();
  return new Promise((resolve) => {
    const all = [];
    const more = () => reader.readEntries((some) => {
      if (some.length === 0) return resolve(all);
      all.push(...some);
      more();
    }, () => resolve(all));
    more();
  });
}

async function offerDropped(transfer) {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return offerList(transfer.files);
  const found = [];
  while (entries.length > 0) {
    const entry = entries.pop();
    if (entry.isDirectory) entries.push(...(await entriesOf(entry)));
    else
      await new Promise((resolve) => entry.file((file) => {
        found.push({ file, path: entry.fullPath.replace(/^\//, "") });
        resolve();
      }, resolve));
  }
  offer(found);
}

// Events

function listen(samples) {
  document.addEventListener("samples", () => offerSamples(samples));
  for (const id of ["pick-files", "pick-folder"])
    document.getElementById(id).onchange = ({ target }) => {
      offerList(target.files);
      target.value = "";
    };

  const dropping = (on) => document.body.classList.toggle("dropping", on);
  addEventListener("dragover", (event) => {
    event.preventDefault();
    dropping(true);
  });
  addEventListener("dragleave", (event) => event.relatedTarget ?? dropping(false));
  addEventListener("drop", (event) => {
    event.preventDefault();
    dropping(false);
    offerDropped(event.dataTransfer);
  });

  addEventListener("copy", (event) => {
    const text = event.target === field ? "" : selectedText();
    if (text === "") return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  });

  field.oninput = () => tellText("typed", field.value);
  const endTyping = (how) => {
    if (field.hidden) return;
    field.hidden = true;
    tellText("typing_ended", how);
    canvas.focus();
  };
  field.onblur = () => endTyping("keep");
  field.onkeydown = ({ key, isComposing }) => {
    if (isComposing) return;
    if (key === "Enter") endTyping("keep");
    if (key === "Escape") endTyping("drop");
  };

  mirror.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-do]");
    if (button) tellText("act", button.dataset.do);
  });
  mirror.addEventListener("change", ({ target }) => {
    if (target.dataset.set) tellText("act", `set ${target.dataset.set} ${target.value}`);
  });
  canvas.focus();
}

addEventListener("hashchange", () => location.reload());
load().catch((error) => {
  console.error(error);
  show("broken");
});
