/**
 * Which accounts are meant: all of them until somebody takes one out. Finds by words and by group; asks the window nothing.
 * @typedef {import("../commands.js").AccountView} AccountView
 */
import { chipsOf, inChip, updateChips } from "./chips.js";
import { filter } from "./filter.js";
import { keyedList } from "./keyed-list.js";
import { below, heading } from "./name.js";
import { button, find, input, stamp, write } from "./template.js";
import { say } from "./texts.js";

/** How many are shown at first, and how many more each time. */
const page = 60;

/** @param {HTMLElement} root @param {() => void} changed after each change of what is meant */
export function accountChoice(root, changed) {
  /** @type {{ accounts: AccountView[], out: Set<string>, chip: string, most: number }} */
  const state = { accounts: [], out: new Set(), chip: "", most: page };
  const search = input(root, "#export-search");
  const matching = () => filter(state.accounts.filter((account) => inChip(account, state.chip)), search.value);
  const draw = () => drawChoice(root, state, matching());

  /** @param {AccountView[]} some @param {boolean} meant */
  const set = (some, meant) => {
    for (const { id } of some) if (meant) state.out.delete(id); else state.out.add(id);
    draw();
    changed();
  };

  search.addEventListener("input", draw);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  find(root, ".export-chips").addEventListener("click", (event) => {
    const chip = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.chip;
    if (chip === undefined) return;
    state.chip = state.chip === chip ? "" : chip;
    draw();
  });
  input(root, "#export-all").addEventListener("change", (event) => set(matching(), /** @type {HTMLInputElement} */ (event.target).checked));
  find(root, ".export-accounts").addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const id = /** @type {HTMLElement | null} */ (box.closest(".export-account"))?.dataset.key;
    set(state.accounts.filter((account) => account.id === id), box.checked);
  });
  button(root, "#export-more").addEventListener("click", () => {
    state.most += page;
    draw();
  });

  return {
    /** @param {AccountView[]} accounts those that can be meant, in order */
    update(accounts) {
      state.accounts = accounts;
      draw();
    },
    /** What is meant, by id; null means all. */
    chosen: () => (state.out.size === 0 ? null : state.accounts.filter(({ id }) => !state.out.has(id)).map(({ id }) => id)),
  };
}

/** @param {HTMLElement} root @param {{ accounts: AccountView[], out: Set<string>, chip: string, most: number }} state @param {AccountView[]} matching */
function drawChoice(root, { accounts, out, chip, most }, matching) {
  const count = accounts.filter(({ id }) => !out.has(id)).length;
  write(find(root, ".export-chosen"), say(count === accounts.length ? "export-chosen-all" : "export-chosen", { count, all: accounts.length }));
  updateChips(find(root, ".export-chips"), chipsOf(accounts), chip);
  const meant = matching.filter(({ id }) => !out.has(id)).length;
  const all = input(root, "#export-all");
  all.checked = matching.length > 0 && meant === matching.length;
  all.indeterminate = meant > 0 && meant < matching.length;
  write(find(root, ".export-all-words"), say(matching.length === accounts.length ? "export-all" : "export-all-found", { count: matching.length }));
  keyedList(find(root, ".export-accounts"), matching.slice(0, most), ({ id }) => id, () => stamp("export-account"), (line, account) => {
    input(line, "input").checked = !out.has(account.id);
    write(find(line, ".export-account-issuer"), heading(account));
    write(find(line, ".export-account-name"), below(account));
  });
  const more = button(root, "#export-more");
  more.hidden = matching.length <= most;
  write(more, say("add-show-more", { count: Math.min(page, matching.length - most) }));
}
