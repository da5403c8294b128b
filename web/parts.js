// The files the page is made of.  Hosted, they lie beside it; in the one-file page they
// are elements of the document, gzipped, and no network is asked.
//
//   const packed = await part("isnad.wasm.xz", (share) => bar.style.width = `${share * 100}%`);
//   const start = await workshop("worker.js");
//   seal();
//   const worker = start();
//
// The packer (pack_site.py) gives "worker.js" together with the modules it imports.

function inside(name) {
  const element = document.getElementById(`part/${name}`);
  if (!element) return null;
  const packed = Uint8Array.from(atob(element.textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return { stream, size: Number(element.dataset.size) };
}

async function beside(name) {
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // A host that compresses tells the compressed size, so this is only a guess.
  return { stream: response.body, size: Number(response.headers.get("content-length")) };
}

// The bytes of a file.  `progress` is told which share of them has come, 0 to 1.
export async function part(name, progress = () => {}) {
  const { stream, size } = inside(name) ?? (await beside(name));
  const pieces = [];
  let done = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done: ended, value } = await reader.read();
    if (ended) break;
    pieces.push(value);
    done += value.length;
    progress(size ? Math.min(1, done / size) : 0);
  }
  progress(1);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

// A function that starts the worker, as often as needed, without loading anything.
// Made of a blob, the worker is bound by the policy of the page.
export async function workshop(name) {
  const code = new Blob([await part(name)], { type: "text/javascript" });
  const address = URL.createObjectURL(code);
  return () => new Worker(address);
}

// From here on neither the page nor a worker it starts can reach any address.
export function seal() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'; form-action 'none'; frame-src 'none'";
  document.head.append(policy);
}
