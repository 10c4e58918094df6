/** Which accounts match what was typed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { filter, fold, words } from "../../ui/parts/filter.js";

const account = (issuer, name = "", groups = [], note = "", organisation = "") => ({ issuer, organisation, name, groups, note });
const accounts = [
  account("GitHub", "alice@example.com", ["Work"]),
  account("GitLab", "bob"),
  account("Ökobank", "alice", ["Geld"], "second floor"),
  account("Microsoft", "carol@contoso.com", [], "", "Contoso"),
  account("Hub of Things"),
];
const found = (query) => filter(accounts, query).map((each) => each.issuer);

const cases = [
  ["nothing typed shows all, in their order", "", ["GitHub", "GitLab", "Ökobank", "Microsoft", "Hub of Things"]],
  ["blanks are nothing", "   ", ["GitHub", "GitLab", "Ökobank", "Microsoft", "Hub of Things"]],
  ["case does not count", "GITHUB", ["GitHub"]],
  ["accents do not count, typed or stored", "okobank", ["Ökobank"]],
  ["accents typed find plain letters", "gîthub", ["GitHub"]],
  ["all words must occur, in any order", "alice git", ["GitHub"]],
  ["words may stand in different fields", "okobank geld floor", ["Ökobank"]],
  ["groups count", "work", ["GitHub"]],
  ["notes count", "second", ["Ökobank"]],
  ["organisations count", "contoso", ["Microsoft"]],
  ["a begin goes before a middle", "hub", ["Hub of Things", "GitHub"]],
  ["one wrong word finds nothing", "github xyz", []],
];
for (const [name, query, expected] of cases) test(name, () => assert.deepEqual(found(query), expected));

test("letters that Unicode keeps whole are folded too", () => {
  assert.equal(fold("Straße ŁÓDŹ Ærø"), "strasse lodz aero");
  assert.deepEqual(words("  Zoë  ÅNGSTRÖM "), ["zoe", "angstrom"]);
});

test("an account that was edited is matched by its new text", () => {
  const before = account("Old");
  assert.equal(filter([before], "old").length, 1);
  assert.equal(filter([{ ...before, issuer: "New" }], "old").length, 0);
});
