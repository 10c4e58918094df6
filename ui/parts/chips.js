/**
 * The quiet row of favourites and groups below the search. Which ones there are is pure; drawing is a keyed list.
 * @typedef {{ favorite: boolean, groups: string[] }} Grouped
 */
import { keyedList } from "./keyed-list.js";
import { find, stamp, write } from "./template.js";
import { language, say } from "./texts.js";

/** No group can be called like this: groups are trimmed. */
const favorites = " favorites";

/** @param {Grouped[]} accounts @returns {string[]} */
export function chipsOf(accounts) {
  if (accounts.length < 2) return [];
  const groups = [...new Set(accounts.flatMap((account) => account.groups))];
  const collator = new Intl.Collator(language(), { sensitivity: "base", numeric: true });
  groups.sort(collator.compare);
  const some = accounts.filter((account) => account.favorite).length;
  return some > 0 && some < accounts.length ? [favorites, ...groups] : groups;
}

/** @param {Grouped} account @param {string} chip "" is everything */
export function inChip(account, chip) {
  if (chip === "") return true;
  return chip === favorites ? account.favorite : account.groups.includes(chip);
}

/** @param {HTMLElement} place @param {string[]} chips @param {string} chosen */
export function updateChips(place, chips, chosen) {
  place.hidden = chips.length === 0;
  keyedList(place, chips, (chip) => chip, () => stamp("chip"), (element, chip) => {
    const star = chip === favorites;
    element.dataset.chip = chip;
    element.setAttribute("aria-pressed", String(chip === chosen));
    find(element, ".icon").toggleAttribute("hidden", !star);
    write(find(element, "span"), star ? say("accounts-chip-favorites") : chip);
  });
}
