/**
 * What can be done with one account from its menu, in the order of use.
 * @typedef {import("./menu.js").Item} Item
 */
import { commandKey } from "./keys.js";
import { say } from "./texts.js";

/**
 * @param {{ favorite: boolean }} account
 * @param {{ hasCode: boolean, hasNext: boolean, movable: boolean }} can
 * @returns {Item[]}
 */
export function menuItems(account, { hasCode, hasNext, movable }) {
  const command = commandKey(navigator.platform);
  /** @type {(Item & { when?: boolean })[]} */
  const items = [
    { action: "copy", icon: "copy", text: say("accounts-menu-copy"), keys: `${command}C`, when: hasCode },
    { action: "copy-next", icon: "copy", text: say("accounts-menu-copy-next"), when: hasNext },
    { action: "details", icon: "pencil", text: say("accounts-menu-details"), keys: "F2" },
    account.favorite
      ? { action: "favorite", icon: "star-off", text: say("accounts-menu-unfavorite") }
      : { action: "favorite", icon: "star", text: say("accounts-menu-favorite") },
    { action: "up", icon: "arrow-up", text: say("accounts-menu-up"), keys: "Alt+↑", when: movable },
    { action: "down", icon: "arrow-down", text: say("accounts-menu-down"), keys: "Alt+↓", when: movable },
    { action: "trash", icon: "trash-2", text: say("accounts-menu-trash"), keys: say("accounts-menu-delete-key"), danger: true },
  ];
  return items.filter((item) => item.when !== false);
}
