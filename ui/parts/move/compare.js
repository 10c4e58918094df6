/**
 * One account after the other, its code held against a phone: the same code on both, or a code typed from the phone. What
 * a code proves is decided elsewhere; here are the questions, the counting and the keys.
 * @typedef {import("./ways.js").Ways} Ways
 * @typedef {import("./ways.js").Step} Step
 * @typedef {import("../../commands.js").MoveView} MoveView
 * @typedef {import("../../commands.js").MovedAccount} MovedAccount
 * @typedef {"old" | "new"} Side
 */
import { setAvatar } from "../avatar.js";
import { codeClock } from "../code-clock.js";
import { dots, group } from "../code.js";
import { ask } from "../dialog.js";
import { below, heading, spoken } from "../name.js";
import { picture } from "../picture.js";
import { button, find, input, stamp, write } from "../template.js";
import { say } from "../texts.js";
import { allDone } from "./question.js";

/** Proofs that need nothing more. */
const settled = new Set(["proven", "waived"]);

/** @param {MoveView} move @param {Side} side */
const openOnes = (move, side) => move.accounts.filter((account) => !account.aside && !settled.has(account[side]));

/**
 * @param {Ways} ways
 * @param {Side} side
 * @param {{ done: (move: MoveView) => string, qr?: boolean, close?: () => void }} how `qr`: the phone scans each code first
 * @returns {Step}
 */
export function compareStep(ways, side, { done, qr = false, close }) {
  const root = document.createElement("div");
  /** @type {{ move: MoveView, later: string[], before: { code: string, at: number }[], shown: string, typing: boolean, only: boolean }} */
  const state = { move: /** @type {any} */ (null), later: [], before: [], shown: "", typing: side === "new", only: false };
  const clock = codeClock({ ask: ways.codes, changed: () => drawCode() });

  const current = () => {
    const open = openOnes(state.move, side);
    // What was put off comes again once all others are through.
    return open.find(({ id }) => !state.later.includes(id)) ?? open[0];
  };
  const drawCode = () => {
    const account = current();
    if (!account || !root.querySelector(".move-code")) return;
    const code = clock.code(account.id);
    find(root, ".move-code").hidden = side === "new" || state.only;
    write(find(root, ".move-code"), side === "new" ? "" : code?.code ? group(code.code) : dots(account.digits));
  };
  const draw = () => {
    const account = current();
    if (!account) {
      state.shown = "";
      void clock.want([]);
      return root.replaceChildren(allDone(done(state.move), close ?? (() => void ways.choose({ choice: "next" }))));
    }
    if (account.id !== state.shown) {
      // Showing a code by counter would use it up: such a code is only ever typed.
      Object.assign(state, { shown: account.id, before: [], typing: side === "new" || account.type === "hotp", only: account.type === "hotp" });
      root.replaceChildren(screenOf(ways, state, side, qr, account, redraw));
      void clock.want(account.type === "hotp" || side === "new" ? [] : [account.id]);
      if (side === "new") input(root, "#move-typed").focus();
    }
    updateCount(root, state.move, side);
    updateMode(root, state, side);
    updateClock(root, ways, state.move, side);
    drawCode();
  };
  const redraw = () => {
    draw();
    if (state.typing && root.querySelector("#move-typed")) input(root, "#move-typed").focus();
  };
  return {
    root,
    update(view) {
      state.move = view;
      draw();
    },
    key(event) {
      const same = root.querySelector("#move-same");
      if (!state.typing && event.key === "Enter" && same instanceof HTMLButtonElement && !same.hidden) same.click();
    },
    back: () => Boolean(close && (close(), true)),
    destroy: () => clock.stop(),
  };
}

/** @typedef {{ move: MoveView, later: string[], before: { code: string, at: number }[], shown: string, typing: boolean, only: boolean }} State */

/** @param {Ways} ways @param {State} state @param {Side} side @param {boolean} qr @param {MovedAccount} account @param {() => void} redraw */
function screenOf(ways, state, side, qr, account, redraw) {
  const root = stamp("move-account");
  setAvatar(find(root, ".avatar"), account);
  write(find(root, ".move-issuer"), heading(account));
  write(find(root, ".move-account"), below(account));
  if (qr) {
    root.classList.add("with-qr");
    void showQr(ways, root, account);
  }
  const next = () => {
    state.later = [...state.later.filter((id) => id !== account.id), account.id];
    state.shown = "";
    redraw();
  };
  button(root, "#move-later").addEventListener("click", next);
  button(root, "#move-same").addEventListener("click", () => void ways.choose({ choice: "same", account: account.id }));
  button(root, "#move-differs").addEventListener("click", () => {
    state.typing = !state.typing;
    updateMode(root, state, side);
    if (state.typing) input(root, "#move-typed").focus();
  });
  button(root, "#move-waive").addEventListener("click", async () => {
    const sure = await ask({
      title: say("move-waive-ask", { account: spoken(account) }), text: say(`move-waive-${side}`), confirm: say("move-waive-go"), danger: true,
    });
    if (sure) await ways.choose({ choice: "waive", account: account.id, side, waived: true });
  });
  button(root, "#move-clock-use").addEventListener("click", () => void ways.useClock(state.move.clock ?? 0));
  root.addEventListener("submit", async (event) => {
    event.preventDefault();
    await check(ways, root, state, side, account);
  });
  return root;
}

/** @param {Ways} ways @param {HTMLElement} root @param {State} state @param {Side} side @param {MovedAccount} account */
async function check(ways, root, state, side, account) {
  const field = input(root, "#move-typed");
  if (field.value.trim() === "") return field.focus();
  const typed = [...state.before, { code: field.value, at: Date.now() }].slice(-3);
  const proven = await ways.prove(account.id, side, typed);
  if (!proven) return;
  const said = find(root, ".move-said");
  if (proven.proven) {
    ways.announce(say("move-proven-said", { account: spoken(account) }));
    return;
  }
  // The next code, held against this one too, tells more than either alone.
  state.before = typed;
  said.hidden = false;
  said.classList.add("warn");
  write(find(said, ".move-said-what"), proven.problem?.what ?? "");
  write(find(said, ".move-said-remedy"), proven.problem?.remedy ?? "");
  field.value = "";
  field.focus();
  // The way on covers what lies below; what is said is to be read first.
  said.scrollIntoView({ block: "center" });
}

/** @param {Ways} ways @param {HTMLElement} root @param {MovedAccount} account */
async function showQr(ways, root, account) {
  const image = /** @type {HTMLImageElement} */ (find(root, ".move-qr"));
  const answer = await ways.qr(account.id);
  if (!answer || !root.isConnected) return;
  image.src = picture(answer.svg);
  image.alt = say("move-qr", { account: spoken(account) });
  image.hidden = false;
  find(root, ".move-code").hidden = true;
}

/** @param {HTMLElement} root @param {MoveView} move @param {Side} side */
function updateCount(root, move, side) {
  const moved = move.accounts.filter(({ aside }) => !aside);
  const through = moved.filter((account) => settled.has(account[side])).length;
  write(find(root, ".move-count-line"), say(`move-proven-${side}`, { done: through, count: moved.length }));
}

/** @param {HTMLElement} root @param {State} state @param {Side} side */
function updateMode(root, { move, typing, only }, side) {
  const ways = side === "new" ? "new" : move.phone === "mute" ? "mute" : typing ? "typed" : "old";
  const screen = root.matches(".move-screen") ? root : find(root, ".move-screen");
  screen.dataset.mode = ways;
  write(find(root, ".move-question"), say(`move-ask-${ways}`));
  find(root, ".move-code").hidden = side === "new" || only;
  find(root, ".move-field").hidden = !typing || ways === "mute";
  button(root, "#move-check").hidden = !typing || ways === "mute";
  button(root, "#move-same").hidden = typing && ways !== "mute";
  write(button(root, "#move-same"), say(ways === "mute" ? "move-site-took" : "move-same"));
  button(root, "#move-differs").hidden = side === "new" || ways === "mute" || only;
  write(button(root, "#move-differs"), say(typing ? "move-compare" : "move-differs"));
  const open = move.accounts.filter((account) => !account.aside && !settled.has(account[side]));
  button(root, "#move-later").hidden = open.length < 2;
}

/** A smaller difference is what typing takes, in seconds. */
const noticeable = 60;

/** @param {HTMLElement} root @param {Ways} ways @param {MoveView} move @param {Side} side */
function updateClock(root, ways, { clock }, side) {
  const seconds = clock ?? 0;
  find(root, ".move-clock").hidden = side === "new" || Math.abs(seconds) < noticeable || ways.status().settings.clockOffset !== 0;
  write(find(root, ".move-clock-what"), say(seconds > 0 ? "move-clock-ahead" : "move-clock-behind", { seconds: Math.abs(seconds) }));
}
