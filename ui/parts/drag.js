/**
 * Moving a row by pointer: it follows the hand, the others make room, and only the drop says what was meant.
 * @typedef {object} Drag
 * @property {() => HTMLElement | null} scroller
 * @property {() => number} rowHeight
 * @property {() => boolean} allowed
 * @property {(from: number, to: number) => void} moved
 */

/** A hand shakes; less than this is still a click. */
const slack = 6;
/** So near to an edge the list scrolls on. */
const edge = 56;

/** @typedef {{ row: HTMLElement, from: number, to: number, start: number, scrolled: number, moving: boolean }} Held */

/** @param {HTMLElement} list @param {Drag} drag */
export function enableDrag(list, drag) {
  list.addEventListener("pointerdown", (event) => {
    const row = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(".account-row"));
    // A finger scrolls; its way to move an account is the menu.
    if (!row || event.button !== 0 || event.pointerType === "touch" || !drag.allowed()) return;
    const from = Number(row.dataset.index);
    hold(list, drag, { row, from, to: from, start: event.clientY, scrolled: drag.scroller()?.scrollTop ?? 0, moving: false });
  });
}

/** From pressing to letting go; listens only that long. @param {HTMLElement} list @param {Drag} drag @param {Held} held */
function hold(list, drag, held) {
  const over = new AbortController();
  const { signal } = over;
  /** @param {boolean} drop */
  const end = (drop) => {
    over.abort();
    if (!held.moving) return;
    settle(list, held.row);
    if (drop && held.to !== held.from) drag.moved(held.from, held.to);
  };
  window.addEventListener("pointermove", (event) => move(list, drag, held, event), { signal });
  window.addEventListener("pointerup", () => end(true), { signal });
  window.addEventListener("pointercancel", () => end(false), { signal });
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !held.moving) return;
    event.stopPropagation();
    end(false);
  }, { signal, capture: true });
}

/** @param {HTMLElement} list @param {Drag} drag @param {Held} held @param {PointerEvent} event */
function move(list, drag, held, event) {
  const travelled = event.clientY - held.start;
  if (!held.moving) {
    if (Math.abs(travelled) < slack) return;
    held.moving = true;
    held.row.dataset.dragged = "";
    list.dataset.dragging = "";
  }
  event.preventDefault();
  scrollAtEdge(drag.scroller(), event.clientY);
  const offset = travelled + (drag.scroller()?.scrollTop ?? 0) - held.scrolled;
  held.row.style.setProperty("--drag", `${offset}px`);
  held.to = Math.max(0, held.from + Math.round(offset / drag.rowHeight()));
  makeRoom(list, held.from, held.to);
}

/** @param {HTMLElement} list @param {HTMLElement} row */
function settle(list, row) {
  delete row.dataset.dragged;
  delete list.dataset.dragging;
  row.style.removeProperty("--drag");
  makeRoom(list, 0, 0);
  // The click that follows a drag is not meant as one.
  list.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => list.removeEventListener("click", swallow, { capture: true }), 50);
}

/** @param {Event} event */
function swallow(event) {
  event.stopPropagation();
  event.preventDefault();
}

/** @param {HTMLElement} list @param {number} from @param {number} to */
function makeRoom(list, from, to) {
  for (const row of /** @type {Iterable<HTMLElement>} */ (list.children)) {
    const index = Number(row.dataset.index);
    let shift = 0;
    if (index > from && index <= to) shift = -1;
    if (index < from && index >= to) shift = 1;
    row.style.setProperty("--shift", String(shift));
  }
}

/** @param {HTMLElement | null} scroller @param {number} y */
function scrollAtEdge(scroller, y) {
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + edge) scroller.scrollTop -= 12;
  if (y > bottom - edge) scroller.scrollTop += 12;
}
