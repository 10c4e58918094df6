/**
 * Screens that ask one thing: a question with answers to choose from, and a list with boxes. They know what is chosen and
 * not what follows from it.
 * @typedef {{ value: string, label: string, hint?: string }} Option
 */
import { button, find, input, stamp, write } from "../template.js";

/**
 * @param {{ name: string, question: string, why?: string, note?: string, options: Option[], value: string | null,
 *   choose: (value: string) => void, next: () => void }} asked
 */
export function question({ name, question: words, why = "", note = "", options, value, choose, next }) {
  const root = stamp("move-question");
  write(find(root, ".move-question"), words);
  write(find(root, ".move-why"), why);
  find(root, ".move-why").hidden = why === "";
  find(root, ".move-note").hidden = note === "";
  write(find(root, ".move-note span"), note);
  find(root, ".move-options").append(...options.map((option) => {
    const line = stamp("move-option");
    const radio = input(line, "input");
    radio.name = name;
    radio.value = option.value;
    radio.checked = option.value === value;
    write(find(line, "strong"), option.label);
    write(find(line, ".muted"), option.hint ?? "");
    find(line, ".muted").hidden = !option.hint;
    return line;
  }));
  button(root, "#move-next").disabled = value === null;
  root.addEventListener("change", (event) => {
    button(root, "#move-next").disabled = false;
    choose(/** @type {HTMLInputElement} */ (event.target).value);
  });
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    next();
  });
  return root;
}

/**
 * @param {{ question: string, why?: string, lines: HTMLElement[], below?: HTMLElement[], next: () => void }} asked
 */
export function lineScreen({ question: words, why = "", lines, below = [], next }) {
  const root = stamp("move-list");
  write(find(root, ".move-question"), words);
  write(find(root, ".move-why"), why);
  find(root, ".move-why").hidden = why === "";
  find(root, ".move-lines").append(...lines);
  find(root, ".move-lines").hidden = lines.length === 0;
  find(root, ".move-below").append(...below);
  find(root, ".move-below").hidden = below.length === 0;
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    next();
  });
  return root;
}

/** @param {{ words: string, hint?: string, checked: boolean, change: (checked: boolean) => void }} line */
export function checkLine({ words, hint = "", checked, change }) {
  const line = stamp("move-check");
  write(find(line, "strong"), words);
  write(find(line, ".muted"), hint);
  find(line, ".muted").hidden = hint === "";
  const box = input(line, "input");
  box.checked = checked;
  box.addEventListener("change", () => change(box.checked));
  return line;
}

/** What is said once there is nothing left to do on a screen. @param {string} words @param {() => void} next @param {HTMLElement[]} [lines] */
export function allDone(words, next, lines = []) {
  const root = stamp("move-all-done");
  write(find(root, ".move-good span"), words);
  find(root, ".move-lines").append(...lines);
  find(root, ".move-lines").hidden = lines.length === 0;
  button(root, "#move-next").addEventListener("click", next);
  return root;
}

/** What each place is to show next. @type {WeakMap<HTMLElement, HTMLElement>} */
const coming = new WeakMap();

/** How long the screen before stands while a guide is fetched, in milliseconds. */
const patience = 300;

/**
 * Shows a screen once what belongs into it is there, so that nothing is pressed that is about to move.
 * @param {HTMLElement} place
 * @param {HTMLElement} screen
 * @param {Promise<unknown>} ready
 * @param {() => void} [shown]
 */
export async function swapIn(place, screen, ready, shown) {
  coming.set(place, screen);
  await Promise.race([ready, new Promise((done) => setTimeout(done, patience))]);
  if (coming.get(place) !== screen) return;
  place.replaceChildren(screen);
  shown?.();
}
