/** The codes by keyboard, in the whole app: find, copy, move, trash and undo. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openApp, settled } from "./page.js";

const app = await openApp({ count: 6, passphrase: "yes" });
const { one, all, press, click, type, shown, view, said, backend } = app;
const calls = (name) => backend.vault.calls.filter(([called]) => called === name).map(([, given]) => given);

beforeEach(async () => {
  await press("Escape");
  await click("#place-codes");
  await type("#accounts-search", "");
  backend.vault.calls.length = 0;
});

test("the search has the focus when the codes open, and the rows stand in order, favourites first", () => {
  assert.equal(document.activeElement.id, "accounts-search");
  assert.deepEqual(shown(), ["Microsoft", "Google", "GitHub", "Proton", "Hetzner", "Amazon Web Services"]);
  assert.match(one(".account-row .code").textContent, /^\d{3}\u00a0\d{3}$/);
});

test("a row is one button that says what it does and with what", () => {
  const button = one('[data-key="account-0"] .account-row-copy');
  const spoken = [...button.querySelectorAll("*")]
    .filter((element) => element.children.length === 0 && !element.closest("[aria-hidden=true]"))
    .map((element) => element.textContent).join(" ").replace(/\s+/g, " ").trim();
  assert.equal(spoken, "Copy code, GitHub alice@example.com");
  assert.equal(button.getAttribute("aria-describedby"), "code-account-0");
});

test("typing filters, Enter copies the first match and says so", async () => {
  await type("#accounts-search", "git");
  assert.deepEqual(shown(), ["GitHub"]);
  assert.equal(said(), "One account");
  await press("Enter");
  assert.deepEqual(calls("copy_code"), [{ id: "account-0", next: false }]);
  assert.match(one('[data-key="account-0"] .account-row-done').textContent, /^Copied · clears in 20 s$/);
  assert.match(said(), /GitHub.* copied/);
});

test("Enter without a word copies nothing by accident", async () => {
  await press("Enter");
  assert.deepEqual(calls("copy_code"), []);
});

test("nothing found offers to add", async () => {
  await type("#accounts-search", "zzz");
  assert.match(one(".accounts-nothing").textContent, /“zzz”/);
  await click("#accounts-nothing-add");
  assert.equal(view(), "add");
});

test("arrows walk through the rows and back into the search; Enter copies where one stands", async () => {
  await press("ArrowDown");
  assert.equal(document.activeElement.closest("li").dataset.key, "account-1");
  await press("ArrowDown");
  await press("ArrowDown");
  assert.equal(document.activeElement.closest("li").dataset.key, "account-0");
  await press("Enter");
  assert.deepEqual(calls("copy_code"), [{ id: "account-0", next: false }]);
  await press("End");
  assert.equal(document.activeElement.closest("li").dataset.key, "account-4");
  await press("Home");
  await press("ArrowUp");
  assert.equal(document.activeElement.id, "accounts-search");
});

test("only the current row is on the way of the Tab key", async () => {
  await press("ArrowDown");
  await press("ArrowDown");
  const stops = all(".account-row button").filter((button) => button.tabIndex === 0);
  assert.deepEqual([...new Set(stops.map((button) => button.closest("li").dataset.key))], ["account-5"]);
});

test("Ctrl+C copies the row one stands on, and the first match from the search", async () => {
  await press("ArrowDown");
  await press("c", { ctrlKey: true });
  await click("#place-codes");
  await type("#accounts-search", "proton");
  await press("c", { ctrlKey: true });
  assert.deepEqual(calls("copy_code").map(({ id }) => id), ["account-1", "account-2"]);
});

test("a letter typed anywhere goes to the search", async () => {
  await press("ArrowDown");
  await press("g");
  assert.equal(document.activeElement.id, "accounts-search");
});

test("Esc empties the search", async () => {
  await type("#accounts-search", "git");
  await press("Escape");
  assert.equal(one("#accounts-search").value, "");
  assert.equal(shown().length, 6);
});

test("Delete moves to the trash, the focus stays in the list, and undo brings it back", async () => {
  await press("ArrowDown");
  await press("ArrowDown");
  await press("ArrowDown");
  await press("Delete");
  assert.deepEqual(calls("trash"), [{ id: "account-0" }]);
  assert.ok(!shown().includes("GitHub"));
  assert.equal(document.activeElement.closest("li").dataset.key, "account-2");
  assert.match(one(".undo-bar").textContent, /GitHub is in the trash/);
  await press("z", { ctrlKey: true });
  assert.deepEqual(calls("restore"), [{ id: "account-0" }]);
  assert.ok(shown().includes("GitHub"));
  assert.equal(all(".undo-bar").length, 0);
});

test("Alt and arrows move an account, politely announced, and only among its like", async () => {
  await type("#accounts-search", "");
  await press("ArrowDown");
  await press("ArrowUp", { altKey: true });
  assert.deepEqual(calls("reorder"), [], "the first favourite cannot go higher");
  await press("End");
  await press("ArrowUp", { altKey: true });
  assert.deepEqual(calls("reorder"), [{ id: "account-4", before: "account-3" }]);
  assert.equal(document.activeElement.closest("li").dataset.key, "account-4");
  assert.equal(said(), "Amazon Web Services is now at place 5 of 6.");
  await press("ArrowDown", { altKey: true });
});

test("while something is searched nothing moves, and the reason is said", async () => {
  await type("#accounts-search", "o");
  await press("ArrowDown");
  await press("ArrowDown", { altKey: true });
  assert.deepEqual(calls("reorder"), []);
  assert.match(said(), /My own order/);
});

test("the menu holds everything, opens by key, and gives the focus back", async () => {
  await press("ArrowDown");
  await press("ContextMenu");
  const actions = all(".menu [role=menuitem]").map((item) => item.dataset.action);
  assert.deepEqual(actions, ["copy", "copy-next", "details", "favorite", "up", "down", "trash"]);
  assert.equal(document.activeElement.dataset.action, "copy");
  await press("ArrowUp");
  assert.equal(document.activeElement.dataset.action, "trash");
  await press("Escape");
  assert.equal(all(".menu").length, 0);
  assert.ok(document.activeElement.matches(".account-row-more"));
});

test("the next code can be copied ahead of time", async () => {
  await click('[data-key="account-0"] .account-row-more');
  await click('[data-action="copy-next"]');
  assert.deepEqual(calls("copy_code"), [{ id: "account-0", next: true }]);
});

test("a counter's code comes only on demand, and is then copied like any other", async () => {
  const row = () => one('[data-key="account-3"]');
  assert.match(row().querySelector(".code").textContent, /Next code/);
  assert.ok(!calls("codes").some(({ ids }) => ids.includes("account-3")));
  row().querySelector(".account-row-copy").click();
  await settled();
  assert.deepEqual(calls("advance"), [{ id: "account-3" }]);
  assert.match(row().querySelector(".code").textContent, /^\d{3}\u00a0\d{3}$/);
  row().querySelector(".account-row-copy").click();
  await settled();
  assert.deepEqual(calls("copy_code"), [{ id: "account-3", next: false }]);
  row().querySelector(".account-row-advance").click();
  await settled();
  assert.equal(calls("advance").length, 2);
});

test("chips show one group, and again all", async () => {
  const work = all(".chip").find((chip) => chip.textContent.trim() === "Work");
  work.click();
  await settled();
  assert.deepEqual(shown(), ["GitHub"]);
  assert.equal(one('.chip[aria-pressed="true"]').textContent.trim(), "Work");
  one('.chip[aria-pressed="true"]').click();
  await settled();
  assert.equal(shown().length, 6);
});

test("F2 opens the details, Esc leads back to the same search", async () => {
  await type("#accounts-search", "git");
  await press("ArrowDown");
  await press("F2");
  assert.equal(view(), "account");
  assert.equal(document.activeElement.id, "account-title");
  await press("Escape");
  assert.equal(view(), "accounts");
  assert.equal(one("#accounts-search").value, "git");
});

test("the details of a counting account follow its counter", async () => {
  await click('[data-key="account-3"] .account-row-more');
  await click("[data-action=details]");
  const before = Number(one("#account-counter").value);
  await click("#account-advance");
  assert.match(one("#account-code").textContent, /^\d{3}\u00a0\d{3}$/);
  assert.equal(Number(one("#account-counter").value), before + 1);
  assert.ok(one(".account-actions").hidden, "nothing is left to save");
  await press("Escape");
});

test("what another program changed is shown without a word", async () => {
  backend.vault.accounts[0].issuer = "GitHub Enterprise";
  backend.heard("vault-changed");
  backend.heard("vault-changed");
  await wait(1100);
  await settled();
  assert.ok(shown().includes("GitHub Enterprise"));
  assert.equal(calls("accounts").length, 1, "a swarm of news is asked about once");
  backend.vault.accounts[0].issuer = "GitHub";
});

test("Ctrl+L locks: codes, search and undo are gone; the passphrase brings the codes back", async () => {
  await type("#accounts-search", "git");
  await press("l", { ctrlKey: true });
  assert.equal(view(), "unlock");
  assert.ok(one("#places").hidden);
  assert.equal(document.activeElement.id, "unlock-passphrase");
  await press("n", { ctrlKey: true });
  assert.equal(view(), "unlock", "no way around");
  one("#unlock-passphrase").value = "wrong";
  await app.submit(".gate form");
  assert.match(one(".problem").textContent, /not the passphrase/);
  one("#unlock-passphrase").value = "correct horse";
  await app.submit(".gate form");
  assert.equal(view(), "accounts");
  assert.equal(one("#accounts-search").value, "");
});

test("locking by itself does the same", async () => {
  backend.vault.status.state = "locked";
  backend.heard("locked");
  await settled();
  assert.equal(view(), "unlock");
  backend.vault.status.state = "open";
});
