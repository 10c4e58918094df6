/**
 * The screen as it was captured: codes outlined and numbered to choose from, and frames to be drawn around those that are
 * too small. Captures and reads nothing itself.
 * @typedef {import("../commands.js").Scanned} Scanned
 * @typedef {import("../commands.js").Spot} Spot
 * @typedef {[left: number, top: number, width: number, height: number]} Area in the monitor's own pixels
 */
import { keyedList } from "./keyed-list.js";
import { spoken } from "./name.js";
import { button, find, input, stamp, write } from "./template.js";
import { say } from "./texts.js";

/** What is drawn in SVG's own vocabulary, whose name is no address. */
const drawing = "http://www.w3.org/2000/svg";

/** A frame smaller than that, in pixels of the page, is a press that slipped. */
const least = 8;

/**
 * @param {Scanned} first
 * @param {object} ways
 * @param {(shot: number, area: Area) => Promise<Scanned | null>} ways.part looks at a part again
 * @param {(codes: number[]) => void} ways.take
 * @param {() => void} ways.again
 */
export function screenView(first, { part, take, again }) {
  const root = stamp("screen");
  let scanned = first;
  /** @type {Set<number>} */
  const out = new Set();

  const draw = () => {
    drawShots(root, scanned, out, (shot, area) => void frame(shot, area));
    drawCodes(root, scanned.codes, out);
  };

  /** @param {number} shot @param {Area} area */
  const frame = async (shot, area) => {
    const before = scanned.codes.length;
    const answer = await part(shot, area);
    if (!answer) return;
    scanned = answer;
    draw();
    if (scanned.codes.length === before) write(find(root, ".screen-what"), say("screen-part-nothing"));
  };

  find(root, ".screen-codes").addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const number = Number(/** @type {HTMLElement} */ (box.closest(".screen-code")).dataset.key);
    if (box.checked) out.delete(number);
    else out.add(number);
    draw();
  });
  button(root, "#screen-take").addEventListener("click", () => take(scanned.codes.map((_, at) => at).filter((at) => !out.has(at))));
  button(root, "#screen-again").addEventListener("click", again);
  draw();
  return { root };
}

/** @param {HTMLElement} root @param {Spot[]} codes @param {Set<number>} out */
function drawCodes(root, codes, out) {
  write(find(root, ".screen-what"), say("screen-found", { count: codes.length }));
  const list = find(root, ".screen-codes");
  list.hidden = codes.length === 0;
  const numbered = codes.map((code, at) => ({ ...code, at }));
  keyedList(list, numbered, ({ at }) => String(at), () => stamp("screen-code"), (line, code) => {
    input(line, "input").checked = !out.has(code.at);
    const account = code.issuer || code.name ? spoken(code) : say("screen-code-other");
    write(find(line, ".screen-code-name"), say("screen-code", { number: code.at + 1, account }));
  });
  const take = button(root, "#screen-take");
  const count = codes.length - out.size;
  take.hidden = codes.length === 0;
  button(root, "#screen-again").classList.toggle("primary", take.hidden);
  take.disabled = count === 0;
  write(take, say("screen-take", { count }));
}

/** @param {HTMLElement} root @param {Scanned} scanned @param {Set<number>} out @param {(shot: number, area: Area) => void} frame */
function drawShots(root, { shots, codes }, out, frame) {
  const numbered = shots.map((shot, at) => ({ ...shot, at }));
  keyedList(find(root, ".screen-shots"), numbered, ({ at }) => String(at), ({ at, width, height, picture }) => {
    const element = stamp("screen-shot");
    const image = /** @type {HTMLImageElement} */ (find(element, "img"));
    image.src = picture;
    find(element, "svg").setAttribute("viewBox", `0 0 ${width} ${height}`);
    listenForFrames(element, width, (area) => frame(at, area));
    return element;
  }, (element, { at }) => {
    /** @type {HTMLImageElement} */ (find(element, "img")).alt = say("screen-picture", { number: at + 1 });
    const outlines = codes.flatMap((code, number) => (code.shot === at ? outlineOf(code, number, out.has(number)) : []));
    find(element, ".screen-outlines").replaceChildren(...outlines);
  });
}

/** @param {Spot} code @param {number} number @param {boolean} out @returns {Element[]} */
function outlineOf({ corners }, number, out) {
  const shape = document.createElementNS(drawing, "polygon");
  shape.setAttribute("points", corners.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(" "));
  shape.setAttribute("data-out", String(out));
  const word = document.createElementNS(drawing, "text");
  word.textContent = String(number + 1);
  word.setAttribute("x", String(Math.min(...corners.map(([x]) => x))));
  word.setAttribute("y", String(Math.max(44, Math.min(...corners.map(([, y]) => y)) - 8)));
  return [shape, word];
}

/** A frame drawn with the pointer. @param {HTMLElement} element @param {number} width of the monitor @param {(area: Area) => void} drawn */
function listenForFrames(element, width, drawn) {
  const rect = find(element, ".screen-drawn");
  /** @type {[number, number] | null} */
  let from = null;
  /** @param {PointerEvent} event @returns {Area} in pixels of the page */
  const areaTo = (event) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top].map((place) => Math.max(0, place));
    const [left, top] = from ?? [x, y];
    return [Math.min(left, x), Math.min(top, y), Math.abs(x - left), Math.abs(y - top)];
  };
  /** @param {Area} area @returns {Area} */
  const inPixels = (area) => {
    const scale = width / element.clientWidth;
    const [left, top, wide, high] = area.map((side) => Math.round(side * scale));
    return [left, top, wide, high];
  };
  /** @param {Area} area */
  const show = (area) => {
    for (const [at, name] of ["x", "y", "width", "height"].entries()) rect.setAttribute(name, String(area[at]));
  };
  element.addEventListener("pointerdown", (event) => {
    const [left, top] = areaTo(event);
    from = [left, top];
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener("pointermove", (event) => {
    if (from) show(inPixels(areaTo(event)));
  });
  element.addEventListener("pointerup", (event) => {
    const area = areaTo(event);
    from = null;
    show([0, 0, 0, 0]);
    if (area[2] >= least && area[3] >= least) drawn(inPixels(area));
  });
  element.addEventListener("pointercancel", () => {
    from = null;
    show([0, 0, 0, 0]);
  });
}
