/**
 * One bar for eight seconds that takes the last thing back. It waits while someone points at it or stands on it.
 */
import { button, find, stamp } from "./template.js";

const shownFor = 8000;
/** @type {(() => void) | null} */
let dismiss = null;
/** @type {(() => void) | null} */
let takeBack = null;

/** @param {string} text @param {() => Promise<unknown>} undo */
export function offerUndo(text, undo) {
  dismiss?.();
  const place = find(document, "#undo");
  const bar = stamp("undo");
  find(bar, ".undo-text").textContent = text;
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const close = () => {
    clearTimeout(timer);
    bar.remove();
    dismiss = takeBack = null;
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(close, shownFor);
  };
  const act = () => {
    close();
    void undo();
  };
  button(bar, "#undo-action").addEventListener("click", act);
  for (const name of ["pointerenter", "focusin"]) bar.addEventListener(name, () => clearTimeout(timer));
  for (const name of ["pointerleave", "focusout"]) bar.addEventListener(name, wait);
  place.replaceChildren(bar);
  dismiss = close;
  takeBack = act;
  wait();
}

/** The keyboard's way to the same; false if there is nothing to take back. */
export function undoNow() {
  if (!takeBack) return false;
  takeBack();
  return true;
}

export const closeUndo = () => dismiss?.();
