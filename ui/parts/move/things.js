/**
 * What is done one after the other with a guide at hand: recovery codes, what cannot be copied, secrets a lost phone holds.
 * @typedef {import("./ways.js").Ways} Ways
 * @typedef {import("./ways.js").Step} Step
 * @typedef {import("../../commands.js").MoveView} MoveView
 * @typedef {import("../../commands.js").MovedAccount} MovedAccount
 * @typedef {import("../../commands.js").MovedOther} MovedOther
 */
import { setAvatar } from "../avatar.js";
import { ask } from "../dialog.js";
import { guideSection, guideText } from "../guide.js";
import { below, heading, spoken } from "../name.js";
import { button, find, stamp, write } from "../template.js";
import { say } from "../texts.js";
import { nameOf } from "./inventory.js";
import { allDone, swapIn } from "./question.js";

/**
 * One thing at a time; what is put off comes again once all others are through.
 * @template T
 * @param {{ ways: Ways, open: (move: MoveView) => T[], key: (thing: T) => string, screen: (thing: T, later: (() => void) | null, move: MoveView) => { root: HTMLElement, ready: Promise<unknown> },
 *   done: (move: MoveView) => string, update?: (root: HTMLElement, move: MoveView) => void }} what
 * @returns {Step}
 */
function oneByOne({ ways, open, key, screen, done, update }) {
  const root = document.createElement("div");
  /** @type {string[]} */
  let later = [];
  let shown = "";
  /** @type {MoveView} */
  let move;
  const draw = () => {
    const things = open(move);
    const thing = things.find((each) => !later.includes(key(each))) ?? things[0];
    const now = thing === undefined ? "done" : key(thing);
    if (now !== shown) {
      shown = now;
      const putOff = thing === undefined || things.length < 2 ? null : () => {
        later = [...later.filter((each) => each !== key(thing)), key(thing)];
        draw();
        ways.focus();
      };
      const good = () => ({ root: allDone(done(move), () => void ways.choose({ choice: "next" })), ready: Promise.resolve() });
      const next = thing === undefined ? good() : screen(thing, putOff, move);
      if (thing !== undefined) update?.(next.root, move);
      void swapIn(root, next.root, next.ready);
    } else if (thing !== undefined && root.firstChild) update?.(root, move);
  };
  return {
    root,
    update(view) {
      move = view;
      draw();
    },
  };
}

/** @param {HTMLElement} root @param {(() => void) | null} later */
function offerLater(root, later) {
  const press = button(root, "#move-later");
  press.hidden = later === null;
  if (later) press.addEventListener("click", later);
}

/** @param {HTMLElement} root @param {MovedAccount} account */
function showWho(root, account) {
  setAvatar(find(root, ".avatar"), account);
  write(find(root, ".move-issuer"), heading(account));
  write(find(root, ".move-account"), below(account));
}

/** @param {Ways} ways @param {HTMLElement} root @param {Promise<import("../../commands.js").GuideView | null>} guide @param {string[]} keys */
async function showGuide(ways, root, guide, keys) {
  const text = await guide;
  const section = text && guideSection(text, keys, ways.links);
  if (section) find(root, ".guide-place").replaceChildren(section);
  return text;
}

/** @param {Ways} ways @returns {Step} */
export function codesStep(ways) {
  return oneByOne({
    ways, open: (move) => move.accounts.filter((account) => !account.aside && !account.codesSettled), key: ({ id }) => id,
    screen: (account, later) => codesScreen(ways, account, later),
    done: (move) => say("move-codes-done", { count: move.accounts.filter(({ codesLeft }) => codesLeft > 0).length }),
    update(root, move) {
      const moved = move.accounts.filter(({ aside }) => !aside);
      const through = moved.filter(({ codesSettled }) => codesSettled).length;
      write(find(root, ".move-count-line"), say("move-codes-count", { done: through, count: moved.length }));
    },
  });
}

/** @param {Ways} ways @param {MovedAccount} account @param {(() => void) | null} later */
function codesScreen(ways, account, later) {
  const root = stamp("move-codes");
  showWho(root, account);
  const ready = showGuide(ways, root, ways.guideOf(account.id), ["codes"]);
  offerLater(root, later);
  /** @type {string[]} */
  let found = [];
  const text = /** @type {HTMLTextAreaElement} */ (find(root, "#move-codes-text"));
  text.addEventListener("input", async () => {
    const split = text.value.trim() === "" ? { codes: [] } : await ways.splitCodes(text.value);
    found = split?.codes ?? [];
    write(find(root, ".move-codes-found"), text.value.trim() === "" ? "" : say("move-codes-found", { count: found.length }));
    const list = find(root, ".move-codes-list");
    list.hidden = found.length === 0;
    list.replaceChildren(...found.map((code) => {
      const line = document.createElement("li");
      line.textContent = code;
      return line;
    }));
    button(root, "#move-codes-keep").disabled = found.length === 0;
  });
  button(root, "#move-codes-none").addEventListener("click", () => void ways.choose({ choice: "no-codes", account: account.id, none: true }));
  button(root, "#move-codes-skip").addEventListener("click", () => void ways.choose({ choice: "next" }));
  root.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (found.length > 0 && await ways.keepCodes(account.id, text.value)) text.value = "";
  });
  return { root, ready };
}

/** Which sections of a guide help with what. @type {Record<string, string[]>} */
const sections = {
  push: ["push", "stays", "change"], work: ["change", "stays"], passkey: ["passkey", "stays", "change"],
  number: ["number", "change", "stays"], bank: ["change", "stays"], code: ["add", "change"],
};

/** @param {Ways} ways @returns {Step} */
export function othersStep(ways) {
  return oneByOne({
    ways, key: (other) => `${other.what} ${other.service}`, screen: (other, later, move) => otherScreen(ways, other, later, move),
    // Much first.
    open: (move) => [...move.others].sort((one, two) => Number(two.critical) - Number(one.critical))
      .filter(({ done, waived }) => done === null && waived === null),
    done: (move) => say(move.others.length === 0 ? "move-others-none" : "move-others-done", { count: move.others.length }),
    update(root, move) {
      const through = move.others.filter(({ done, waived }) => done !== null || waived !== null).length;
      write(find(root, ".move-count-line"), say("move-others-count", { done: through, count: move.others.length }));
    },
  });
}

/** @param {Ways} ways @param {MovedOther} other @param {(() => void) | null} later @param {MoveView} move */
function otherScreen(ways, { at, what, service }, later, move) {
  const root = stamp("move-thing");
  const name = nameOf(ways, service);
  const gone = ["lost", "stolen", "dead"].includes(move.phone ?? "");
  write(find(root, ".move-question"), say("move-other-ask", { name, kind: say(`move-what-${what}`) }));
  // Without the phone the door is another one.
  const keys = gone ? ["gone", ...sections[what]] : sections[what];
  const ready = ways.guide(service).then((guide) => {
    if (!guide) return write(find(root, ".guide-place"), say(`move-other-plain-${what}`));
    const first = guideSection(guide, keys, ways.links);
    const sole = gone || what === "work" ? guideSection(guide, ["sole-admin"], ways.links) : null;
    find(root, ".guide-place").replaceChildren(...[first, sole].filter((each) => each !== null));
    const message = guideText(guide, "ask");
    find(root, ".move-message").hidden = message === "";
    write(find(root, ".move-message-text"), message);
  });
  button(root, "#move-other-copy").addEventListener("click", () => ways.links.copy(find(root, ".move-message-text").textContent ?? ""));
  offerLater(root, later);
  button(root, "#move-other-waive").addEventListener("click", async () => {
    const sure = await ask({
      title: say("move-waive-ask", { account: name }), text: say("move-waive-other"), confirm: say("move-waive-go"), danger: true,
    });
    if (sure) await ways.choose({ choice: "other-waived", at, waived: true });
  });
  const done = button(root, "#move-other-done");
  write(done, say(`move-other-done-${what}`));
  done.addEventListener("click", () => void ways.choose({ choice: "other-done", at, done: true }));
  return { root, ready };
}

/** @param {Ways} ways @returns {Step} */
export function renewStep(ways) {
  return oneByOne({
    ways, open: (move) => move.accounts.filter((account) => !account.aside && !account.renewed), key: ({ id }) => id,
    screen: (account, later) => renewScreen(ways, account, later),
    done: (move) => say(move.phone === "dead" ? "move-renew-dead" : "move-renew-done"),
    update(root, move) {
      const moved = move.accounts.filter(({ aside }) => !aside);
      const through = moved.filter(({ renewed }) => renewed).length;
      write(find(root, ".move-count-line"), say("move-renew-count", { done: through, count: moved.length }));
    },
  });
}

/** @param {Ways} ways @param {MovedAccount} account @param {(() => void) | null} later */
function renewScreen(ways, account, later) {
  const root = stamp("move-thing");
  write(find(root, ".move-question"), say("move-renew-ask", { account: spoken(account) }));
  const ready = showGuide(ways, root, ways.guideOf(account.id), ["change", "add"]);
  offerLater(root, later);
  const bring = button(root, "#move-bring");
  bring.hidden = false;
  bring.classList.add("primary");
  bring.addEventListener("click", () => ways.bring(""));
  button(root, "#move-other-waive").hidden = true;
  const keep = button(root, "#move-other-done");
  keep.classList.remove("primary");
  write(keep, say("move-renew-keep"));
  keep.addEventListener("click", async () => {
    const sure = await ask({
      title: say("move-renew-keep-ask", { account: spoken(account) }), text: say("move-renew-keep-what"), confirm: say("move-renew-keep"), danger: true,
    });
    if (sure) await ways.choose({ choice: "kept", account: account.id, kept: true });
  });
  return { root, ready };
}
