/**
 * What a person sees of the camera: the mirrored picture, an outline around what looks like a code, one calm hint, a tick
 * for each code, and which parts of a series are still missing. Stops by itself once all is read.
 * @typedef {import("../commands.js").Finds} Finds
 * @typedef {import("../commands.js").Glance} Glance
 * @typedef {import("./camera.js").Frame} Frame
 * @typedef {object} Ways
 * @property {() => Promise<unknown>} begin tells the window that a new sitting begins
 * @property {(frame: Frame) => Promise<Glance>} look
 * @property {(finds: Finds | null) => void} done all is read, or the person has enough; null where nothing was read
 * @property {(problem: import("../commands.js").Problem | import("../commands.js").Problem[] | null) => void} tell
 */
import { reasonOf, watch } from "./camera.js";
import { keyedList } from "./keyed-list.js";
import { problemOf } from "./problem.js";
import { button, find, input, stamp, write } from "./template.js";
import { say } from "./texts.js";
import { isAudible, setAudible, tick } from "./tick.js";

/** Milliseconds that a hint stands at least. */
const calm = 1000;

/** The sentence for each hint of the window. @type {Record<string, string>} */
const hints = {
  closer: "camera-hint-closer", farther: "camera-hint-farther", dark: "camera-hint-dark", bright: "camera-hint-bright",
  still: "camera-hint-still", brighter: "camera-hint-brighter", nothing: "camera-hint-nothing", angle: "camera-hint-angle",
};

/** @param {Ways} ways */
export function cameraView({ begin, look, done, tell }) {
  const root = stamp("camera");
  const video = /** @type {HTMLVideoElement} */ (find(root, "video"));
  /** @type {{ stop: (() => void) | null, finds: Finds | null, since: number, wanted: boolean }} */
  const state = { stop: null, finds: null, since: 0, wanted: true };

  const stop = () => {
    state.stop?.();
    state.stop = null;
  };

  /** @param {unknown} failure */
  const fail = (failure) => {
    stop();
    tell(problemFrom(failure));
    root.toggleAttribute("data-off", true);
    button(root, "#camera-again").hidden = false;
  };

  /** @param {Frame} frame */
  const onFrame = async (frame) => {
    try {
      const glance = await look(frame);
      if (!state.stop) return;
      drawOutline(root, frame, glance.seen);
      drawHint(root, state, glance);
      if (glance.finds) takeIn(root, state, glance.finds, { done, tell });
    } catch (failure) {
      fail(failure);
    }
  };

  const start = async () => {
    button(root, "#camera-again").hidden = true;
    root.toggleAttribute("data-off", false);
    tell(null);
    try {
      await begin();
      const stopNew = await watch(video, onFrame);
      // Somebody may have left while the system asked.
      if (!state.wanted || document.hidden) stopNew();
      else state.stop = stopNew;
    } catch (failure) {
      fail(failure);
    }
  };

  const ignore = listen(root, { start, stop, done: () => done(state.finds), idle: () => state.wanted && !state.stop });
  write(find(root, ".camera-hint"), say("camera-hint"));
  void start();
  /** Lets the camera go. */
  const close = () => {
    state.wanted = false;
    ignore();
    stop();
  };
  return { root, close };
}

/**
 * @param {HTMLElement} root
 * @param {{ finds: Finds | null }} state
 * @param {Finds} finds all that waits now
 * @param {Pick<Ways, "done" | "tell">} ways
 */
function takeIn(root, state, finds, { done, tell }) {
  const before = state.finds ? readOf(state.finds) : 0;
  state.finds = finds;
  tell(finds.problems.length > 0 ? finds.problems : null);
  drawParts(root, finds);
  if (readOf(finds) <= before) return;
  tick();
  flash(root);
  if (isComplete(finds)) done(finds);
}

/**
 * @param {HTMLElement} root
 * @param {{ start: () => Promise<void>, stop: () => void, done: () => void, idle: () => boolean }} view
 * @returns {() => void} ends it
 */
function listen(root, { start, stop, done, idle }) {
  // A window that nobody sees looks at nobody.
  const onHidden = () => {
    if (document.hidden) stop();
    else if (idle()) void start();
  };
  document.addEventListener("visibilitychange", onHidden);
  input(root, "#camera-sound").checked = isAudible();
  input(root, "#camera-sound").addEventListener("change", (event) => setAudible(/** @type {HTMLInputElement} */ (event.target).checked));
  button(root, "#camera-stop").addEventListener("click", done);
  button(root, "#camera-again").addEventListener("click", () => void start());
  return () => document.removeEventListener("visibilitychange", onHidden);
}

/** The window's own problem, or the page's for what the system said. @param {any} failure @returns {import("../commands.js").Problem} */
function problemFrom(failure) {
  if (typeof failure?.what === "string") return failure;
  const id = reasonOf(failure);
  if (id === "camera-refused") return problemOf("camera-refused");
  return id === "camera-busy" ? problemOf("camera-busy") : problemOf("camera-none");
}

/** How much was read so far: accounts and parts. Pure. @param {Finds} finds */
const readOf = ({ finds, series }) => finds.length + series.reduce((sum, { parts, missing }) => sum + parts - missing.length, 0);

/** Whether nothing more is to be shown: a code of its own, or whole series. Pure. @param {Finds} finds */
export const isComplete = ({ finds, series }) => finds.length > 0 && series.every(({ missing }) => missing.length === 0);

/** @param {HTMLElement} root @param {Frame} frame @param {[number, number][]} seen */
function drawOutline(root, { width, height }, seen) {
  find(root, ".camera-outline").setAttribute("viewBox", `0 0 ${width} ${height}`);
  find(root, ".camera-outline polygon").setAttribute("points", seen.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(" "));
}

/** @param {HTMLElement} root @param {{ since: number }} state @param {Glance} glance */
function drawHint(root, state, { hint }) {
  const now = performance.now();
  if (now - state.since < calm) return;
  const place = find(root, ".camera-hint");
  const sentence = say((hint && hints[hint]) || "camera-hint");
  if (place.textContent === sentence) return;
  state.since = now;
  write(place, sentence);
}

/** @param {HTMLElement} root @param {Finds} finds */
function drawParts(root, { series }) {
  const parts = series.flatMap(({ id, parts: all, missing }) =>
    Array.from({ length: all }, (_, at) => ({ key: `${id}-${at + 1}`, number: at + 1, all, read: !missing.includes(at + 1) })));
  keyedList(find(root, ".camera-parts"), parts, ({ key }) => key, () => stamp("camera-part"), (line, part) => {
    line.dataset.read = String(part.read);
    write(find(line, "span"), say(part.read ? "camera-part-read" : "camera-part-missing", { number: part.number, count: part.all }));
  });
}

/** @param {HTMLElement} root */
function flash(root) {
  const mark = find(root, ".camera-tick");
  mark.dataset.shown = "false";
  requestAnimationFrame(() => {
    mark.dataset.shown = "true";
    setTimeout(() => { mark.dataset.shown = "false"; }, 900);
  });
}
