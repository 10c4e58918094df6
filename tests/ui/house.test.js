/** The page's own rules: one door to Rust, no HTML from strings, files that introduce themselves, nothing too long. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { ui } from "./page.js";

const folders = ["", "parts/", "views/", "styles/"];
const files = folders.flatMap((folder) => readdirSync(new URL(folder || ".", ui)).map((name) => folder + name)).filter((name) => /\.(js|css|html|d\.ts)$/.test(name));
const read = (name) => readFileSync(new URL(name, ui), "utf8");

for (const file of files) {
  const text = read(file);
  test(`${file} introduces itself and has at most 400 lines`, () => {
    assert.match(text, file.endsWith(".html") ? /^<!doctype html>\n<!--\n\S/ : /^\/\*/);
    assert.ok(text.split("\n").length <= 401, `${text.split("\n").length} lines`);
  });
  if (!file.endsWith(".js")) continue;
  test(`${file} makes no page from strings and opens no second door`, () => {
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|setInterval/);
    if (file !== "backend.js") assert.doesNotMatch(text, /__TAURI__/);
    if (file.startsWith("parts/")) assert.doesNotMatch(text, /from "\.\.\/(backend|views|app)/);
    if (file.startsWith("views/")) assert.doesNotMatch(text, /from "\.\.\/app/);
  });
}

test("no inline script, style or handler: the policy would refuse them", () => {
  assert.doesNotMatch(read("index.html").replace(/<!--[^]*?-->/g, ""), /\sstyle=|\son[a-z]+=|<style|<script(?![^>]*src=)/);
});

test("every style sheet is linked, and every link leads somewhere", () => {
  const linked = [...read("index.html").matchAll(/href="(styles\/[^"]+)"/g)].map((match) => match[1]);
  assert.deepEqual([...linked].sort(), files.filter((file) => file.endsWith(".css")).sort());
});

test("no function is longer than 60 lines", () => {
  for (const file of files.filter((name) => name.endsWith(".js"))) {
    const lines = read(file).split("\n");
    lines.forEach((line, at) => {
      const start = line.match(/^(\s*)(export )?(default )?(async )?function\b|^(\s*)(export )?const \w+ = (async )?\([^)]*\) => \{$/);
      if (!start) return;
      const indent = start[1] ?? start[5] ?? "";
      const length = lines.slice(at).findIndex((each) => each.startsWith(`${indent}}`)) + 1;
      assert.ok(length <= 60, `${file}:${at + 1} has ${length} lines`);
    });
  }
});

/** The page's commands and the window's are written by different hands. */
const handlers = new URL("../src-tauri/commands/mod.rs", ui);
test("the page calls exactly the commands the window has", { skip: !existsSync(handlers) }, () => {
  const there = [...readFileSync(handlers, "utf8").matchAll(/^\s+\w+::(\w+),$/gm)].map((match) => match[1]);
  const called = [...read("backend.js").matchAll(/call\("(\w+)"/g)].map((match) => match[1]);
  const typed = [...read("commands.d.ts").matchAll(/^  (\w+): Command</gm)].map((match) => match[1]);
  assert.deepEqual([...called].sort(), [...there].sort());
  assert.deepEqual([...typed].sort(), [...there].sort());
});
