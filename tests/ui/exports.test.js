/** Files of other apps, in the whole app: sealed ones, long ones, and what goes out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, settled } from "./page.js";

const app = await openApp({ count: 7 });
const { one, all, press, click, submit, view, backend, window } = app;
const { document } = window;
const calls = (name) => backend.vault.calls.filter(([called]) => called === name).map(([, given]) => given);

/** A file as the file input would hand it over. @param {string} name */
async function choose(name) {
  const input = one("#add-file");
  Object.defineProperty(input, "files", { value: [new window.File(["made up"], name)], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

/** @param {string} selector @param {string} value */
async function pick(selector, value) {
  one(selector).value = value;
  one(selector).dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

test("a sealed export asks for its password, says when it is another, and shows what is in it", async () => {
  await click("#place-codes");
  await press("n", { ctrlKey: true });
  await choose("sealed.json");
  assert.equal(one("h1").textContent, "This file is sealed");
  assert.match(one(".add-sealed-what").textContent, /aegis-sealed\.json.*Aegis/);
  assert.ok(one(".add-preview").hidden, "nothing to keep yet");
  assert.equal(document.activeElement.id, "add-password");
  one("#add-password").value = "nope";
  await submit(".add-sealed");
  assert.match(one(".add-sealed-what").textContent, /does not open/);
  assert.equal(one("#add-password").value, "", "what was typed stays nowhere");
  one("#add-password").value = "correct horse";
  await submit(".add-sealed");
  assert.ok(one(".add-sealed").hidden);
  assert.equal(all(".find").length, 7);
  assert.match(one(".add-counts").textContent, /7 read: 5 new, 1 already here, 0 changed, 1 with another/);
});

test("what was kept together is taken back together", async () => {
  const before = backend.vault.accounts.length;
  await submit(".add-preview");
  assert.equal(backend.vault.accounts.length, before + 6);
  assert.match(one("#undo .undo-text").textContent, /6 accounts kept/);
  await click("#undo-action");
  assert.equal(calls("take_back").length, 1);
  assert.equal(backend.vault.accounts.length, before);
});

test("a sealed file can be left out", async () => {
  await press("n", { ctrlKey: true });
  await choose("sealed.json");
  await click("#add-skip-sealed");
  assert.ok(!one(".add-roads").hidden);
});

test("of a long import a part is shown, and all of it kept", async () => {
  await choose("many.json");
  assert.equal(all(".find").length, 60);
  assert.equal(one("#add-keep").textContent, "Keep 200 accounts");
  await click("#add-show-more");
  assert.equal(all(".find").length, 120);
  one("#add-all").checked = false;
  one("#add-all").dispatchEvent(new Event("change", { bubbles: true }));
  assert.ok(one("#add-keep").disabled);
  const [only] = all(".find-check");
  only.checked = true;
  only.dispatchEvent(new Event("change", { bubbles: true }));
  assert.equal(one("#add-keep").textContent, "Keep 1 account");
  await click(".back");
});

test("the app a person comes from tells how to get out of it", async () => {
  one(".add-from").open = true;
  one(".add-from").dispatchEvent(new Event("toggle"));
  await settled();
  const names = [...one("#add-from-app").options].map((option) => option.textContent);
  assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b)));
  assert.match(one(".add-from-how").textContent, /Aegis: Settings/);
  one("#add-from-app").value = "okta";
  one("#add-from-app").dispatchEvent(new Event("change", { bubbles: true }));
  assert.match(one(".add-from-how").textContent, /lets nothing out/);
});

test("an export says what would be lost, wants the password twice, and a plain one stays in sight", async () => {
  await click("#place-settings");
  await click("#setting-export");
  assert.equal(view(), "export");
  assert.ok(one(".export-lossy").hidden);
  assert.ok(!one(".export-plain").hidden, "without a password it is in the clear");
  one("#export-password").value = "eins";
  one("#export-repeat").value = "zwei";
  await submit(".export-form");
  assert.match(one(".problem").textContent, /two passwords differ/);
  assert.equal(calls("export_file").length, 0);
  await pick("#export-format", "google");
  assert.equal(all(".export-loss").length, 3);
  assert.match(one(".export-loss").textContent, /does not know this kind.*left out/);
  assert.ok(one(".export-seal").hidden);
  assert.equal(one("#export-write").textContent, "Show the QR codes all the same");
  await pick("#export-way", "file");
  await submit(".export-form");
  assert.deepEqual(calls("export_file").at(-1), { wish: { format: "google", accounts: null, password: null, way: null } });
  assert.match(one(".export-done-file").textContent, /keepstep-google/);
  await click("#export-close");
  assert.match(one(".accounts-plain-what").textContent, /keepstep-google/);
  await click("#accounts-plain-delete");
  assert.deepEqual(calls("forget_export").at(-1), { file: "/home/alice/Downloads/keepstep-google.json", delete: true });
  assert.ok(one("#accounts-plain").hidden);
});

test("a key file goes with the password, or alone", async () => {
  await click("#place-codes");
  await press("n", { ctrlKey: true });
  await choose("sealed kdbx");
  assert.ok(!one(".add-key-file").hidden);
  const input = one("#add-key-file");
  Object.defineProperty(input, "files", { value: [new window.File(["made up"], "mine.keyx")], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  assert.equal(calls("use_key_file").length, 1);
  assert.match(one(".add-key-file-words").textContent, /mine\.keyx/);
  await submit(".add-sealed");
  assert.deepEqual(calls("open_sealed").at(-1), { password: "" });
  assert.match(one(".add-sealed-what").textContent, /key file/);
  await click("#add-skip-sealed");
});

test("only some accounts go out: found by words and by group, and the losses follow", async () => {
  await click("#place-settings");
  await click("#setting-export");
  const count = all(".export-account").length;
  assert.equal(one(".export-chosen").textContent, `All ${count} accounts`);
  one("#export-search").value = "microsoft";
  one("#export-search").dispatchEvent(new Event("input", { bubbles: true }));
  assert.equal(all(".export-account").length, 1);
  const [only] = all(".export-account input");
  only.checked = false;
  only.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  assert.equal(one(".export-chosen").textContent, `${count - 1} of ${count} accounts`);
  assert.equal(calls("export_losses").at(-1).wish.accounts.length, count - 1);
  assert.ok(!calls("export_losses").at(-1).wish.accounts.includes("account-1"));
});

test("a Google series stands on the screen after a question, part by part, and is gone when closed", async () => {
  await pick("#export-format", "google");
  await submit(".export-form");
  assert.equal(calls("export_codes").length, 0, "nothing is shown before the question is answered");
  one(".dialog form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
  assert.match(one("#codes-picture").src, /^data:image\/svg/);
  assert.equal(one(".codes-place").textContent, "Part 1 of 3");
  assert.ok(one("#codes-previous").disabled);
  await click("#codes-next");
  await press("ArrowRight", {}, one("#codes-next"));
  assert.equal(one(".codes-place").textContent, "Part 3 of 3");
  assert.equal(one("#codes-next").textContent, "Done");
  await press("ArrowLeft", {}, one("#codes-next"));
  assert.equal(one(".codes-place").textContent, "Part 2 of 3");
  await click("#codes-close");
  assert.equal(all("#codes-picture").length, 0);
});
