/**
 * QR codes for another device to scan: one at a time, black on white, as large as the window allows. Forgets them when it
 * is closed, and asks nobody whether they may be shown.
 * @typedef {object} Shown
 * @property {string} title
 * @property {string} how one instruction
 * @property {{ svg: string, caption: string }[]} codes
 * @property {string} [uri] the same as text, where there is one code
 * @property {(way: "png" | "svg") => Promise<string | null>} [save] answers where the picture is now
 */
import { present } from "./dialog.js";
import { picture } from "./picture.js";
import { button, find, input, stamp, write } from "./template.js";
import { say } from "./texts.js";

/** Which keys lead where. @type {Record<string, number>} */
const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

/** @param {Shown} shown @returns {Promise<void>} once it is closed */
export async function showCodes({ title, how, codes, uri, save }) {
  const dialog = /** @type {HTMLDialogElement} */ (stamp("codes"));
  write(find(dialog, "h2"), title);
  write(find(dialog, ".codes-how"), how);
  find(dialog, ".codes-foot").hidden = codes.length < 2;
  let place = 0;
  /** @param {number} by */
  const go = (by) => {
    place = Math.min(codes.length - 1, Math.max(0, place + by));
    update(dialog, codes[place], place, codes.length);
    sharpen(dialog, codes[place].svg);
  };
  button(dialog, "#codes-previous").addEventListener("click", () => go(-1));
  button(dialog, "#codes-next").addEventListener("click", () => (place + 1 < codes.length ? go(1) : dialog.close()));
  button(dialog, "#codes-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const by = steps[event.key];
    if (!by || event.target === find(dialog, "#codes-uri")) return;
    event.preventDefault();
    go(by);
  });
  offerExtras(dialog, uri, save);
  offerFullScreen(dialog);
  go(0);
  const awake = keepAwake();
  const closed = present(dialog);
  const sharp = () => sharpen(dialog, codes[place].svg);
  const sized = new ResizeObserver(sharp);
  sized.observe(find(dialog, ".codes-card"));
  button(dialog, codes.length > 1 ? "#codes-next" : "#codes-close").focus();
  await closed;
  sized.disconnect();
  awake();
  /** @type {HTMLImageElement} */ (find(dialog, "#codes-picture")).src = "";
  input(dialog, "#codes-uri").value = "";
  codes.length = 0;
}

/** @param {HTMLElement} dialog @param {{ svg: string, caption: string }} code @param {number} place @param {number} count */
function update(dialog, { svg, caption }, place, count) {
  /** @type {HTMLImageElement} */ (find(dialog, "#codes-picture")).src = picture(svg);
  write(find(dialog, ".codes-caption"), caption);
  write(find(dialog, ".codes-place"), say("codes-place", { number: place + 1, count }));
  button(dialog, "#codes-previous").disabled = place === 0;
  write(button(dialog, "#codes-next"), say(place + 1 < count ? "codes-next" : "codes-done"));
}

/** As large as fits with every module a whole number of the screen's pixels wide. @param {HTMLElement} dialog @param {string} svg */
function sharpen(dialog, svg) {
  const card = find(dialog, ".codes-card");
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? 0);
  const room = (Math.min(card.clientWidth, card.clientHeight) - 24) * window.devicePixelRatio;
  const pixels = modules > 0 ? Math.floor(room / modules) : 0;
  find(dialog, "#codes-picture").style.inlineSize = pixels > 0 ? `${(pixels * modules) / window.devicePixelRatio}px` : "";
}

/** @param {HTMLElement} dialog @param {string} [uri] @param {Shown["save"]} [save] */
function offerExtras(dialog, uri, save) {
  const extras = find(dialog, ".codes-extras");
  extras.hidden = !uri;
  input(dialog, "#codes-uri").value = uri ?? "";
  for (const way of /** @type {const} */ (["png", "svg"])) {
    const press = button(dialog, `#codes-${way}`);
    press.addEventListener("click", async () => {
      press.setAttribute("aria-busy", "true");
      const file = await save?.(way);
      press.removeAttribute("aria-busy");
      if (file) write(find(dialog, ".codes-saved"), file);
    });
  }
}

/** The whole screen, where the system lets a page have it. @param {HTMLElement} dialog */
function offerFullScreen(dialog) {
  const whole = find(dialog, ".codes-whole");
  const full = button(dialog, "#codes-full");
  full.hidden = !document.fullscreenEnabled;
  full.addEventListener("click", () => {
    const change = document.fullscreenElement ? document.exitFullscreen() : whole.requestFullscreen();
    change.catch(() => {});
  });
  whole.addEventListener("fullscreenchange", () => full.setAttribute("aria-pressed", String(document.fullscreenElement === whole)));
}

/** The screen stays bright while a code is on it, where the system offers that. @returns {() => void} ends it */
function keepAwake() {
  const lock = navigator.wakeLock?.request("screen").catch(() => null);
  return () => void lock?.then((held) => held?.release());
}
