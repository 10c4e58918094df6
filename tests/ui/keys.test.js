/** Keys, pasted texts and typed forms: what is meant. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isLink } from "../../ui/parts/intake.js";
import { isTyping, rowVerbOf, verbOf } from "../../ui/parts/keys.js";

const press = (key, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

for (const [name, pressed, verb] of [
  ["Ctrl+N", press("n", { ctrlKey: true }), "add"], ["⌘N", press("n", { metaKey: true }), "add"],
  ["Ctrl+F", press("f", { ctrlKey: true }), "search"], ["Ctrl+L", press("L", { ctrlKey: true }), "lock"],
  ["Ctrl+Z", press("z", { ctrlKey: true }), "undo"], ["Ctrl+V", press("v", { ctrlKey: true }), "paste"],
  ["Esc", press("Escape"), "escape"], ["plain n", press("n"), null],
  ["AltGr (Ctrl+Alt) types a letter", press("n", { ctrlKey: true, altKey: true }), null],
  ["Ctrl+Shift+N is the browser's", press("N", { ctrlKey: true, shiftKey: true }), null],
]) test(`${name} asks for ${verb}`, () => assert.equal(verbOf(pressed), verb));

for (const [name, pressed, verb] of [
  ["↓", press("ArrowDown"), "down"], ["Alt+↓", press("ArrowDown", { altKey: true }), "reorder-down"], ["End", press("End"), "last"],
  ["Delete", press("Delete"), "trash"], ["F2", press("F2"), "details"], ["Alt+Enter", press("Enter", { altKey: true }), "details"],
  ["Ctrl+C", press("c", { ctrlKey: true }), "copy"], ["menu key", press("ContextMenu"), "menu"],
  ["Shift+F10", press("F10", { shiftKey: true }), "menu"], ["Enter is the button's own", press("Enter"), null], ["x", press("x"), null],
]) test(`${name} on a row means ${verb}`, () => assert.equal(rowVerbOf(pressed), verb));

test("a letter is typing, a blank or a command is not", () => {
  assert.ok(isTyping(press("ö")));
  assert.ok(isTyping(press("😀")));
  assert.ok(!isTyping(press(" ")));
  assert.ok(!isTyping(press("a", { ctrlKey: true })));
  assert.ok(!isTyping(press("Tab")));
});

test("only links that hold an account are taken out of a text field", () => {
  for (const text of ["otpauth://totp/x?secret=a", " OTPAUTH-MIGRATION://offline?data=x", "steam://ABC", "motp://x", "phonefactor://x"]) assert.ok(isLink(text), text);
  for (const text of ["github", "https://example.com", "JBSW Y3DP", "my otpauth:"]) assert.ok(!isLink(text), text);
});
