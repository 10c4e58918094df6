/**
 * The codes: find, copy, and everything a person does with one account in passing.
 * Shows what the window answers; orders and filters, and computes nothing else.
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").AccountView} AccountView
 * @typedef {import("../commands.js").CodeView} CodeView
 */
import * as backend from "../backend.js";
import { accountList } from "../parts/account-list.js";
import { codeClock } from "../parts/code-clock.js";
import { during } from "../parts/busy.js";
import { filter } from "../parts/filter.js";
import { isTyping } from "../parts/keys.js";
import { isEditable } from "../parts/intake.js";
import { showProblems } from "../parts/problem.js";
import { order } from "../parts/order.js";
import { chipsOf, inChip, updateChips } from "../parts/chips.js";
import { button, find, input, stamp, write } from "../parts/template.js";
import { language, say } from "../parts/texts.js";
import { movable, passing, verbsOf } from "./accounts-verbs.js";

/** @type {import("./view.js").Mount} */
export function mountAccounts(app) {
  const root = stamp("accounts");
  const search = input(root, "#accounts-search");
  /** @type {import("./accounts-verbs.js").State} */
  const state = { accounts: null, shown: [], demanded: new Map(), done: { id: "", text: "" }, chip: app.memory.chip };
  const clock = codeClock({ ask: backend.codes, changed: () => list.draw() });
  const verbs = verbsOf(app, {
    root, search, state,
    code: clock.code,
    want: (accounts) => void clock.want(accounts.filter((each) => each.type !== "hotp").map((each) => each.id)),
    draw: () => draw(),
    load: () => load(),
    focusRow: (index) => list.focusRow(index),
  });
  const list = accountList(find(root, "#accounts-list"), () => document.getElementById("main"), verbs);

  const draw = () => {
    if (state.accounts) drawAll(app, { root, state, query: search.value, list, clock });
  };

  /** @param {AccountView[]} accounts all of them, in own order */
  const update = (accounts) => {
    // What is not as it should be stays in sight; what went wrong in passing has a place of its own.
    updateStanding(root, app.status);
    const living = accounts.filter((account) => account.trashed === null);
    state.accounts = order(living, app.status.settings.sort, language());
    draw();
  };

  const load = async () => {
    const accounts = await during(passing(root), null, backend.accounts);
    find(root, ".loading").hidden = true;
    if (!accounts) return;
    update(accounts);
    if (find(root, ".search").hidden && root.contains(document.activeElement)) button(root, "#accounts-add-first").focus();
  };

  search.value = app.memory.query;
  listen(app, { root, search, state, draw, list, verbs });
  const stopScrolling = onScroll(() => list.draw());
  const ready = load().then(() => {
    const main = document.getElementById("main");
    if (main && root.isConnected) main.scrollTop = app.memory.top;
    list.draw();
  });

  return {
    root, update, ready,
    focus: search,
    key: (event) => onKey(event, { search, list, verbs, state }),
    escape: () => clearSearch(search, draw),
    wake: () => void clock.wake(),
    changed: () => void load(),
    destroy() {
      remember(app, search.value, state.chip);
      stopScrolling();
      clock.stop();
    },
  };
}

/** What stays in sight until it is over: a problem of the vault, a file with everything in the clear. @param {HTMLElement} root @param {import("./view.js").Status} status */
function updateStanding(root, { settings, problem }) {
  showProblems(find(root, ".accounts-standing"), problem);
  const [file] = settings.plainExports;
  find(root, "#accounts-plain").hidden = file === undefined;
  if (file !== undefined) write(find(root, ".accounts-plain-what"), say("accounts-plain", { file }));
}

/** @param {App} app @param {HTMLElement} root */
function listenForPlain(app, root) {
  /** @param {boolean} remove */
  const forget = async (remove) => {
    const [file] = app.status.settings.plainExports;
    if (file === undefined) return;
    const status = await during(passing(root), null, async () => {
      await backend.forgetExport(file, remove);
      return backend.status();
    });
    if (!status) return;
    await app.take(status);
    updateStanding(root, app.status);
    app.announce(say(remove ? "accounts-plain-deleted" : "accounts-plain-forgotten"));
  };
  button(root, "#accounts-plain-delete").addEventListener("click", () => void forget(true));
  button(root, "#accounts-plain-gone").addEventListener("click", () => void forget(false));
}

/** @param {App} app @param {string} query @param {string} chip */
const remember = (app, query, chip) =>
  Object.assign(app.memory, { query, chip, top: document.getElementById("main")?.scrollTop ?? 0 });

/**
 * @param {App} app
 * @param {{ root: HTMLElement, state: import("./accounts-verbs.js").State, query: string, list: ReturnType<typeof accountList>,
 *   clock: ReturnType<typeof codeClock> }} view
 */
function drawAll(app, { root, state, query, list, clock }) {
  const accounts = state.accounts ?? [];
  const chips = chipsOf(accounts);
  if (!chips.includes(state.chip)) state.chip = "";
  state.shown = filter(accounts.filter((account) => inChip(account, state.chip)), query);
  updateChips(find(root, "#accounts-chips"), chips, state.chip);
  updateWords(root, app, state, query);
  list.update({
    accounts: state.shown,
    code: (id) => state.demanded.get(id) ?? clock.code(id),
    done: (id) => (state.done.id === id ? state.done.text : ""),
    searching: query.trim() !== "",
    movable: movable(app, state, query),
  });
}

/** @param {() => void} draw */
function onScroll(draw) {
  const main = document.getElementById("main");
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
  main?.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  return () => {
    main?.removeEventListener("scroll", soon);
    window.removeEventListener("resize", soon);
  };
}

/**
 * Everything around the list: what is empty, what is missing, what could be locked.
 * @param {HTMLElement} root
 * @param {App} app
 * @param {{ accounts: AccountView[] | null, shown: AccountView[], chip: string }} state
 * @param {string} query
 */
function updateWords(root, app, state, query) {
  const some = (state.accounts?.length ?? 0) > 0;
  const nothing = some && state.shown.length === 0;
  find(root, ".accounts-empty").hidden = some;
  find(root, ".accounts-nothing").hidden = !nothing;
  const asked = query.trim();
  write(find(root, ".accounts-nothing-what"), asked ? say("accounts-nothing", { query: asked }) : say("accounts-nothing-chip"));
  find(root, "#accounts-list").hidden = state.shown.length === 0;
  // Without accounts there is nothing to find.
  find(root, ".search").hidden = !some;
  button(root, "#accounts-add").hidden = !some;
  button(root, "#accounts-lock").hidden = !app.status.passphrase;
  const { recovery } = app.status;
  find(root, "#accounts-nag").hidden = !some || recovery === "confirmed";
  write(find(root, "#accounts-nag p"), recovery === "none" ? say("accounts-nag") : say("accounts-nag-unconfirmed"));
  write(find(root, "#accounts-nag-make"), recovery === "none" ? say("accounts-nag-make") : say("accounts-nag-confirm"));
}

/**
 * @param {App} app
 * @param {{ root: HTMLElement, search: HTMLInputElement, state: { chip: string, shown: AccountView[] }, draw: () => void,
 *   list: ReturnType<typeof accountList>, verbs: ReturnType<typeof verbsOf> }} view
 */
function listen(app, { root, search, state, draw, list, verbs }) {
  listenForPlain(app, root);
  const add = () => app.go("add");
  button(root, "#accounts-add").addEventListener("click", add);
  button(root, "#accounts-add-first").addEventListener("click", add);
  button(root, "#accounts-nothing-add").addEventListener("click", add);
  button(root, "#accounts-nag-make").addEventListener("click", () => app.go("recovery-key"));
  button(root, "#accounts-lock").addEventListener("click", async () => app.take(await backend.lock()));
  find(root, "#accounts-chips").addEventListener("click", (event) => {
    const chip = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.chip;
    if (chip === undefined) return;
    state.chip = state.chip === chip ? "" : chip;
    draw();
    app.announce(say("accounts-count", { count: state.shown.length }));
  });
  search.addEventListener("input", () => {
    const main = document.getElementById("main");
    if (main) main.scrollTop = 0;
    draw();
    app.announce(say("accounts-count", { count: state.shown.length }));
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") list.focusRow(0);
    else if (event.key === "Enter" && search.value.trim() && state.shown[0]) verbs.primary(state.shown[0]);
    else return;
    event.preventDefault();
  });
}

/** Esc empties the search first. @param {HTMLInputElement} search @param {() => void} draw */
function clearSearch(search, draw) {
  if (search.value === "" && document.activeElement === search) return false;
  search.value = "";
  draw();
  search.focus();
  return true;
}

/**
 * Keys that nobody took: typing goes to the search from anywhere, and the copy key means the chosen account.
 * @param {KeyboardEvent} event
 * @param {{ search: HTMLInputElement, list: ReturnType<typeof accountList>, verbs: ReturnType<typeof verbsOf>, state: { shown: AccountView[] } }} view
 */
function onKey(event, { search, list, verbs, state }) {
  const copying = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c";
  const selected = search.selectionStart !== search.selectionEnd;
  if (copying && event.target === search && !selected && search.value.trim() && state.shown[0]) verbs.copy(state.shown[0]);
  else if (event.key === "ArrowDown" && !list.hasFocus() && event.target === document.body) list.focusRow(0);
  else if (isTyping(event) && !isEditable(event.target)) return search.focus();
  else return;
  event.preventDefault();
}
