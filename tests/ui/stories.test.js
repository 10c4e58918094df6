/** From the first start to the trash, in the whole app: what a person does, and what the window is asked. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, settled } from "./page.js";

const app = await openApp({ state: "none" });
const { one, all, press, click, type, submit, shown, view, said, backend, window } = app;
const calls = (name) => backend.vault.calls.filter(([called]) => called === name).map(([, given]) => given);

/** A file as the file input would hand it over. @param {string[]} names */
async function choose(...names) {
  const input = one("#add-file");
  const list = names.map((name) => new window.File(["made up"], name));
  Object.defineProperty(input, "files", { value: list, configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

test("the first start makes a vault and shows the recovery key once", async () => {
  assert.equal(view(), "first-start");
  assert.ok(one("#places").hidden);
  await submit(".gate form");
  assert.deepEqual(calls("create"), [{ passphrase: null }]);
  assert.equal(view(), "recovery-key");
  assert.ok(one("#places").hidden, "nothing else to do now");
  assert.equal(all("#recovery-key-groups li").length, 15);
  assert.match(one(".recovery-key-qr").src, /^data:image\/svg\+xml/);
});

test("paper gets the key and its QR code", () => {
  assert.equal(all(".sheet .key-groups li").length, 15);
  assert.match(one(".sheet").textContent, /Page 1 of 1/);
});

test("the window copies the key, and no other text", async () => {
  await click("#recovery-key-copy");
  const shown = all("#recovery-key-groups li").map((each) => each.textContent).join("");
  assert.deepEqual(calls("copy_recovery_key"), [{ key: shown }]);
  assert.match(one("#recovery-key-copy").textContent, /Copied · clears in 20 s/);
  assert.match(said(), /Recovery key copied/);
});

test("its last group confirms it; a wrong one is told apart", async () => {
  await click("#recovery-key-next");
  assert.equal(document.activeElement.id, "recovery-key-last");
  await type("#recovery-key-last", "WRONG");
  await submit(".recovery-key-check");
  assert.match(one(".problem").textContent, /not the last group/);
  await type("#recovery-key-last", one("#recovery-key-groups li:last-child").textContent.toLowerCase());
  await submit(".recovery-key-check");
  assert.equal(view(), "accounts");
  assert.equal(all(".sheet").length, 0, "the key is gone from the page");
  assert.equal(backend.vault.status.recovery, "confirmed");
});

test("without accounts the codes teach how to begin", async () => {
  assert.ok(!one(".accounts-empty").hidden);
  assert.ok(one(".search").hidden);
  assert.equal(document.activeElement.id, "accounts-add-first");
  await click("#accounts-add-first");
  assert.equal(view(), "add");
});

test("a picture becomes a preview with a live code, and is kept under a changed name", async () => {
  await choose("qr.png");
  assert.match(one(".find-code").textContent, /^\d{3}\u00a0\d{3}$/);
  assert.match(said() + one("h1").textContent, /Keep this account/);
  const issuer = one(".find-issuer");
  issuer.value = "GitHub work";
  issuer.dispatchEvent(new Event("input", { bubbles: true }));
  assert.equal(one(".find-issuer-text").textContent, "GitHub work");
  await submit(".add-preview");
  assert.deepEqual(calls("keep").at(-1).finds.map(({ find, issuer: kept, replace }) => [find, kept, replace]), [[1, "GitHub work", null]]);
  assert.equal(view(), "accounts");
  assert.deepEqual(shown(), ["GitHub work"]);
  assert.equal(said(), "Account kept.");
});

test("typing it in sends what is visible, and nothing that the type does not have", async () => {
  await press("n", { ctrlKey: true });
  await click("#add-type");
  one("#typed-issuer").value = "Steam";
  one("#typed-secret").value = "made up";
  one("#typed-digits").value = "8";
  one("#typed-type").value = "steam";
  one("#typed-type").dispatchEvent(new Event("change", { bubbles: true }));
  assert.ok(one(".typed-digits").hidden);
  await submit("#add-typed");
  assert.deepEqual(calls("read_typed").at(-1).form, {
    type: "steam", issuer: "Steam", name: "", secret: "made up", pin: null, algorithm: null, digits: null, period: null, counter: null,
  });
  assert.ok(!one(".add-preview").hidden);
});

test("Esc goes one step back at a time, and what was found is forgotten", async () => {
  await press("Escape");
  assert.ok(!one("#add-typed").hidden);
  assert.equal(one("#typed-issuer").value, "Steam", "what was typed is still there");
  assert.ok(calls("discard").length > 0);
  await press("Escape");
  assert.ok(!one(".add-roads").hidden);
  await press("Escape");
  assert.equal(view(), "accounts");
});

test("a form without a secret says what is missing and stays", async () => {
  await press("n", { ctrlKey: true });
  await click("#add-type");
  await submit("#add-typed");
  assert.match(one("#add-problems").textContent, /no secret key/i);
  assert.ok(!one("#add-typed").hidden);
});

test("an export brings several: duplicates are off, missing pictures are named, the rest is kept at once", async () => {
  await click(".back");
  await choose("migration.png");
  assert.equal(all(".find").length, 7);
  assert.equal(all(".find-check").filter((box) => box.checked).length, 6);
  assert.match(one(".add-series").textContent, /2 of 3 .*picture 3/);
  assert.equal(one("#add-keep").textContent, "Keep 6 accounts");
  assert.ok(one("#add-all").indeterminate);
  one("#add-all").checked = false;
  one("#add-all").dispatchEvent(new Event("change", { bubbles: true }));
  assert.ok(one("#add-keep").disabled);
  one("#add-all").checked = true;
  one("#add-all").dispatchEvent(new Event("change", { bubbles: true }));
  assert.equal(one("#add-keep").textContent, "Keep 7 accounts");
  const [, already] = all(".find-check");
  already.checked = false;
  already.dispatchEvent(new Event("change", { bubbles: true }));
  await submit(".add-preview");
  assert.equal(calls("keep").at(-1).finds.length, 6);
  assert.equal(shown().length, 7);
});

test("one that is there already offers only the way back", async () => {
  await press("n", { ctrlKey: true });
  const before = calls("keep").length;
  await choose("qr already.png");
  assert.match(one(".find-standing").textContent, /already have this account/);
  assert.equal(one("#add-keep").textContent, "Back to codes");
  await submit(".add-preview");
  assert.equal(calls("keep").length, before);
  assert.equal(view(), "accounts");
});

test("the same name with another secret: both, or the new one instead", async () => {
  await press("n", { ctrlKey: true });
  await choose("qr other.png");
  assert.ok(!one(".find-choice").hidden);
  one(".find-both").checked = false;
  one(".find-replace").checked = true;
  await submit(".add-preview");
  assert.equal(calls("keep").at(-1).finds[0].replace, backend.vault.accounts[0].id);
});

test("a PIN is asked for where codes need one", async () => {
  await press("n", { ctrlKey: true });
  await choose("yandex qr.png");
  assert.match(one(".find-code").textContent, /needs the PIN/);
  one(".find-pin").value = "1234";
  await submit(".add-preview");
  assert.equal(calls("keep").at(-1).finds[0].pin, "1234");
});

test("a picture without a code is told, and one bad file does not hide the good ones", async () => {
  await press("n", { ctrlKey: true });
  await choose("cat.png");
  assert.match(one("#add-problems").textContent, /no QR code/);
  await choose("cat.png", "qr.png");
  assert.equal(all(".find").length, 1);
  assert.match(one("#add-problems").textContent, /cat\.png: There is no QR code/);
  await press("Escape");
  await press("Escape");
});

test("dropped anywhere, pasted anywhere: it ends in the preview", async () => {
  const paste = new Event("paste", { bubbles: true, cancelable: true });
  paste.clipboardData = { files: [], getData: () => "otpauth://totp/x?secret=MADEUP" };
  await click("#place-settings");
  one("#main").dispatchEvent(paste);
  await settled();
  assert.equal(view(), "add");
  assert.equal(all(".find").length, 1);
  await press("Escape");
  await press("Escape");
  const drop = new Event("drop", { bubbles: true, cancelable: true });
  drop.dataTransfer = { types: ["Files"], files: [new window.File(["x"], "qr.png")], getData: () => "" };
  window.dispatchEvent(drop);
  await settled();
  assert.equal(view(), "add");
  assert.equal(calls("read_file").length > 0, true);
});

test("plain text pasted into the search stays there", async () => {
  await click("#place-codes");
  const paste = new Event("paste", { bubbles: true, cancelable: true });
  paste.clipboardData = { files: [], getData: () => "proton" };
  one("#accounts-search").dispatchEvent(paste);
  await settled();
  assert.equal(view(), "accounts");
  assert.equal(paste.defaultPrevented, false);
});

test("details save only what changed", async () => {
  await click(".account-row .account-row-more");
  await click("[data-action=details]");
  const id = backend.vault.accounts.find((account) => account.issuer === one("#account-title").textContent).id;
  assert.ok(one(".account-actions").hidden);
  await type("#account-note", "in the drawer");
  await type("#account-groups", " Work ,, Home, Work");
  assert.ok(!one(".account-actions").hidden);
  await submit(".account-form");
  assert.deepEqual(calls("edit").at(-1), { id, changes: { note: "in the drawer", groups: ["Work", "Home"] } });
  assert.ok(one(".account-actions").hidden);
});

test("the QR code shows only after asking, and leaves with its dialog", async () => {
  await click("#account-qr");
  assert.deepEqual(calls("show_qr"), []);
  await click("#dialog-cancel");
  assert.deepEqual(calls("show_qr"), [], "no is no");
  await click("#account-qr");
  await submit("dialog form");
  assert.equal(calls("show_qr").length, 1);
  assert.match(one("#codes-picture").src, /^data:image\/svg/);
  await click("#codes-close");
  assert.equal(all("#codes-picture").length, 0);
  assert.doesNotMatch(document.body.outerHTML, /MADEUPMADEUP/);
});

test("trash, then back, then gone for good after asking", async () => {
  const count = backend.vault.accounts.length;
  await click("#account-trash");
  assert.equal(view(), "accounts");
  await click("#place-settings");
  await click("#setting-trash");
  assert.equal(all(".trash-row").length, 1);
  await click(".trash-restore");
  assert.equal(all(".trash-row").length, 0);
  await click("#place-codes");
  await click(".account-row .account-row-more");
  await click("[data-action=trash]");
  await click("#place-settings");
  await click("#setting-trash");
  await click(".trash-erase");
  assert.equal(document.activeElement.id, "dialog-cancel", "erasing is not one careless Enter away");
  await submit("dialog form");
  assert.equal(backend.vault.accounts.length, count - 1);
  assert.ok(!one(".trash-empty").hidden);
});

test("settings apply at once, the language too, and the focus stays", async () => {
  await click("#place-settings");
  const set = async (id, value) => {
    const control = one(`#setting-${id}`);
    control.focus();
    if (control.type === "checkbox") control.checked = value;
    else control.value = value;
    control.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
  };
  await set("codeScale", "1.5");
  assert.deepEqual(calls("set_settings").at(-1), { changes: { codeScale: 1.5 } });
  assert.equal(document.documentElement.dataset.codeScale, "1.5");
  await set("hideCodes", true);
  assert.equal(document.documentElement.dataset.hideCodes, "true");
  await set("language", "de");
  assert.equal(one("h1").textContent, "Einstellungen");
  assert.equal(one("#place-settings").textContent.trim(), "Einstellungen");
  assert.equal(document.activeElement.id, "setting-language");
  assert.equal(document.documentElement.lang, "de");
  await set("language", "en");
});

test("a passphrase is set, changed and removed in its dialog", async () => {
  await click("#setting-passphrase");
  one("#passphrase-new").value = "correct horse";
  one("#passphrase-repeat").value = "correct house";
  await submit("dialog form");
  assert.match(one("dialog .problem").textContent, /differ/);
  one("#passphrase-repeat").value = "correct horse";
  await submit("dialog form");
  assert.deepEqual(calls("set_passphrase").at(-1), { current: null, passphrase: "correct horse" });
  assert.match(one("#setting-passphrase-hint").textContent, /^Set/);
  await click("#setting-passphrase");
  one("#passphrase-current").value = "nope";
  await click("#passphrase-remove");
  assert.match(one("dialog .problem").textContent, /not the passphrase/);
  one("#passphrase-current").value = "correct horse";
  await click("#passphrase-remove");
  assert.equal(all("dialog").length, 0);
  assert.equal(backend.vault.status.passphrase, false);
});

test("a problem from the window is shown where it happened, with its remedy", async () => {
  const { invoke } = window.__TAURI__.core;
  window.__TAURI__.core.invoke = async (name, ...rest) => {
    if (name === "copy_code") throw { id: "clipboard-failed", what: "The clipboard did not take it.", remedy: "Try again." };
    if (name === "trash") throw "a bare text";
    return invoke(name, ...rest);
  };
  await click("#place-codes");
  await click(".account-row-copy");
  assert.match(one(".accounts-passing .problem").textContent, /did not take it\..*Try again\./);
  const { error } = console;
  console.error = () => {};
  await click(".account-row .account-row-more");
  await click("[data-action=trash]");
  console.error = error;
  assert.match(one(".accounts-passing .problem").textContent, /inside Keepstep/);
  window.__TAURI__.core.invoke = invoke;
});
