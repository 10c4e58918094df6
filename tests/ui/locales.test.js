/** Every language says everything, and nothing is said that nobody asks for. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "../../ui/vendor/fluent-bundle/index.js";
import { files, languages } from "../../ui/parts/texts.js";
import { ui } from "./page.js";

const read = (path) => readFileSync(new URL(path, ui), "utf8");

/** Message id, with attribute, → the variables it uses. */
function messagesOf(language, file) {
  const text = read(`locales/${language}/${file}.ftl`);
  const bundle = new FluentBundle(language);
  assert.deepEqual(bundle.addResource(new FluentResource(text)), [], `${language}/${file}: a message stands twice`);
  const found = new Map();
  const variables = (pattern) => [...new Set(JSON.stringify(pattern).match(/"type":"var","name":"[^"]+"/g) ?? [])].sort().join();
  for (const [id, message] of bundle._messages) {
    if (message.value !== null) found.set(id, variables(message.value));
    for (const [name, pattern] of Object.entries(message.attributes)) found.set(`${id}.${name}`, variables(pattern));
  }
  const written = text.match(/^[a-z][a-z0-9_-]* =/gm) ?? [];
  assert.equal(bundle._messages.size, written.length, `${language}/${file}: a message is not well formed`);
  return found;
}

/** A file that all programs read; its ids end with the names of formats and losses, which the core lists. */
const shared = { formats: ["how-", "loss-"] };
const listed = (id) => Object.values(shared).flat().some((start) => id.startsWith(start));

const first = new Map(files.flatMap((file) => [...messagesOf(languages[0], file)]));

for (const language of languages) {
  test(`${language} has exactly the page's files, beside those of the other programs`, () => {
    const others = ["problem", "qr-problems", "import-problems", "kit", "moving", "provision-problems", "report", "safety", "terminal"];
    const here = readdirSync(new URL(`locales/${language}`, ui)).map((name) => name.replace(".ftl", ""));
    assert.deepEqual(here.filter((name) => !others.includes(name)).sort(), [...files].sort());
  });
  for (const file of files) {
    test(`${language}/${file} says what ${languages[0]} says, with the same arguments`, () => {
      assert.deepEqual([...messagesOf(language, file)].sort(), [...messagesOf(languages[0], file)].sort());
    });
    test(`${language}/${file}: its messages begin with its name`, () => {
      const beginnings = shared[file] ?? [`${file}-`];
      for (const id of messagesOf(language, file).keys()) assert.ok(beginnings.some((start) => id.startsWith(start)), id);
    });
  }
}

const sources = ["app.js", ...["parts", "views"].flatMap((folder) => readdirSync(new URL(folder, ui), { recursive: true }).map(String).filter((name) => name.endsWith(".js")).map((name) => `${folder}/${name}`))];
const code = sources.map(read).join("\n");
const structure = ["index.html", ...readdirSync(new URL("templates", ui)).map((name) => `templates/${name}`)];
const html = structure.map(read).join("\n");
const literals = [...code.matchAll(new RegExp(`"((?:${files.join("|")})-[a-z0-9-]+)"`, "g"))].map((match) => match[1]);
/** Names of templates, views and icons look like messages. */
const icons = new Set([...read("icons.svg").matchAll(/id="icon-([^"]+)"/g)].map((match) => match[1]));
const others = new Set([...icons, ...[...html.matchAll(/(?:template|data-view)[-=]"?([a-z-]+)"/g)].map((match) => match[1])]);

/** Ids put together from a beginning and a value; their endings stand here so that they are proved too. */
const composed = {
  "account-type-": ["totp", "hotp", "steam", "yandex", "motp"],
  "settings-recovery-": ["none", "unconfirmed", "confirmed"],
  "settings-scale-": ["1", "15", "2"],
  "settings-density-": ["comfortable", "compact"],
  "settings-sort-": ["own", "name", "use"],
  "export-password-": ["never", "either", "always"],
  "export-way-": ["screen", "file", "png", "svg"],
  "move-phone-": ["works", "mute", "lost", "stolen", "dead"].flatMap((each) => [each, `${each}-what`]),
  "move-number-": ["stays", "changes", "lost"].flatMap((each) => [each, `${each}-what`]),
  "move-first-hour-": ["keep", "number", "thief", "sessions", "codes", "mail", "slow", "scams"].flatMap((each) => [each, `${each}-how`]),
  "move-step-": ["where", "first-hour", "inventory", "inventory-gone", "collect", "prove", "recovery-codes", "hand-over", "prove-new", "others", "renew", "kit", "erase", "erase-gone"],
  "move-what-": ["push", "work", "passkey", "number", "bank", "code"],
  "move-other-plain-": ["push", "work", "passkey", "number", "bank", "code"],
  "move-other-done-": ["push", "work", "passkey", "number", "bank", "code"],
  "move-ask-": ["old", "typed", "mute", "new"],
  "move-waive-": ["old", "new"],
  "move-proven-": ["old", "new"],
  "move-misfit-": ["kind", "algorithm", "digits", "period"],
  "move-stopped-": ["refuses", "wrong"],
  "move-missing-": ["phone", "app", "old", "new", "renew", "other"],
  "move-kit-": ["key", "kit", "drill"].flatMap((each) => [each, ...["what", "done", "do", "again"].map((end) => `${each}-${end}`)]),
  "move-verdict-ended": ["", "-gone"],
  "move-verdict-safe": ["", "-gone"],
  "move-verdict-missing": ["", "-gone"],
  "move-why-ended": ["", "-gone"],
  "move-why-safe": ["", "-gone"],
  "move-end": ["", "-gone"],
  "safety-view-do-": ["make-recovery-key", "confirm-recovery-key", "backup", "make-kit", "drill", "prove-device", "fetch-recovery-codes", "add-device"],
  "safety-view-key-is-": ["none", "unconfirmed", "confirmed"],
  "safety-view-on-": ["proven", "said"],
  "export-write-": ["screen", "file", "pictures"].flatMap((way) => [way, `${way}-lossy`]),
};
const used = new Set([
  ...[...html.matchAll(/data-l10n-id="([^"]+)"/g)].map((match) => match[1]),
  ...[...code.matchAll(/["`]([a-z][a-z0-9-]+)["`]/g)].map((match) => match[1]).filter((id) => [...first.keys()].some((key) => key === id || key.startsWith(`${id}.`))),
  ...Object.entries(composed).flatMap(([start, ends]) => ends.map((end) => start + end)),
  ...[...code.matchAll(/problemOf\("([a-z-]+)"/g)].flatMap((match) => [match[1], `${match[1]}-remedy`]),
]);
const ids = new Set([...first.keys()].map((key) => key.split(".")[0]));

test("every message that is asked for exists", () => {
  const asked = new Set([...used, ...literals.filter((literal) => !others.has(literal))]);
  assert.deepEqual([...asked].filter((id) => !ids.has(id)), []);
});

test("ids put together are those the code puts together", () => {
  const found = [...code.matchAll(/`([a-z-]+-)\$\{/g)].map((match) => match[1]).filter((start) => files.some((file) => start.startsWith(`${file}-`)));
  assert.deepEqual([...new Set(found)].filter((start) => !(start in composed)), []);
});

test("every message is asked for", () => {
  assert.deepEqual([...ids].filter((id) => !used.has(id) && !listed(id)), []);
});

test("the sprite holds the icons in use, and no others", () => {
  const used = new Set([
    ...[...html.matchAll(/#icon-([a-z0-9-]+)/g)].map((match) => match[1]),
    ...[...code.matchAll(/icon: "([a-z0-9-]+)"/g)].map((match) => match[1]),
    ...[...code.matchAll(/setIcon\([^)]*"([a-z0-9-]+)"\)/g)].map((match) => match[1]),
  ]);
  assert.deepEqual([...used].sort(), [...icons].sort());
});

test("the words keep to the house: no exclamation marks, none of the words people need not know", () => {
  for (const language of languages) {
    for (const file of files) {
      const text = read(`locales/${language}/${file}.ftl`).replace(/^#.*$/gm, "");
      // Apps are called as they call themselves, and so are their menus.
      assert.doesNotMatch(text, file in shared ? /!/ : /!|\b(OTP|token|seed|mnemonic)\b/i, `${language}/${file}`);
    }
  }
});
