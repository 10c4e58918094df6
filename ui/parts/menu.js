/**
 * A small menu beside what it belongs to. Knows nothing of what its items do.
 * @typedef {{ action: string, icon: string, text: string, keys?: string, disabled?: boolean, danger?: boolean }} Item
 */
import { find, stamp } from "./template.js";
import { setIcon } from "./icon.js";

/** @type {(() => void) | null} */
let close = null;

/**
 * @param {{ anchor: HTMLElement, point?: { x: number, y: number }, label: string, items: Item[], choose: (action: string) => void }} menu
 */
export function openMenu({ anchor, point, label, items, choose }) {
  close?.();
  const element = document.createElement("div");
  element.className = "menu";
  element.setAttribute("role", "menu");
  element.setAttribute("aria-label", label);
  element.append(...items.map(menuItem));
  // Inside the landmark, so that it belongs to what it is about.
  (document.querySelector("main") ?? document.body).append(element);
  place(element, point ?? below(anchor));
  anchor.setAttribute("aria-expanded", "true");

  const outside = (/** @type {Event} */ event) => {
    if (!element.contains(/** @type {Node} */ (event.target))) shut(false);
  };
  const again = () => (anchor.isConnected ? place(element, point ?? below(anchor)) : shut(false));
  /** @param {boolean} refocus */
  const shut = (refocus) => {
    document.removeEventListener("pointerdown", outside, true);
    document.removeEventListener("scroll", outside, true);
    window.removeEventListener("resize", again);
    element.remove();
    anchor.setAttribute("aria-expanded", "false");
    close = null;
    if (refocus) anchor.focus();
  };
  close = () => shut(false);
  document.addEventListener("pointerdown", outside, true);
  document.addEventListener("scroll", outside, true);
  window.addEventListener("resize", again);
  element.addEventListener("keydown", (event) => onKey(event, element, shut));
  element.addEventListener("click", (event) => {
    const item = /** @type {HTMLElement} */ (event.target).closest("button");
    if (!item) return;
    shut(true);
    choose(item.dataset.action ?? "");
  });
  /** @type {HTMLElement | null} */ (element.querySelector("button:not([disabled])"))?.focus();
}

/** @param {Item} item */
function menuItem(item) {
  const element = /** @type {HTMLButtonElement} */ (stamp("menu-item"));
  element.dataset.action = item.action;
  element.disabled = item.disabled === true;
  element.classList.toggle("danger", item.danger === true);
  setIcon(element, item.icon);
  find(element, "span").textContent = item.text;
  const keys = find(element, "kbd");
  keys.textContent = item.keys ?? "";
  keys.hidden = !item.keys;
  return element;
}

/** @param {HTMLElement} anchor */
function below(anchor) {
  const { left, right, bottom } = anchor.getBoundingClientRect();
  return { x: document.documentElement.dir === "rtl" ? left : right, y: bottom };
}

/** Inside the window whatever the corner. @param {HTMLElement} element @param {{ x: number, y: number }} point */
function place(element, point) {
  const { width, height } = element.getBoundingClientRect();
  const room = { x: window.innerWidth - width - 8, y: window.innerHeight - height - 8 };
  const x = point.x + width > window.innerWidth - 8 ? point.x - width : point.x;
  const y = point.y > room.y ? Math.max(8, point.y - height - 8) : point.y;
  element.style.setProperty("left", `${Math.min(Math.max(8, x), Math.max(8, room.x))}px`);
  element.style.setProperty("top", `${y}px`);
}

/** @param {KeyboardEvent} event @param {HTMLElement} element @param {(refocus: boolean) => void} shut */
function onKey(event, element, shut) {
  const items = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("button:not([disabled])")]);
  const here = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  /** @type {Record<string, number>} */
  const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 };
  if (event.key in steps) items[(steps[event.key] + items.length) % items.length]?.focus();
  else if (event.key === "Escape" || event.key === "Tab") shut(true);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

export const closeMenu = () => close?.();
