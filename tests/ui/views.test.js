/** Every view comes up with the stand-in, says nothing untranslated, and can be updated twice unharmed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, setPage } from "./page.js";
import { madeUpAccounts } from "./preview/stub.js";

const { backend } = setPage({ count: 8 });
const { useLanguage } = await import("../../ui/parts/texts.js");
await (await import("../../ui/parts/template.js")).loadTemplates();
const main = document.getElementById("main");
const { status } = backend.vault;

/** What a view may ask of the app, written down instead of done. */
function recorder() {
  const asked = [];
  const note = (name) => (...given) => { asked.push([name, ...given]); };
  return {
    asked, status, memory: { query: "", chip: "", top: 0 }, go: note("go"), place: note("place"), back: note("back"),
    announce: note("announce"), offerUndo: note("offerUndo"), take: async (answer) => { asked.push(["take", answer.state]); },
  };
}

const accounts = madeUpAccounts(8);
const trashed = accounts.map((account, at) => ({ ...account, trashed: at % 2 ? 1763000000000 : null }));
const qr = "<svg xmlns='http://www.w3.org/2000/svg'/>";
const find = { find: 1, issuer: "A", name: "a", type: "totp", algorithm: "SHA1", digits: 6, period: 30, counter: null, needsPin: false, standing: "new", same: null };

/** @type {[string, object, any][]} view, params, data for update */
const views = [
  ["first-start", {}, null],
  ["unlock", {}, null],
  ["recover", {}, null],
  ["trouble", {}, { status: { ...status, problem: { id: "x", what: "What.", remedy: "Do." } }, generations: [{ name: "g", saved: 1, accounts: 2 }] }],
  ["recovery-key", { first: true }, { groups: ["AGE-SECRET-KEY-1", "ABCD", "EFGHIJ"], text: "AGE", qr }],
  ["accounts", {}, accounts],
  ["add", {}, { finds: [find, { ...find, find: 2, standing: "other_secret" }], series: [{ id: 1, parts: 3, missing: [2] }], problems: [], sealed: [{ name: "a.json", app: "Aegis", wrong: false, wantsFile: false }] }],
  ["account", { id: "account-3" }, accounts],
  ["trash", {}, trashed],
  ["settings", {}, status],
  ["export", {}, null],
  ["kit", {}, null],
  ["drill", {}, null],
  ["safety", {}, { safety: await backend.tauri.core.invoke("safety"), backups: await backend.tauri.core.invoke("backups"), most: 60 }],
  ["move", {}, null],
];

for (const language of ["en", "de"]) {
  for (const [name, params, data] of views) {
    test(`${name} stands in ${language}, whole and twice the same`, async () => {
      await useLanguage(language);
      const module = await import(`../../ui/views/${name}.js`);
      const mount = module[`mount${name.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase())}`];
      const view = mount(recorder(), { ...params });
      main.replaceChildren(view.root);
      await view.ready;
      await settled();
      if (view.update) {
        view.update(data);
        await settled();
        const once = view.root.outerHTML;
        view.update(data);
        await settled();
        assert.equal(view.root.outerHTML, once);
      }
      assert.equal(view.root.dataset.view, name);
      assert.ok(view.root.querySelector("h1"), "a view has a heading");
      assertAccessible(view.root);
      view.destroy?.();
    });
  }
}

/** The part of accessibility that needs no layout. */
function assertAccessible(root) {
  for (const element of root.querySelectorAll("[data-l10n-id]")) {
    assert.notEqual(element.textContent, element.dataset.l10nId, `untranslated: ${element.dataset.l10nId}`);
  }
  for (const button of root.querySelectorAll("button")) {
    assert.ok((button.getAttribute("aria-label") ?? button.textContent).trim(), `a button without a name: ${button.outerHTML}`);
    assert.ok(button.id || button.className, `a button that no test could press: ${button.outerHTML}`);
  }
  for (const field of root.querySelectorAll("input, select, textarea")) {
    const label = field.labels?.[0] ?? root.querySelector(`label[for="${field.id}"]`) ?? field.closest("label");
    assert.ok(label?.textContent.trim() || field.getAttribute("aria-label"), `a field without a label: ${field.outerHTML}`);
  }
  const ids = [...root.querySelectorAll("[id]")].map((element) => element.id);
  assert.equal(new Set(ids).size, ids.length, `an id stands twice: ${ids.filter((id, at) => ids.indexOf(id) !== at)}`);
  for (const image of root.querySelectorAll("img")) assert.ok(image.hasAttribute("alt"), `a picture without words: ${image.outerHTML}`);
  for (const described of root.querySelectorAll("[aria-describedby]")) {
    assert.ok(root.querySelector(`#${described.getAttribute("aria-describedby")}`), `described by nothing: ${described.outerHTML}`);
  }
}

test("what comes from outside is shown as text, never as page", async () => {
  await useLanguage("en");
  const evil = "<img src=x onerror=alert(1)>";
  const { mountAccounts } = await import("../../ui/views/accounts.js");
  const view = mountAccounts(recorder(), {});
  main.replaceChildren(view.root);
  await view.ready;
  view.update([{ ...accounts[0], issuer: evil, name: evil, groups: [evil] }, accounts[1]]);
  assert.equal(view.root.querySelectorAll(".account-row img").length, 0);
  assert.match(view.root.textContent, /<img src=x/);
  view.destroy();
});

test("an account that went elsewhere says so", async () => {
  const { mountAccount } = await import("../../ui/views/account.js");
  const view = mountAccount(recorder(), { id: "gone" });
  main.replaceChildren(view.root);
  await view.ready;
  assert.match(view.root.textContent, /no longer here/);
  view.destroy();
});

test("a long list makes only the rows that are seen, and counts all of them", async () => {
  const { mountAccounts } = await import("../../ui/views/accounts.js");
  const view = mountAccounts(recorder(), {});
  main.replaceChildren(view.root);
  await view.ready;
  backend.vault.calls.length = 0;
  view.update(madeUpAccounts(500));
  await settled();
  const rows = view.root.querySelectorAll(".account-row");
  assert.ok(rows.length > 8 && rows.length < 40, `${rows.length} rows`);
  assert.equal(rows[0].getAttribute("aria-setsize"), "500");
  assert.deepEqual([...rows].map((row) => row.getAttribute("aria-posinset")), [...rows].map((_, at) => String(at + 1)));
  const asked = backend.vault.calls.filter(([name]) => name === "codes").flatMap(([, { ids }]) => ids);
  assert.ok(asked.length <= rows.length, `asked for ${asked.length} codes`);
  view.destroy();
});
