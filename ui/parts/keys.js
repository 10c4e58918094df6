/**
 * Which keys mean what, on every system. Pure.
 * @typedef {{ key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean }} Press
 */

/** @param {Press} press */
const command = (press) => (press.ctrlKey || press.metaKey) && !press.altKey;

/** @type {Record<string, string>} */
const commands = { n: "add", f: "search", l: "lock", z: "undo", v: "paste", ",": "settings" };

/** What a key press asks of the app as a whole. @param {Press} press @returns {string | null} */
export function verbOf(press) {
  if (press.key === "Escape") return "escape";
  if (!command(press) || press.shiftKey) return null;
  return commands[press.key.toLowerCase()] ?? null;
}

/** What a key press asks of the account that has the focus. @param {Press} press @returns {string | null} */
export function rowVerbOf(press) {
  if (press.altKey && !press.ctrlKey && !press.metaKey) {
    return { ArrowUp: "reorder-up", ArrowDown: "reorder-down", Enter: "details" }[press.key] ?? null;
  }
  if (command(press)) return press.key.toLowerCase() === "c" && !press.shiftKey ? "copy" : null;
  if (press.shiftKey) return press.key === "F10" ? "menu" : null;
  return {
    ArrowUp: "up", ArrowDown: "down", Home: "first", End: "last", PageUp: "page-up", PageDown: "page-down",
    Delete: "trash", F2: "details", ContextMenu: "menu",
  }[press.key] ?? null;
}

/** A letter that belongs into the search field, wherever the focus is. @param {Press} press */
export const isTyping = (press) =>
  [...press.key].length === 1 && press.key !== " " && !press.ctrlKey && !press.metaKey && !press.altKey;

/** The name of the command key in menus. @param {string} platform */
export const commandKey = (platform) => (/mac/i.test(platform) ? "⌘" : "Ctrl+");
