/**
 * The list of accounts, however long: only the rows near the visible part exist, and the one with the focus.
 * It moves the focus and says what the person wants (a verb with an account); it does nothing about it itself.
 * @typedef {import("../commands.js").AccountView} AccountView
 * @typedef {import("../commands.js").CodeView} CodeView
 * @typedef {object} Verbs
 * @property {(account: AccountView) => void} copy
 * @property {(account: AccountView) => void} advance
 * @property {(account: AccountView) => void} details
 * @property {(account: AccountView) => void} trash
 * @property {(account: AccountView, anchor: HTMLElement, point?: { x: number, y: number }) => void} menu
 * @property {(from: number, to: number) => void} move
 * @property {() => void} leave upwards, out of the first row
 * @property {(accounts: AccountView[]) => void} visible
 * @typedef {object} Shown
 * @property {AccountView[]} accounts
 * @property {(id: string) => CodeView | undefined} code
 * @property {(id: string) => string} done
 * @property {boolean} searching
 * @property {boolean} movable
 */
import { makeRow, updateRow } from "./account-row.js";
import { enableDrag } from "./drag.js";
import { keyedList } from "./keyed-list.js";
import { rowVerbOf } from "./keys.js";
import { scrollFor, visibleRows } from "./virtual.js";

/** Where nothing can be measured, a row and a window of usual size are assumed. */
const usual = { row: 64, height: 720 };

/**
 * @param {HTMLElement} list
 * @param {() => HTMLElement | null} scroller
 * @param {Verbs} verbs
 */
export function accountList(list, scroller, verbs) {
  /** @type {{ shown: Shown, current: number }} */
  const state = {
    shown: { accounts: [], code: () => undefined, done: () => "", searching: false, movable: false },
    current: 0,
  };
  const measure = () => measured(list, scroller());
  const draw = () => drawRows(list, state, measure(), verbs);

  /** @param {number} index */
  const focusRow = (index) => {
    const { accounts } = state.shown;
    if (accounts.length === 0) return;
    state.current = Math.min(Math.max(index, 0), accounts.length - 1);
    scrollTo(scroller(), state.current, measure());
    draw();
    rowElement(list, state.current)?.querySelector("button")?.focus();
    draw();
  };

  listen(list, { state, verbs, draw, focusRow, measure });
  enableDrag(list, {
    scroller,
    rowHeight: () => measure().rowHeight,
    allowed: () => state.shown.movable,
    moved: verbs.move,
  });
  return {
    /** @param {Shown} shown */
    update(shown) {
      state.shown = shown;
      draw();
    },
    draw,
    focusRow,
    hasFocus: () => list.contains(document.activeElement),
  };
}

/** @typedef {{ rowHeight: number, top: number, height: number }} Frame */

/** @param {HTMLElement} list @param {HTMLElement | null} frame @returns {Frame} */
function measured(list, frame) {
  const rowHeight = parseFloat(getComputedStyle(list).scrollPaddingTop) || usual.row;
  if (!frame) return { rowHeight, top: 0, height: usual.height };
  const top = frame.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return { rowHeight, top, height: frame.clientHeight || usual.height };
}

/** @param {HTMLElement} list @param {{ shown: Shown, current: number }} state @param {Frame} frame @param {Verbs} verbs */
function drawRows(list, state, frame, verbs) {
  const { accounts, code, done, searching } = state.shown;
  state.current = Math.min(state.current, Math.max(accounts.length - 1, 0));
  const focused = list.contains(document.activeElement) ? state.current : -1;
  const rows = visibleRows({ count: accounts.length, ...frame, keep: focused });
  // Tab must lead somewhere even when the current row is far away.
  const reachable = rows.includes(state.current) ? state.current : rows[0];
  list.style.setProperty("--rows", String(accounts.length));
  const drawn = rows.map((row) => accounts[row]);
  keyedList(list, drawn, (account) => account.id, makeRow, (element, account, at) => {
    const index = rows[at];
    updateRow(element, {
      account, index, count: accounts.length, code: code(account.id), done: done(account.id),
      current: index === reachable, first: searching && index === 0,
    }, Date.now());
  });
  verbs.visible(drawn);
}

/** Brings a row into sight; some of the frame is covered by the head above and the button to add below. @param {HTMLElement | null} frame @param {number} row @param {Frame} of */
function scrollTo(frame, row, { rowHeight, top, height }) {
  const [head, foot] = [rowHeight * 1.5, rowHeight];
  const target = scrollFor({ row, rowHeight, top: top + head, height: height - head - foot });
  if (frame && target !== null) frame.scrollTop += target - top - head;
}

/** @param {HTMLElement} list @param {number} index @returns {HTMLElement | null} */
const rowElement = (list, index) => list.querySelector(`[data-index="${index}"]`);

/**
 * @param {HTMLElement} list
 * @param {{ state: { shown: Shown, current: number }, verbs: Verbs, draw: () => void, focusRow: (index: number) => void,
 *   measure: () => Frame }} of
 */
function listen(list, { state, verbs, draw, focusRow, measure }) {
  list.addEventListener("click", (event) => onClick(event, state.shown, verbs));
  list.addEventListener("contextmenu", (event) => onContextMenu(event, state.shown, verbs));
  list.addEventListener("focusin", (event) => {
    const index = rowIndex(event.target);
    if (index === null || index === state.current) return;
    state.current = index;
    draw();
  });
  list.addEventListener("keydown", (event) => {
    const index = rowIndex(event.target);
    const verb = rowVerbOf(event);
    if (index === null || !verb) return;
    const { height, rowHeight } = measure();
    const page = Math.max(1, Math.floor(height / rowHeight) - 2);
    if (act(verb, index, { list, shown: state.shown, verbs, focusRow, page })) event.preventDefault();
  });
}

/** @param {EventTarget | null} target */
function rowIndex(target) {
  const row = /** @type {HTMLElement | null} */ (target)?.closest?.(".account-row");
  return row ? Number(/** @type {HTMLElement} */ (row).dataset.index) : null;
}

/** @param {MouseEvent} event @param {Shown} shown @param {Verbs} verbs */
function onClick(event, shown, verbs) {
  const index = rowIndex(event.target);
  const pressed = /** @type {HTMLElement} */ (event.target).closest("button");
  if (index === null || !pressed) return;
  const account = shown.accounts[index];
  if (pressed.matches(".account-row-more")) verbs.menu(account, pressed);
  else if (pressed.matches(".account-row-advance")) verbs.advance(account);
  else if (account.type === "hotp" && !shown.code(account.id)?.code) verbs.advance(account);
  else verbs.copy(account);
}

/** @param {MouseEvent} event @param {Shown} shown @param {Verbs} verbs */
function onContextMenu(event, shown, verbs) {
  const index = rowIndex(event.target);
  if (index === null) return;
  event.preventDefault();
  const row = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.target).closest(".account-row"));
  const more = /** @type {HTMLElement} */ (row.querySelector(".account-row-more"));
  // The menu key reports no useful point; the small button is where its menu belongs.
  verbs.menu(shown.accounts[index], more, event.button === 2 ? { x: event.clientX, y: event.clientY } : undefined);
}

/**
 * @param {string} verb
 * @param {number} index
 * @param {{ list: HTMLElement, shown: Shown, verbs: Verbs, focusRow: (index: number) => void, page: number }} of
 * @returns {boolean} whether the key was ours
 */
function act(verb, index, { list, shown, verbs, focusRow, page }) {
  const account = shown.accounts[index];
  /** @type {Record<string, () => void>} */
  const ways = {
    up: () => (index === 0 ? verbs.leave() : focusRow(index - 1)),
    down: () => focusRow(index + 1),
    first: () => focusRow(0),
    last: () => focusRow(shown.accounts.length - 1),
    "page-up": () => focusRow(index - page),
    "page-down": () => focusRow(index + page),
    "reorder-up": () => verbs.move(index, index - 1),
    "reorder-down": () => verbs.move(index, index + 1),
    copy: () => verbs.copy(account),
    details: () => verbs.details(account),
    trash: () => verbs.trash(account),
    menu: () => {
      const more = /** @type {HTMLElement | null | undefined} */ (rowElement(list, index)?.querySelector(".account-row-more"));
      if (more) verbs.menu(account, more);
    },
  };
  if (verb === "copy" && String(getSelection() ?? "") !== "") return false;
  ways[verb]?.();
  return verb in ways;
}
