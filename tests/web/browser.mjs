// What the tests of the page share: a server for build/site, a browser, and the ways a
// person uses the page.  They look only at the plain page beside the canvas and at what
// the page exports.
import { createServer } from "node:http";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { extname, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const site = `${root}build/site/`;
export const one_file = pathToFileURL(`${site}isnad.html`).href;
const shots = `${root}build/shots/`;

const types = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css",
  ".wasm": "application/wasm", ".json": "application/json",
};

// Serves build/site; `asked` lists every path that was requested.
export async function serve() {
  const asked = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://x").pathname).replace(/^\/$/, "/index.html");
    asked.push(path);
    const file = `${site}${path.slice(1)}`;
    if (path.includes("..") || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  return { address, asked, close: () => server.close() };
}

export function launch() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: [
      "--headless", "--no-sandbox", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    ],
  });
}

// Opens the page and waits for its first frame.  page.errors lists what went wrong,
// page.requests what was asked for, page.frames() how many frames the page wanted.
export async function open(browser, address, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  page.errors = [];
  page.requests = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  page.on("request", (request) => page.requests.push(request.url()));
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    window.framesAsked = 0;
    window.requestAnimationFrame = (draw) => {
      window.framesAsked += 1;
      return request(draw);
    };
  });
  await page.goto(address);
  await page.waitForSelector("html[data-colours]", { timeout: 60_000 });
  page.frames_asked = () => page.evaluate(() => window.framesAsked);
  return page;
}

export function readFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, content: readFileSync(`${folder}/${name}`).toString("base64") }));
}

// Drops files on the canvas as the desktop would.
export async function drop(page, files) {
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, content } of list) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const canvas = document.getElementById("canvas");
    for (const type of ["dragover", "drop"])
      canvas.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

// Waits until nothing is read or compared any more and every file has come in or was
// refused.
export async function settled(page, files) {
  await page.waitForFunction((count) => {
    const shown = document.querySelectorAll("#mirror-articles [data-article]").length;
    const refused = document.querySelectorAll("#mirror-articles [data-fault]").length;
    return shown + refused >= count && document.querySelector("#mirror-status [data-busy]")?.dataset.busy === "false";
  }, files, { timeout: 120_000 });
}

export function press(page, action) {
  return page.evaluate((wanted) => {
    document.querySelector(`#mirror [data-do="${wanted}"]`).click();
  }, action);
}

// What the export button saves, as the file's text.
export async function exported(page) {
  const download = page.waitForEvent("download", { timeout: 60_000 });
  await press(page, "export json");
  return readFileSync(await (await download).path(), "utf8");
}

// Lets the screen come to rest and keeps a picture of it for people to look at.
export async function shoot(page, name) {
  mkdirSync(shots, { recursive: true });
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${shots}${name}.png` });
}
