/**
 * What is on the old phone: its apps, how many accounts each shows, and what no app lets out.
 * @typedef {import("./ways.js").Ways} Ways
 * @typedef {import("./ways.js").Step} Step
 * @typedef {import("../../commands.js").MoveView} MoveView
 */
import { setAvatar } from "../avatar.js";
import { button, find, input, stamp, write } from "../template.js";
import { say } from "../texts.js";
import { lineScreen } from "./question.js";

const kinds = /** @type {const} */ (["push", "work", "passkey", "number", "bank"]);

/** @param {Ways} ways @returns {Step} */
export function inventoryStep(ways) {
  const root = document.createElement("div");
  let page = 0;
  /** @type {MoveView} */
  let move;
  // Whose phone is gone can count nothing there any more.
  const pages = () => (isGone(move) ? [others] : [apps, counts, others]);
  const draw = () => root.replaceChildren(pages()[page]());
  const next = async () => {
    await ways.idle();
    const skip = pages()[page + 1] === counts && move.apps.length === 0;
    page += skip ? 2 : 1;
    if (page >= pages().length) {
      page = pages().length - 1;
      void ways.choose({ choice: "next" });
      return;
    }
    draw();
    ways.focus();
  };
  const apps = () => lineScreen({
    question: say("move-apps"), why: say("move-apps-why"),
    lines: ways.guides().filter(({ kind }) => kind === "app").map((guide) => appLine(ways, guide, move)), next: () => void next(),
  });
  const counts = () => lineScreen({
    question: say("move-counts"), why: say("move-counts-why"), lines: move.apps.map((app) => countLine(ways, app)), next: () => void next(),
  });
  const others = () => lineScreen({
    question: say("move-others"), why: say("move-others-why"),
    lines: move.others.map((other) => otherLine(ways, other)), below: [otherForm(ways)], next: () => void next(),
  });
  return {
    root,
    update(view) {
      const before = move;
      move = view;
      page = Math.min(page, pages().length - 1);
      const listed = before && JSON.stringify(before.others) !== JSON.stringify(view.others);
      if (!before || (listed && pages()[page] === others)) {
        draw();
        if (listed) input(root, "#move-other-service").focus();
      }
    },
    back() {
      if (page === 0) return false;
      page -= pages()[page - 1] === counts && move.apps.length === 0 ? 2 : 1;
      draw();
      return true;
    },
  };
}

/** @param {MoveView} move */
export const isGone = (move) => ["lost", "stolen", "dead"].includes(move.phone ?? "");

/** @param {Ways} ways @param {import("../../commands.js").GuideLine} guide @param {MoveView} move */
function appLine(ways, guide, move) {
  const line = stamp("move-app");
  setAvatar(find(line, ".avatar"), { issuer: guide.name, name: guide.name });
  write(find(line, ".move-name"), guide.name);
  const box = input(line, "input");
  box.value = guide.id;
  box.checked = move.apps.some(({ app }) => app === guide.id);
  box.addEventListener("change", () => void ways.choose({ choice: "app", app: guide.id, there: box.checked }));
  return line;
}

/** @param {Ways} ways @param {import("../../commands.js").MovedApp} app */
function countLine(ways, { app, stated }) {
  const line = stamp("move-count");
  const name = nameOf(ways, app);
  setAvatar(find(line, ".avatar"), { issuer: name, name });
  const label = /** @type {HTMLLabelElement} */ (find(line, "label"));
  const field = input(line, "input");
  field.id = `count-of-${app}`;
  label.htmlFor = field.id;
  write(label, name);
  field.value = stated === null ? "" : String(stated);
  field.addEventListener("change", () => {
    const count = field.value === "" ? null : Math.max(0, Math.round(Number(field.value)));
    void ways.choose({ choice: "count", app, stated: count });
  });
  return line;
}

/** @param {Ways} ways @param {import("../../commands.js").MovedOther} other */
function otherLine(ways, { at, what, service, critical }) {
  const line = stamp("move-other");
  write(find(line, "strong"), nameOf(ways, service));
  write(find(line, ".muted"), say(critical ? "move-other-kind-critical" : "move-other-kind", { kind: say(`move-what-${what}`) }));
  const star = button(line, ".move-other-critical");
  star.setAttribute("aria-pressed", String(critical));
  star.addEventListener("click", () => void ways.choose({ choice: "other-critical", at, critical: !critical }));
  button(line, ".move-other-remove").addEventListener("click", () => void ways.choose({ choice: "no-other", at }));
  return line;
}

/** @param {Ways} ways */
function otherForm(ways) {
  const form = stamp("move-other-form");
  const what = /** @type {HTMLSelectElement} */ (find(form, "#move-other-what"));
  what.replaceChildren(...kinds.map((kind) => new Option(say(`move-what-${kind}`), kind)));
  const services = ways.guides().filter(({ kind }) => kind !== "app");
  find(form, "datalist").replaceChildren(...services.map(({ name }) => new Option(name, name)));
  const service = input(form, "#move-other-service");
  const add = () => {
    const name = service.value.trim();
    if (name === "") return service.focus();
    const known = services.find((guide) => guide.name.toLowerCase() === name.toLowerCase());
    void ways.choose({ choice: "other", what: what.value, service: known?.id ?? name });
  };
  button(form, "#move-other-add").addEventListener("click", add);
  service.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  });
  return form;
}

/** A guide's own name, or the person's words. @param {Ways} ways @param {string} id */
export const nameOf = (ways, id) => ways.guides().find((guide) => guide.id === id)?.name ?? id;
