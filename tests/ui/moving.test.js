/** The screens of a move: each stands with its words and names, asks one thing, and sends what a person chose. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, setPage } from "./page.js";

setPage();
const { useLanguage } = await import("../../ui/parts/texts.js");
const { loadTemplates } = await import("../../ui/parts/template.js");
const { mountMove } = await import("../../ui/views/move.js");

const steps = [
  "where", "inventory", "collect", "prove", "recovery-codes", "hand-over", "prove-new", "others", "kit", "erase",
];

/** The move at one of its screens, with the stand-in behind it. @param {Record<string, string>} scene */
async function standing(scene) {
  const { backend } = setPage({ count: 6, ...scene });
  await loadTemplates();
  const asked = [];
  const note = (name) => (...given) => { asked.push([name, ...given]); };
  const app = { status: backend.vault.status, memory: {}, go: note("go"), place: note("place"), back: note("back"), announce: note("announce"), offerUndo: note("offerUndo"), take: async () => {} };
  const view = mountMove(app, {});
  document.getElementById("main").replaceChildren(view.root);
  await view.ready;
  await settled();
  const find = (selector) => view.root.querySelector(selector);
  const chosen = () => backend.vault.calls.filter(([name]) => name === "choose_in_move").map(([, { choice }]) => choice);
  return { view, find, chosen, asked, vault: backend.vault };
}

for (const language of ["en", "de"]) {
  for (const step of [...steps, "first-hour", "renew"]) {
    test(`${step} stands in ${language} with a way on`, async () => {
      await useLanguage(language);
      const gone = step === "first-hour" || step === "renew";
      const { view } = await standing({ step, phone: gone ? "stolen" : "works", app: step === "prove-new" ? "aegis" : "" });
      assert.ok(view.root.querySelector("h1").textContent.trim());
      for (const element of view.root.querySelectorAll("[data-l10n-id]")) assert.notEqual(element.textContent, element.dataset.l10nId);
      const ways = [...view.root.querySelectorAll(".actions button, .move-missing button")].filter((button) => !button.hidden);
      assert.ok(ways.length > 0, "a dead end");
      for (const button of view.root.querySelectorAll("button")) assert.ok((button.getAttribute("aria-label") ?? button.textContent).trim(), button.outerHTML);
      for (const field of view.root.querySelectorAll("input, select, textarea")) {
        const label = field.labels?.[0] ?? view.root.querySelector(`label[for="${field.id}"]`) ?? field.closest("label");
        assert.ok(label?.textContent.trim(), field.outerHTML);
      }
      view.destroy();
    });
  }
}

test("nothing begun: the phone gets a name, and the first question comes", async () => {
  await useLanguage("en");
  const { find, vault } = await standing({ move: "none" });
  find("#move-phone").value = "My Pixel";
  find("form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
  assert.deepEqual(vault.calls.find(([name]) => name === "begin_move")?.[1], { phone: "My Pixel" });
  assert.match(find(".move-question").textContent, /old phone/);
});

test("an answer is sent at once, and only the next button goes on", async () => {
  const { find, chosen } = await standing({ step: "where" });
  const lost = find('input[value="lost"]');
  lost.checked = true;
  lost.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  assert.deepEqual(chosen(), [{ choice: "phone", phone: "lost" }]);
  find("form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
  assert.match(find(".move-question").textContent, /number/);
  assert.equal(chosen().length, 1);
});

test("Enter says that both show the same code", async () => {
  const { view, chosen } = await standing({ step: "prove" });
  view.key(new KeyboardEvent("keydown", { key: "Enter" }));
  await settled();
  assert.deepEqual(chosen().map(({ choice }) => choice), ["same"]);
});

test("a wrong code says what and what to do, and the next one is held against both", async () => {
  const { find, vault } = await standing({ step: "prove-new", app: "aegis" });
  for (const code of ["999 999", "888 888"]) {
    find("#move-typed").value = code;
    find("form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settled();
    assert.ok(find(".move-said-remedy").textContent.trim());
    assert.equal(find("#move-typed").value, "");
  }
  const [, { typed }] = vault.calls.filter(([name]) => name === "prove_in_move").at(-1);
  assert.deepEqual(typed.map(({ code }) => code), ["999 999", "888 888"]);
});

test("a code by counter is only ever typed, never shown", async () => {
  const { find } = await standing({ step: "prove", hotp: "yes" });
  assert.equal(find(".move-code").hidden, true);
  assert.equal(find("#move-differs").hidden, true);
  assert.equal(find(".move-field").hidden, false);
});

test("a link is opened only on a click, and copied by its own button", async () => {
  const { find, vault } = await standing({ step: "renew", phone: "stolen" });
  assert.equal(vault.opened, undefined);
  find(".guide-link").click();
  find(".guide-copy").click();
  await settled();
  assert.equal(vault.opened, "https://github.com/settings/security");
  assert.equal(vault.copied, "https://github.com/settings/security");
});

test("going on without a proof is asked first", async () => {
  const { find, chosen } = await standing({ step: "prove-new", app: "aegis" });
  find("#move-waive").click();
  await settled();
  assert.deepEqual(chosen(), []);
  document.querySelector("dialog form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
  assert.deepEqual(chosen().map(({ choice, side }) => [choice, side]), [["waive", "new"]]);
});
