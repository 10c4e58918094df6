/** How codes, names and orders are made. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dots, group } from "../../ui/parts/code.js";
import { hueOf, letterOf } from "../../ui/parts/avatar.js";
import { moved, order } from "../../ui/parts/order.js";
import { chipsOf, inChip } from "../../ui/parts/chips.js";
import { chooseLanguage } from "../../ui/parts/texts.js";

const plain = (text) => text.replaceAll("\u00a0", " ");
for (const [code, expected] of [
  ["492039", "492 039"], ["4920391", "492 0391"], ["49203912", "4920 3912"], ["492039123", "492 039 123"],
  ["4920391234", "492 039 1234"], ["3K9PQ", "3K9PQ"], ["1234", "1234"], ["000001", "000 001"],
]) test(`${code} is written ${expected}`, () => assert.equal(plain(group(code)), expected));

test("a group never breaks across lines, and dots stand where digits would", () => {
  assert.ok(!group("492039").includes(" "));
  assert.equal(dots(6).length, group("492039").length);
});

test("an issuer has always the same letter and colour, whatever its accents", () => {
  assert.equal(letterOf("github"), "G");
  assert.equal(letterOf("(old) 1&1"), "O");
  assert.equal(letterOf("北京银行"), "北");
  assert.equal(letterOf(""), "?");
  assert.equal(hueOf("Ökobank"), hueOf("okobank"));
  assert.ok(new Set(["GitHub", "Google", "Proton", "Slack", "Zoom", "npm"].map(hueOf)).size >= 3);
});

const account = (id, favorite = false, more = {}) => ({ id, issuer: id, name: "", favorite, groups: [], used: 0, lastUsed: null, ...more });
const ids = (accounts) => accounts.map((each) => each.id).join(" ");

test("favourites stand first in every order", () => {
  const accounts = [account("b"), account("Ä", true), account("a10", false, { used: 3 }), account("a9", false, { used: 3, lastUsed: 5 })];
  assert.equal(ids(order(accounts, "own", "de")), "Ä b a10 a9");
  assert.equal(ids(order(accounts, "name", "de")), "Ä a9 a10 b");
  assert.equal(ids(order(accounts, "use", "de")), "Ä a9 a10 b");
  assert.equal(ids(accounts), "b Ä a10 a9", "the given list is left alone");
});

test("a move says before which account the moved one stands now", () => {
  const shown = [account("f1", true), account("f2", true), account("a"), account("b"), account("c")];
  assert.deepEqual(pick(moved(shown, 2, 3)), ["f1 f2 b a c", 3, "c"]);
  assert.deepEqual(pick(moved(shown, 2, 4)), ["f1 f2 b c a", 4, null]);
  assert.deepEqual(pick(moved(shown, 4, 2)), ["f1 f2 c a b", 2, "a"]);
  assert.deepEqual(pick(moved(shown, 4, 0)), ["f1 f2 c a b", 2, "a"], "held below the favourites");
  assert.deepEqual(pick(moved(shown, 0, 4)), ["f2 f1 a b c", 1, "a"], "held among the favourites");
  assert.equal(moved(shown, 2, 2), null);
  assert.equal(moved(shown, 0, -1), null);
});
const pick = (result) => [ids(result.shown), result.to, result.before];

test("chips are the groups in use, and favourites where that chooses something", () => {
  const accounts = [account("a", true, { groups: ["Work"] }), account("b", false, { groups: ["Home", "Work"] })];
  const chips = chipsOf(accounts);
  assert.deepEqual(chips.slice(1), ["Home", "Work"]);
  assert.equal(ids(accounts.filter((each) => inChip(each, chips[0]))), "a");
  assert.equal(ids(accounts.filter((each) => inChip(each, "Home"))), "b");
  assert.equal(ids(accounts.filter((each) => inChip(each, ""))), "a b");
  assert.deepEqual(chipsOf([accounts[0]]), [], "one account needs no choice");
});

test("the language follows the setting, else the system, else English", () => {
  assert.equal(chooseLanguage("de", ["fr"]), "de");
  assert.equal(chooseLanguage("system", ["fr-FR", "de-AT", "en"]), "de");
  assert.equal(chooseLanguage("system", ["fr"]), "en");
  assert.equal(chooseLanguage("xx", ["de"]), "en");
});
