/**
 * Moving to a new phone: which screen stands, the list of steps around it, and the ways out of it. What may happen next is
 * decided by the window; each screen is a part.
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").MoveView} MoveView
 * @typedef {import("../commands.js").MoveStep} MoveStep
 * @typedef {import("../parts/move/ways.js").Ways} Ways
 * @typedef {import("../parts/move/ways.js").Step} Step
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { ask } from "../parts/dialog.js";
import { keyedList } from "../parts/keyed-list.js";
import { beginScreen, firstHourStep, whereStep } from "../parts/move/begin.js";
import { collectStep } from "../parts/move/collect.js";
import { compareStep } from "../parts/move/compare.js";
import { eraseStep, kitStep } from "../parts/move/end.js";
import { doneWords, handOverStep } from "../parts/move/hand-over.js";
import { inventoryStep } from "../parts/move/inventory.js";
import { codesStep, othersStep, renewStep } from "../parts/move/things.js";
import { button, find, stamp, write } from "../parts/template.js";
import { say } from "../parts/texts.js";

/** @type {Record<MoveStep, (ways: Ways) => Step>} */
const screens = {
  where: whereStep, "first-hour": firstHourStep, inventory: inventoryStep, collect: collectStep,
  prove: (ways) => compareStep(ways, "old", { done: (move) => say("move-old-done", { count: move.accounts.length }) }),
  "recovery-codes": codesStep, "hand-over": handOverStep,
  "prove-new": (ways) => compareStep(ways, "new", { done: doneWords }),
  others: othersStep, renew: renewStep, kit: kitStep, erase: eraseStep,
};

/** What is open inside a step while its accounts are fetched in another view. */
const memory = { app: "" };

/** @type {import("./view.js").Mount} */
export function mountMove(app) {
  const root = stamp("move");
  /** @type {{ move: MoveView | null, guides: import("../commands.js").GuideLine[], step: Step | null, name: MoveStep | null }} */
  const state = { move: null, guides: [], step: null, name: null };

  /** @param {MoveView | null} move */
  const update = (move) => {
    state.move = move;
    if (!move) return drawBegin();
    if (state.name !== move.step) {
      const anew = state.name !== null;
      state.step?.destroy?.();
      state.name = move.step;
      state.step = screens[move.step](ways);
      updateFrame(root, move, choose);
      state.step.update(move);
      find(root, ".move-place").replaceChildren(state.step.root);
      if (anew) focus();
    } else {
      updateFrame(root, move, choose);
      state.step?.update(move);
    }
  };
  const drawBegin = () => {
    state.step?.destroy?.();
    state.name = state.step = null;
    showBegin(root, (phone) => void act(() => backend.beginMove(phone)));
  };
  const focus = () => {
    document.getElementById("main")?.scrollTo(0, 0);
    find(root, "h1").focus();
  };
  /** @param {() => Promise<MoveView | null>} work */
  const act = async (work) => {
    const move = await during(root, null, work);
    if (move && root.isConnected) update(move);
    return move;
  };
  const { choose, idle } = queue((choice) => act(() => backend.chooseInMove(choice)));
  const ways = waysOf(app, root, { state, choose, act, focus, idle });

  const load = async () => {
    const answer = await during(root, null, async () => ({ guides: await backend.guides(), move: await backend.moving() }));
    if (!answer || !root.isConnected) return;
    state.guides = answer.guides;
    update(answer.move);
  };
  const back = () => {
    if (state.step?.back?.()) return true;
    const first = !state.move || state.move.step === state.move.steps[0].step;
    if (!first) void choose({ choice: "back" });
    return !first;
  };
  listen(root, back, () => update(null));
  return {
    root, ready: load(), update, escape: back, key: (event) => state.step?.key?.(event), changed: () => void load(),
    destroy: () => state.step?.destroy?.(),
  };
}

/** One choice after the other, however fast somebody clicks. @param {Ways["choose"]} send */
function queue(send) {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return {
    /** @type {Ways["choose"]} */
    choose(choice) {
      const done = last.then(() => send(choice));
      last = done;
      return done;
    },
    idle: () => last,
  };
}

/** Nothing was begun yet. @param {HTMLElement} root @param {(phone: string) => void} begin */
function showBegin(root, begin) {
  write(find(root, "h1"), say("move-begin-title"));
  find(root, ".move-way").hidden = find(root, ".move-bar").hidden = true;
  button(root, ".back").hidden = true;
  find(root, ".move-place").replaceChildren(beginScreen(begin));
}

/** @param {HTMLElement} root @param {() => boolean} back @param {() => void} abandoned */
function listen(root, back, abandoned) {
  button(root, ".back").addEventListener("click", back);
  button(root, "#move-abandon").addEventListener("click", async () => {
    const sure = await ask({ title: say("move-abandon-ask"), text: say("move-abandon-what"), confirm: say("move-abandon"), danger: true });
    if (!sure) return;
    await during(root, null, backend.abandonMove);
    abandoned();
  });
}

/**
 * @param {App} app
 * @param {HTMLElement} root
 * @param {{ state: { move: MoveView | null, guides: import("../commands.js").GuideLine[] }, choose: Ways["choose"],
 *   act: (work: () => Promise<MoveView | null>) => Promise<MoveView | null>, focus: () => void, idle: () => Promise<unknown> }} view
 * @returns {Ways}
 */
function waysOf(app, root, { state, choose, act, focus, idle }) {
  const nameOf = (/** @type {string} */ id) => state.guides.find((guide) => guide.id === id)?.name ?? id;
  return {
    choose, focus, idle, memory, status: () => app.status, guides: () => state.guides, announce: app.announce,
    guide: (id) => (state.guides.some((guide) => guide.id === id) ? during(root, null, () => backend.guide(id)) : Promise.resolve(null)),
    guideOf: (account) => during(root, null, () => backend.guideOf(account)),
    links: {
      open: (address) => void during(root, null, () => backend.openLink(address)),
      copy: (text) => void during(root, null, () => backend.copyText(text)).then((done) => done !== null && app.announce(say("move-guide-copied"))),
    },
    bring: (from) => app.go("add", { collect: { app: from, name: from === "" ? "" : nameOf(from) } }),
    codes: backend.codes,
    async prove(account, side, typed) {
      const proven = await during(root, null, () => backend.proveInMove(account, side, typed));
      if (proven) await act(async () => proven.move);
      return proven;
    },
    async useClock(seconds) {
      const status = await during(root, null, () => backend.setSettings({ clockOffset: seconds }));
      if (!status) return;
      await app.take(status);
      app.announce(say("move-clock-used"));
      await act(backend.moving);
    },
    newPhone: (name, chosen) => act(() => backend.chooseNewPhone(name, chosen)),
    plan: () => during(root, null, backend.handOverPlan),
    qr: (account) => during(root, null, () => backend.showQr(account)),
    series: (accounts) => during(root, null, () => backend.exportCodes({ format: "google", accounts, password: null, way: null })),
    async file(format, password, accounts) {
      const written = await during(root, null, () => backend.exportFile({ format, accounts, password, way: null }));
      if (written) await app.take(await backend.status());
      return written?.file ?? null;
    },
    splitCodes: (text) => during(root, null, () => backend.splitCodes(text)),
    async keepCodes(account, text) {
      const kept = await during(root, null, () => backend.keepRecoveryCodes(account, text));
      if (kept) await act(backend.moving);
      return kept !== null;
    },
    kit: () => app.go("kit"), drill: () => app.go("drill"), recoveryKey: () => app.go("recovery-key"),
    report: () => during(root, null, backend.moveReport),
  };
}

/** @param {HTMLElement} root @param {MoveView} move @param {Ways["choose"]} choose */
function updateFrame(root, move, choose) {
  const at = move.steps.findIndex(({ step }) => step === move.step);
  const kind = ["lost", "stolen", "dead"].includes(move.phone ?? "") ? "-gone" : "";
  const title = (/** @type {MoveStep} */ step) => say(step === "erase" || step === "inventory" ? `move-step-${step}${kind}` : `move-step-${step}`);
  write(find(root, "h1"), title(move.step));
  button(root, ".back").hidden = at === 0;
  find(root, ".move-way").hidden = false;
  write(find(root, ".move-progress"), say("move-progress", { number: at + 1, count: move.steps.length }));
  const bar = /** @type {HTMLProgressElement} */ (find(root, ".move-bar"));
  bar.hidden = false;
  bar.value = (at + 1) / move.steps.length;
  keyedList(find(root, ".move-steps"), move.steps, ({ step }) => step, (each) => {
    const line = stamp("move-step");
    button(line, ".move-step-go").addEventListener("click", () => {
      /** @type {HTMLDetailsElement} */ (find(root, ".move-way")).open = false;
      void choose({ choice: "go", step: each.step });
    });
    return line;
  }, (line, { step, reached, done }) => {
    const press = button(line, ".move-step-go");
    press.dataset.step = step;
    press.disabled = !reached;
    line.dataset.state = done ? "done" : reached ? "open" : "ahead";
    if (step === move.step) press.setAttribute("aria-current", "step");
    else press.removeAttribute("aria-current");
    write(find(line, ".move-step-name"), title(step));
    write(find(line, ".move-step-state"), say(done ? "move-state-done" : reached ? "move-state-open" : "move-state-ahead"));
  });
}
