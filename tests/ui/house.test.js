/** Rules of the page that tests/house.rs does not know: what is linked, stamped and called is there, and nothing is there for nobody. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { ui } from "./page.js";

const folders = ["", "parts/", "parts/move/", "views/", "styles/", "templates/"];
const files = folders.flatMap((folder) => readdirSync(new URL(folder || ".", ui)).map((name) => folder + name)).filter((name) => /\.(js|css|x?html|d\.ts)$/.test(name));
const read = (name) => readFileSync(new URL(name, ui), "utf8");

/** Structure: the page itself, and the files of templates it loads. */
const structure = ["index.html", ...files.filter((file) => file.startsWith("templates/"))];

test("every style sheet is linked, and every link leads somewhere", () => {
  const linked = [...read("index.html").matchAll(/href="(styles\/[^"]+)"/g)].map((match) => match[1]);
  assert.deepEqual([...linked].sort(), files.filter((file) => file.endsWith(".css")).sort());
});

test("every template is stamped, and every stamp has its template", () => {
  const code = files.filter((file) => file.endsWith(".js")).map(read).join("\n");
  const kinds = [...read("parts/settings-lines.js").matchAll(/kind: "(\w+)"/g)].map((match) => `setting-${match[1]}`);
  const stamped = new Set([...[...code.matchAll(/stamp\("([a-z-]+)"\)/g)].map((match) => match[1]), ...kinds]);
  const there = [...structure.map(read).join("\n").matchAll(/<template id="template-([a-z-]+)"/g)].map((match) => match[1]);
  assert.deepEqual([...stamped].sort(), [...there].sort());
});

test("every file of templates is loaded, and each one loaded is there", () => {
  const [, list] = read("parts/template.js").match(/const files = \[([^\]]+)\]/) ?? [];
  const loaded = [...(list ?? "").matchAll(/"([a-z-]+)"/g)].map((match) => `templates/${match[1]}.xhtml`);
  assert.deepEqual([...loaded].sort(), structure.slice(1).sort());
});

test("what tests press by id is in the list at the top of its file", () => {
  for (const file of structure) {
    const [, head, body] = read(file).match(/<!--([^]*?)-->([^]*)/) ?? [];
    const pressed = [...body.matchAll(/<(?:button|input|select|textarea|summary)[^>]* id="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(pressed.filter((id) => !new RegExp(`#${id}\\b`).test(head)), [], file);
  }
});

test("no function is longer than 60 lines", () => {
  const long = files.filter((name) => name.endsWith(".js")).flatMap((file) => {
    const lines = read(file).split("\n");
    return lines.flatMap((line, at) => {
      const start = line.match(/^(\s*)(export )?(async )?function\b|^(\s*)(export )?const \w+ = (async )?\(.*\) => \{$/);
      if (!start) return [];
      const indent = start[1] ?? start[4] ?? "";
      const length = lines.slice(at).findIndex((each) => each.startsWith(`${indent}}`)) + 1;
      return length > 60 ? [`${file}:${at + 1} has ${length} lines`] : [];
    });
  });
  assert.deepEqual(long, []);
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
