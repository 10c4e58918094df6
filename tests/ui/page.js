/**
 * The page without a browser: index.html in happy-dom, the stand-in for the window's other half, texts from the disk.
 * Each test file runs in a process of its own, so the globals set here are nobody else's.
 */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Window } from "happy-dom";
import { makeBackend } from "./preview/stub.js";

export const ui = new URL("../../ui/", import.meta.url);
const names = [
  "document", "HTMLElement", "HTMLInputElement", "HTMLTextAreaElement", "HTMLSelectElement", "HTMLButtonElement",
  "ResizeObserver", "Event", "KeyboardEvent", "MouseEvent", "DOMParser", "getComputedStyle", "getSelection", "requestAnimationFrame", "Node",
];

/** @param {Record<string, any>} [scene] */
export function setPage(scene = {}) {
  const window = new Window({ url: "http://localhost/", width: 440, height: 720 });
  const html = readFileSync(new URL("index.html", ui), "utf8").replace(/<link[^>]*>|<script[^>]*><\/script>/g, "");
  window.document.write(html);
  for (const name of names) globalThis[name] = typeof window[name] === "function" && !window[name].prototype ? window[name].bind(window) : window[name];
  globalThis.window = window;
  globalThis.Option = function Option(text, value) {
    return Object.assign(document.createElement("option"), { textContent: text, value });
  };
  Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
  globalThis.fetch = async (path) => {
    underWay += 1;
    const text = await readFile(new URL(path, ui), "utf8").finally(() => { underWay -= 1; });
    return { ok: true, text: async () => text };
  };
  // The page waits for codes to end; the test's process does not wait with it.
  const { setTimeout: later } = globalThis;
  globalThis.setTimeout = (...given) => {
    const timer = later(...given);
    timer.unref();
    return timer;
  };
  const backend = makeBackend({ language: "en", ...scene });
  window.__TAURI__ = backend.tauri;
  return { window, backend };
}

/** The whole app, started. @param {Record<string, any>} [scene] */
export async function openApp(scene = {}) {
  const page = setPage(scene);
  await import("../../ui/app.js");
  await settled();
  return { ...page, ...tools() };
}

let underWay = 0;

/** Lets everything that is under way come to rest; no clock is involved. */
export async function settled() {
  for (let quiet = 0; quiet < 30; quiet += 1) {
    await new Promise((done) => setImmediate(done));
    if (underWay > 0) quiet = 0;
  }
}

export const one = (selector) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector} on the page:\n${document.getElementById("main")?.textContent}`);
  return element;
};
export const all = (selector) => [...document.querySelectorAll(selector)];

export function tools() {
  return {
    one, all,
    async press(key, more = {}, target = document.activeElement ?? document.body) {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
      target.dispatchEvent(event);
      // What a browser does with Enter on a button.
      if (key === "Enter" && !event.defaultPrevented && target.tagName === "BUTTON") target.click();
      await settled();
      return event;
    },
    async click(selector) {
      one(selector).click();
      await settled();
    },
    async type(selector, text) {
      const field = one(selector);
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await settled();
    },
    async submit(selector) {
      one(selector).dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
      await settled();
    },
    shown: () => all(".account-row .account-row-issuer bdi").map((each) => each.textContent),
    view: () => one(".view").dataset.view,
    said: () => one("#announcer").textContent.trim(),
  };
}
