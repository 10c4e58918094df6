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

/** @param {HTMLElement} list @param {Drag} drag */
export function enableDrag(list, drag) {
  /** @type {{ row: HTMLElement, from: number, to: number, start: number, scrolled: number, moving: boolean } | null} */
  let held = null;

  list.addEventListener("pointerdown", (event) => {
    const row = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest(".account-row"));
    // A finger scrolls; its way to move an account is the menu.
    if (!row || event.button !== 0 || event.pointerType === "touch" || !drag.allowed()) return;
    const from = Number(row.dataset.index);
    held = { row, from, to: from, start: event.clientY, scrolled: drag.scroller()?.scrollTop ?? 0, moving: false };
    listen(true);
  });

  /** @param {PointerEvent} event */
  const move = (event) => {
    if (!held) return;
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
  };

  /** @param {boolean} drop */
  const end = (drop) => {
    listen(false);
    if (!held) return;
    const { row, from, to, moving } = held;
    held = null;
    if (!moving) return;
    delete row.dataset.dragged;
    delete list.dataset.dragging;
    row.style.removeProperty("--drag");
    makeRoom(list, 0, 0);
    // The click that follows a drag is not meant as one.
    list.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => list.removeEventListener("click", swallow, { capture: true }), 50);
    if (drop && to !== from) drag.moved(from, to);
  };
  const drop = () => end(true);
  const cancel = () => end(false);
  /** @param {KeyboardEvent} event */
  const escape = (event) => {
    if (event.key !== "Escape" || !held?.moving) return;
    event.stopPropagation();
    end(false);
  };

  /** Only while something is held. @param {boolean} on */
  const listen = (on) => {
    const change = on ? window.addEventListener : window.removeEventListener;
    change.call(window, "pointermove", /** @type {EventListener} */ (move));
    change.call(window, "pointerup", drop);
    change.call(window, "pointercancel", cancel);
    change.call(window, "keydown", /** @type {EventListener} */ (escape), { capture: true });
  };
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
