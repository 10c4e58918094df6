/**
 * To the new phone: which one, which app there, what that app would get wrong, and the ways to it.
 * @typedef {import("./ways.js").Ways} Ways
 * @typedef {import("./ways.js").Step} Step
 * @typedef {import("../../commands.js").MoveView} MoveView
 * @typedef {import("../../commands.js").HandOverPlan} Plan
 */
import { showCodes } from "../code-show.js";
import { ask } from "../dialog.js";
import { guideSection } from "../guide.js";
import { heading, below } from "../name.js";
import { button, find, input, stamp, write } from "../template.js";
import { say } from "../texts.js";
import { compareStep } from "./compare.js";
import { nameOf } from "./inventory.js";
import { swapIn } from "./question.js";

/** The app that takes everything and can be moved on from. */
const usual = "aegis";

/** @param {Ways} ways @returns {Step} */
export function handOverStep(ways) {
  const root = document.createElement("div");
  /** @type {"phone" | "ways" | "single"} */
  let page = "ways";
  /** @type {MoveView} */
  let move;
  /** @type {Step | null} */
  let single = null;
  /** @param {"phone" | "ways" | "single"} to */
  const go = (to) => {
    page = to;
    single?.destroy?.();
    single = null;
    draw();
    ways.focus();
  };
  const draw = () => {
    if (page === "phone" || move.newApp === null) return void swapIn(root, phoneScreen(ways, move, () => go("ways")), Promise.resolve());
    if (page === "ways") {
      const screen = waysScreen(ways, move, go);
      return void swapIn(root, screen.root, screen.ready);
    }
    single ??= compareStep(ways, "new", { qr: true, done: (view) => doneWords(view), close: () => go("ways") });
    single.update(move);
    void swapIn(root, single.root, Promise.resolve());
  };
  return {
    root,
    update(view) {
      const before = move;
      move = view;
      if (page === "single" && single) single.update(view);
      else if (!before || before.newApp !== view.newApp || before.newPhone !== view.newPhone) draw();
    },
    back() {
      if (page === "ways" || move.newApp === null) return false;
      go("ways");
      return true;
    },
    destroy: () => single?.destroy?.(),
  };
}

/** @param {MoveView} move */
export function doneWords(move) {
  const moved = move.accounts.filter(({ aside }) => !aside);
  const waived = moved.filter((account) => account.new === "waived").length;
  return waived > 0
    ? say("move-new-done-waived", { count: moved.length - waived, waived }) : say("move-new-done", { count: moved.length });
}

/** @param {Ways} ways @param {MoveView} move @param {() => void} done */
function phoneScreen(ways, move, done) {
  const root = stamp("move-new-phone");
  const name = input(root, "#move-new-name");
  name.value = move.newPhone ?? say("move-new-name-usual");
  const choice = /** @type {HTMLSelectElement} */ (find(root, "#move-new-app"));
  const apps = ways.guides().filter(({ kind, takes }) => kind === "app" && takes.some((way) => way !== "own"));
  choice.replaceChildren(...apps.map(({ id, name: title }) => new Option(title, id)));
  choice.value = move.newApp ?? apps.find(({ id }) => id === usual)?.id ?? apps[0]?.id ?? "";
  root.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await ways.newPhone(name.value.trim() || say("move-new-name-usual"), choice.value)) done();
  });
  return root;
}

/** @param {Ways} ways @param {MoveView} move @param {(to: "phone" | "single") => void} go */
function waysScreen(ways, move, go) {
  const root = stamp("move-ways");
  const app = nameOf(ways, move.newApp ?? "");
  write(find(root, ".move-question"), say("move-ways", { app, phone: move.newPhone ?? "" }));
  button(root, "#move-new-change").addEventListener("click", () => go("phone"));
  button(root, "#move-next").addEventListener("click", () => void ways.choose({ choice: "next" }));
  button(root, "#move-way-single").addEventListener("click", () => go("single"));
  const guide = ways.guide(move.newApp ?? "").then((text) => {
    const section = text && guideSection(text, ["receive"], ways.links);
    if (section) find(root, ".guide-place").replaceChildren(section);
  });
  const plan = ways.plan().then((answer) => answer && updatePlan(ways, root, answer, app));
  return { root, ready: Promise.all([guide, plan]) };
}

/** @param {Ways} ways @param {HTMLElement} root @param {Plan} plan @param {string} app */
function updatePlan(ways, root, plan, app) {
  find(root, ".move-stopped").hidden = plan.stopped.length === 0;
  write(find(root, ".move-stopped-title"), say("move-stopped", { count: plan.stopped.length, app }));
  find(root, ".move-stopped-list").replaceChildren(...plan.stopped.map((account) => {
    const line = stamp("move-stopped");
    write(find(line, "strong"), [heading(account), below(account)].filter(Boolean).join(", "));
    write(find(line, ".muted"), say(`move-stopped-${plan.otherwise}`, { why: say(`move-misfit-${account.why}`, { value: account.value }) }));
    return line;
  }));
  write(find(root, ".move-stopped-else"), say("move-stopped-else", { apps: plan.others.map((id) => nameOf(ways, id)).join(", ") }));
  const series = button(root, "#move-way-series");
  series.hidden = !plan.series;
  series.addEventListener("click", async () => {
    const codes = await ways.series(plan.fits);
    if (!codes) return;
    await showCodes({
      title: app, how: say(codes.length > 1 ? "codes-how-series" : "codes-how", { app }),
      codes: codes.map(({ svg, accounts }) => ({ svg, caption: say("codes-accounts", { count: accounts.length }) })),
    });
    await ways.choose({ choice: "handed", accounts: plan.fits });
    await ways.choose({ choice: "next" });
  });
  const file = button(root, "#move-way-file");
  file.hidden = plan.file === null;
  file.addEventListener("click", () => void writeFile(ways, plan, app));
}

/** @param {Ways} ways @param {Plan} plan @param {string} app */
async function writeFile(ways, plan, app) {
  const body = stamp("move-file-form");
  const { file } = plan;
  if (!file) return;
  find(body, ".field").hidden = !file.seals;
  /** @type {string | null} */
  let written = null;
  const agreed = await ask({
    title: say("move-file-title", { app }), text: say(file.seals ? "move-file-sealed" : "move-file-plain"), body, confirm: say("move-file-write"),
    act: async () => {
      const password = file.seals ? input(body, "#move-password").value : null;
      if (password === "") return false;
      written = await ways.file(file.format, password, plan.fits);
      return written !== null;
    },
  });
  if (!agreed || !written) return;
  await ask({ title: say("move-file-done", { app }), text: written, confirm: say("move-next"), cancel: "" });
  await ways.choose({ choice: "handed", accounts: plan.fits });
  await ways.choose({ choice: "next" });
}
