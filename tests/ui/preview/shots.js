/**
 * Pictures of every view in its states, for people to look at; the page's axe findings are printed beside.
 * usage: node shots.js [--engine webkit|chromium] [--out FOLDER] [name-part …]
 * WebKit needs a display (xvfb-run); Chromium also draws dark, high contrast and print.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { openBrowser } from "./driver.js";
import { scenes } from "./scenes.js";
import { serve } from "./serve.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: "string", default: "chromium" },
    out: { type: "string", default: new URL("../../../shots", import.meta.url).pathname },
    port: { type: "string", default: "8123" },
  },
});
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const port = Number(values.port);
const server = await serve(port);
const browser = await openBrowser(values.engine, port + 1);
mkdirSync(values.out, { recursive: true });

/** Waits until the page has settled, then for two frames: a picture may otherwise show what was before. */
const settle = `await new Promise((done) => setTimeout(done, 250));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));`;

async function look(scene) {
  const [width, height] = scene.size ?? [440, 720];
  const chromium = values.engine === "chromium";
  if (chromium) {
    await browser.metrics(width / (scene.zoom ?? 1), height / (scene.zoom ?? 1), scene.zoom ?? 1);
    await browser.emulate({ features: [
      { name: "prefers-color-scheme", value: scene.dark ? "dark" : "light" },
      { name: "prefers-contrast", value: scene.contrast ? "more" : "no-preference" },
      { name: "forced-colors", value: scene.forced ? "active" : "none" },
    ], media: scene.print ? "print" : "" });
  } else await browser.resize(width, height);
  await browser.go(`http://localhost:${port}/?${new URLSearchParams({ language: "en", ...scene.query })}`);
  await browser.run(`for (let tries = 0; tries < 100 && !document.querySelector("h1"); tries += 1) await new Promise((done) => setTimeout(done, 50)); ${settle}`);
  const failed = await browser.run(`const $ = (selector) => document.querySelector(selector);
    const type = (selector, text) => { $(selector).value = text; $(selector).dispatchEvent(new Event("input", { bubbles: true })); };
    const wait = (time = 200) => new Promise((done) => setTimeout(done, time));
    ${scene.steps ?? ""}; ${settle}`);
  if (failed?.failure) console.log(`${scene.name}: ${failed.failure}`);
  writeFileSync(`${values.out}/${scene.name}.png`, await browser.picture());
  if (!scene.print) await check(scene);
}

async function check(scene) {
  await browser.run(axe);
  const found = await browser.run(`return (await window.axe.run(document, { resultTypes: ["violations"] })).violations
    .map((each) => each.id + ": " + each.help + " " + each.nodes.map((node) => node.target.join(" ") + " " + node.any.map((any) => any.message).join(";")).slice(0, 3).join(" | "));`);
  const wide = await browser.run("return document.documentElement.scrollWidth > innerWidth || document.getElementById('main').scrollWidth > document.getElementById('main').clientWidth");
  const errors = [...(found.failure ? [found.failure] : found), ...(wide === true ? ["scrolls sideways"] : [])];
  for (const error of errors) console.log(`${scene.name}: ${error}`);
}

try {
  const wanted = scenes.filter(({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)));
  for (const scene of wanted) await look(scene);
  console.log(`${wanted.length} pictures in ${values.out}`);
} finally {
  await browser.close();
  server.close();
}
