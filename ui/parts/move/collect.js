/**
 * From the old phone into Keepstep, app by app: the taps there, the way in here, and whether all came. What an app lets
 * nothing out of is set up anew, one website at a time.
 * @typedef {import("./ways.js").Ways} Ways
 * @typedef {import("./ways.js").Step} Step
 * @typedef {import("../../commands.js").MoveView} MoveView
 * @typedef {import("../../commands.js").MovedApp} MovedApp
 */
import { setAvatar } from "../avatar.js";
import { ask } from "../dialog.js";
import { guideSection } from "../guide.js";
import { button, find, stamp, write } from "../template.js";
import { say } from "../texts.js";
import { nameOf } from "./inventory.js";
import { allDone, lineScreen, swapIn } from "./question.js";

/** Ways out by which accounts reach this computer. */
const reaching = new Set(["file", "qr-series", "single-qr"]);

/** @param {Ways} ways @returns {Step} */
export function collectStep(ways) {
  const root = document.createElement("div");
  /** The app that is open, kept while its accounts are fetched elsewhere. */
  let open = ways.memory.app;
  /** @type {MoveView} */
  let move;
  const list = () => {
    const next = () => void ways.choose({ choice: "next" });
    if (move.apps.length === 0) return allDone(say("move-collect-none"), next);
    const left = move.apps.filter(({ done }) => done === null).length;
    return lineScreen({
      question: left === 0 ? say("move-collect-all") : say("move-collect", { count: left }), why: say("move-collect-why"), next,
      lines: move.apps.map((app) => sourceLine(ways, app, () => {
        open = ways.memory.app = app.app;
        draw();
        ways.focus();
      })),
    });
  };
  const close = () => {
    open = ways.memory.app = "";
    draw();
    ways.focus();
  };
  const draw = () => {
    const app = move.apps.find((each) => each.app === open);
    if (!app) return void swapIn(root, list(), Promise.resolve());
    const shown = /** @type {HTMLElement | null} */ (root.firstElementChild);
    if (shown?.dataset.app === app.app) return updateApp(ways, shown, app);
    const screen = appScreen(ways, app.app, () => move.apps.find((each) => each.app === app.app) ?? app, close);
    updateApp(ways, screen.root, app);
    void swapIn(root, screen.root, screen.ready);
  };
  return {
    root,
    update(view) {
      move = view;
      draw();
    },
    back() {
      if (open === "") return false;
      close();
      return true;
    },
  };
}

/** @param {Ways} ways @param {MovedApp} app @param {() => void} go */
function sourceLine(ways, app, go) {
  const line = stamp("move-source");
  const name = nameOf(ways, app.app);
  const press = button(line, ".move-source");
  press.dataset.key = app.app;
  setAvatar(find(line, ".avatar"), { issuer: name, name });
  write(find(line, "strong"), name);
  write(find(line, ".muted"), countWords(app));
  write(find(line, ".move-state"), say(app.done === null ? "move-state-open" : "move-state-done"));
  find(line, ".move-state").dataset.state = app.done === null ? "open" : "done";
  press.addEventListener("click", go);
  return line;
}

/** @param {MovedApp} app */
const countWords = ({ found, stated }) =>
  stated === null ? say("move-found", { found }) : say("move-found-of", { found, stated });

/** @param {Ways} ways @param {string} app @param {() => MovedApp} now @param {() => void} close */
function appScreen(ways, app, now, close) {
  const root = stamp("move-app-screen");
  root.dataset.app = app;
  const guide = ways.guides().find(({ id }) => id === app);
  const stuck = !reaching.has(guide?.letsOut ?? "");
  const ready = ways.guide(app).then((text) => {
    const section = text && guideSection(text, ["collect", "stays"], ways.links);
    if (section) find(root, ".guide-place").replaceChildren(section);
  });
  find(root, ".move-anew").hidden = !stuck;
  const service = /** @type {HTMLSelectElement} */ (find(root, "#move-service"));
  service.replaceChildren(
    new Option(say("move-anew-choose"), ""),
    ...ways.guides().filter(({ kind }) => kind === "service").map(({ id, name }) => new Option(name, id)),
  );
  service.addEventListener("change", async () => {
    const text = service.value === "" ? null : await ways.guide(service.value);
    const section = text && guideSection(text, ["add"], ways.links);
    find(root, ".guide-more").replaceChildren(...(section ? [section] : []));
  });
  write(button(root, "#move-bring"), say(stuck ? "move-bring-new" : "move-bring"));
  button(root, "#move-bring").addEventListener("click", () => ways.bring(app));
  button(root, "#move-app-done").addEventListener("click", async () => {
    const { lacking, series, found, stated } = now();
    const short = lacking > 0 || series.length > 0;
    const sure = !short || await ask({
      title: say("move-short"), text: say("move-short-what", { found, stated: stated ?? found, parts: series.length }), confirm: say("move-short-go"),
    });
    if (!sure) return;
    await ways.choose({ choice: "collected", app, done: true });
    close();
  });
  return { root, ready };
}

/** @param {Ways} ways @param {HTMLElement} root @param {MovedApp} app */
function updateApp(ways, root, app) {
  write(find(root, ".move-found"), `${nameOf(ways, app.app)}: ${countWords(app)}`);
  const parts = find(root, ".move-parts");
  parts.hidden = app.series.length === 0;
  write(find(parts, "span"), app.series.map(({ parts: count, missing }) => say("move-parts-missing", {
    count, missing: missing.map((number) => say("add-series-missing", { number })).join(", "),
  })).join(" "));
  const whole = app.lacking === 0 && app.series.length === 0 && app.found > 0;
  button(root, "#move-app-done").classList.toggle("primary", whole);
  button(root, "#move-bring").classList.toggle("primary", !whole);
}
