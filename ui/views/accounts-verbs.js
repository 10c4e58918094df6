/**
 * What can be done with one account from the list of codes. Asks the window, then has the view drawn anew;
 * draws nothing itself.
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").AccountView} AccountView
 * @typedef {import("../commands.js").CodeView} CodeView
 * @typedef {object} State
 * @property {AccountView[] | null} accounts all that are not in the trash, in the order shown; null before they came
 * @property {AccountView[]} shown those that match
 * @property {Map<string, CodeView>} demanded codes by counter, shown on demand
 * @property {{ id: string, text: string }} done which row says what was just done with it
 * @property {string} chip
 * @typedef {object} View
 * @property {HTMLElement} root
 * @property {HTMLInputElement} search
 * @property {State} state
 * @property {(id: string) => CodeView | undefined} code
 * @property {(accounts: AccountView[]) => void} want
 * @property {() => void} draw
 * @property {() => Promise<void>} load
 * @property {(index: number) => void} focusRow
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { group } from "../parts/code.js";
import { heading, spoken } from "../parts/name.js";
import { menuItems } from "../parts/account-menu.js";
import { openMenu } from "../parts/menu.js";
import { moved } from "../parts/order.js";
import { find } from "../parts/template.js";
import { say } from "../parts/texts.js";

/** How long a row says that it was copied. */
const doneFor = 1500;

/** Where problems show that an action met. @param {HTMLElement} root */
export const passing = (root) => find(root, ".accounts-passing");

/** @param {App} app @param {State} state @param {string} query */
export const movable = (app, state, query) =>
  app.status.settings.sort === "own" && query.trim() === "" && state.chip === "" && state.shown.length > 1;

/** @param {App} app @param {View} view */
export function verbsOf(app, view) {
  const { search, state } = view;
  const copy = copier(app, view);
  /** @param {AccountView} account */
  const advance = async (account) => {
    const answer = await during(passing(view.root), null, () => backend.advance(account.id));
    if (!answer) return;
    state.demanded.set(account.id, { id: account.id, code: answer.code });
    view.draw();
    app.announce(say("accounts-shown-said", { account: spoken(account), code: group(answer.code) }));
  };
  /** @param {AccountView} account */
  const details = (account) => app.go("account", { id: account.id });
  const verbs = {
    copy, advance, details,
    /** @param {AccountView} account */
    trash: (account) => trash(app, view, account),
    /** @param {number} from @param {number} to */
    move: (from, to) => move(app, view, from, to),
    /** What Enter means. @param {AccountView} account */
    primary: (account) => (account.type === "hotp" && !state.demanded.has(account.id) ? advance(account) : copy(account)),
    leave: () => search.focus(),
    visible: view.want,
    /** @param {AccountView} account @param {HTMLElement} anchor @param {{ x: number, y: number }} [point] */
    menu: (account, anchor, point) => menu(app, view, { account, anchor, point, verbs }),
  };
  return verbs;
}

/** @param {App} app @param {View} view */
function copier(app, { root, state, draw }) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  /** @param {AccountView} account @param {boolean} [next] */
  return async (account, next = false) => {
    const answer = await during(passing(root), null, () => backend.copyCode(account.id, next));
    if (!answer) return;
    state.done = { id: account.id, text: say("accounts-copied", { seconds: Math.round(answer.clearsAfter / 1000) }) };
    draw();
    app.announce(say("accounts-copied-said", { account: spoken(account) }));
    clearTimeout(timer);
    timer = setTimeout(() => {
      state.done = { id: "", text: "" };
      draw();
    }, doneFor);
  };
}

/** @param {State} state @param {string} id */
const placeOf = (state, id) => state.shown.findIndex((each) => each.id === id);

/** @param {App} app @param {View} view @param {AccountView} account */
async function trash(app, { root, search, state, load, focusRow }, account) {
  const at = placeOf(state, account.id);
  if (!(await during(passing(root), null, () => backend.trash(account.id)))) return;
  await load();
  if (state.shown.length > 0) focusRow(Math.min(at, state.shown.length - 1));
  else search.focus();
  app.offerUndo(say("accounts-trashed", { account: heading(account) }), async () => {
    await during(passing(root), null, () => backend.restore(account.id));
    // The bar outlives the view; then the place itself shows what is back.
    if (!root.isConnected) return app.place("accounts");
    await load();
    focusRow(placeOf(state, account.id));
  });
}

/** @param {App} app @param {View} view @param {number} from @param {number} to */
async function move(app, { root, search, state, draw, load, focusRow }, from, to) {
  const account = state.shown[from];
  if (!movable(app, state, search.value)) return app.announce(say("accounts-own-order-only"));
  const result = moved(state.shown, from, to);
  if (!result) return;
  state.accounts = result.shown;
  draw();
  focusRow(result.to);
  app.announce(say("accounts-moved-said", { account: heading(account), place: result.to + 1, count: result.shown.length }));
  const done = await during(passing(root), null, async () => {
    await backend.reorder(account.id, result.before);
    return true;
  });
  if (!done) await load();
}

/** @param {View} view @param {AccountView} account */
async function favorite({ root, state, load, focusRow }, account) {
  await during(passing(root), null, () => backend.edit(account.id, { favorite: !account.favorite }));
  await load();
  focusRow(placeOf(state, account.id));
}

/**
 * @param {App} app
 * @param {View} view
 * @param {{ account: AccountView, anchor: HTMLElement, point?: { x: number, y: number }, verbs: ReturnType<typeof verbsOf> }} of
 */
function menu(app, view, { account, anchor, point, verbs }) {
  const { search, state } = view;
  const at = placeOf(state, account.id);
  /** @type {Record<string, () => unknown>} */
  const ways = {
    copy: () => verbs.copy(account),
    "copy-next": () => verbs.copy(account, true),
    details: () => verbs.details(account),
    favorite: () => favorite(view, account),
    up: () => verbs.move(at, at - 1),
    down: () => verbs.move(at, at + 1),
    trash: () => verbs.trash(account),
  };
  openMenu({
    anchor, point, label: say("accounts-menu", { account: spoken(account) }),
    items: menuItems(account, {
      hasCode: account.type !== "hotp" || state.demanded.has(account.id),
      hasNext: Boolean(view.code(account.id)?.next),
      movable: movable(app, state, search.value),
    }),
    choose: (action) => void ways[action]?.(),
  });
}
