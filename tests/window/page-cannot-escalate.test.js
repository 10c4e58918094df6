/**
 * What a page that was taken over could still not do: reach the network, leave its place, open windows, run text as
 * code, call what was not meant for it. Each attempt is made from inside the page, as such a page would.
 */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { test } from "node:test";
import { inWorld } from "./world.js";
import { beginWithoutKey, view } from "./steps.js";

/** A listener on this machine that nobody should ever reach. */
async function trap() {
  let visitors = 0;
  const server = createServer((socket) => {
    visitors += 1;
    socket.destroy();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(null)));
  // A story that fails before it closes the trap must still end.
  server.unref();
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { port, visitors: () => visitors, close: () => server.close() };
}

/** Runs an attempt and answers how it was refused, or "done". @param {import("./driver.js").Page} page @param {string} code */
const attempt = (page, code) => page.run((text) => {
  const work = /** @type {any} */ (globalThis).attempts[text];
  return Promise.race([
    Promise.resolve().then(work).then(() => "done", (failure) => `refused: ${failure?.name ?? failure}`),
    new Promise((late) => setTimeout(() => late("no answer"), 3000)),
  ]);
}, code);

/** Everything that is tried, by name; the driver brings it in, so that no policy of the page stands in its way. @param {import("./driver.js").Page} page @param {number} port */
const bringAttempts = (page, port) => page.run((to) => {
  const address = `127.0.0.1:${to}`;
  const invoke = (/** @type {string} */ name, /** @type {object} */ args = {}) => /** @type {any} */ (window).__TAURI__.core.invoke(name, args);
  const loaded = (/** @type {any} */ element, /** @type {string} */ field, /** @type {string} */ value) => new Promise((done, failed) => {
    element.onload = done;
    element.onerror = () => failed("not loaded");
    element[field] = value;
    document.body.append(element);
  });
  const global = /** @type {any} */ (globalThis);
  global.ran = false;
  global.attempts = {
    fetch: () => fetch(`http://${address}/`),
    // Says "yes" before it looks; whether it was sent, the trap knows.
    beacon: () => Promise.reject(`put aside: ${navigator.sendBeacon(`http://${address}/`, "x")}`),
    websocket: () => new Promise((done, failed) => {
      const socket = new WebSocket(`ws://${address}/`);
      socket.onopen = done;
      socket.onerror = () => failed("not opened");
    }),
    events: () => new Promise((done, failed) => {
      const source = new EventSource(`http://${address}/`);
      source.onopen = done;
      source.onerror = () => failed("not opened");
    }),
    picture: () => loaded(new Image(), "src", `http://${address}/a.png`),
    script: () => loaded(document.createElement("script"), "src", `http://${address}/a.js`),
    style: () => loaded(Object.assign(document.createElement("link"), { rel: "stylesheet" }), "href", `http://${address}/a.css`),
    worker: () => new Promise((done, failed) => {
      const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
      worker.onmessage = done;
      worker.onerror = () => failed("not started");
    }),
    eval: () => global.eval("1"),
    "text as code": () => new Function("return 1")(),
    "microphone": () => navigator.mediaDevices.getUserMedia({ audio: true }),
    "place": () => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, () => failed("not told"))),
    "undeclared command": () => invoke("no_such_command"),
    "closing the window": () => invoke("plugin:window|close", { label: "main" }),
    "another window": () => invoke("plugin:webview|create_webview_window", { options: { label: "other", url: "index.html" } }),
    "events for others": () => invoke("plugin:event|emit", { event: "locked", payload: null }),
    "paths": () => invoke("plugin:path|resolve_directory", { directory: 1 }),
    "the app's secrets": () => invoke("plugin:app|version"),
  };
}, port);

const attempts = [
  "fetch", "beacon", "websocket", "events", "picture", "script", "style", "worker", "eval", "text as code", "microphone",
  "place", "undeclared command", "closing the window", "another window", "events for others", "paths", "the app's secrets",
];

test("nothing that a page must not do can be done from the page", () =>
  inWorld("page-cannot-escalate", {}, async (world) => {
    const { port, visitors, close } = await trap();
    const page = await world.start();
    await beginWithoutKey(page);
    await bringAttempts(page, port);
    for (const name of attempts) {
      const answer = await attempt(page, name);
      assert.match(answer, /^refused/, name);
    }
    await leavesNothing(page, port);
    assert.equal(visitors(), 0, "the network was reached");
    close();
    assert.deepEqual(readdirSync(world.path("home")).filter((name) => !name.startsWith(".")), []);
  }));

/** Frames, inline code, new windows, other places, changed prototypes. @param {import("./driver.js").Page} page @param {number} port */
async function leavesNothing(page, port) {
  const inline = await page.run(() => {
    const global = /** @type {any} */ (globalThis);
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
    const image = document.createElement("img");
    image.setAttribute("onerror", "globalThis.ran = true");
    image.src = "nothing.png";
    document.body.append(image);
    return new Promise((done) => setTimeout(() => done(global.ran), 300));
  });
  assert.equal(inline, false, "text became code");

  const frames = await page.run((to) => Promise.all([`http://127.0.0.1:${to}/`, "data:text/html,hello", location.href].map((address) =>
    new Promise((done) => {
      const violation = (/** @type {SecurityPolicyViolationEvent} */ event) => /frame-src|default-src/.test(event.effectiveDirective) && done("refused");
      document.addEventListener("securitypolicyviolation", violation);
      const frame = document.createElement("iframe");
      frame.src = address;
      document.body.append(frame);
      setTimeout(() => done("loaded"), 3000);
    }))), port);
  assert.deepEqual(frames, ["refused", "refused", "refused"]);

  assert.equal(await page.run((to) => window.open(`http://127.0.0.1:${to}/`) === null, port), true, "a window opened");
  assert.equal(await page.run(() => Object.isFrozen(Object.prototype)), true, "prototypes can be changed");

  const home = await page.url();
  for (const address of [`http://127.0.0.1:${port}/`, "file:///etc/passwd", "data:text/html,hello", "about:blank", "javascript:globalThis.ran=true"]) {
    const still = await page.run((to) => new Promise((done) => {
      location.href = to;
      setTimeout(() => done(/** @type {any} */ (globalThis).ran === false), 300);
    }), address);
    assert.equal(still, true, `the page went to ${address}`);
    assert.equal(await page.url(), home, `the page went to ${address}`);
  }
  await view(page, "accounts");
}
