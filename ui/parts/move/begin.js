/**
 * The first screens of a move: what it is, where the person stands, and the first hour without a phone.
 * @typedef {import("./ways.js").Ways} Ways
 * @typedef {import("./ways.js").Step} Step
 * @typedef {import("../../commands.js").MoveView} MoveView
 */
import { find, input, stamp } from "../template.js";
import { say } from "../texts.js";
import { checkLine, lineScreen, question } from "./question.js";

const phones = /** @type {const} */ (["works", "mute", "lost", "stolen", "dead"]);
const numbers = /** @type {const} */ (["stays", "changes", "lost"]);

/** The lines of the first hour, in the order that matters. */
const firstHour = ["keep", "number", "thief", "sessions", "codes", "mail", "slow", "scams"];

/** Nothing was begun yet. @param {(phone: string) => void} begin */
export function beginScreen(begin) {
  const root = stamp("move-begin");
  const name = input(root, "#move-phone");
  name.value = say("move-begin-phone-usual");
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    begin(name.value.trim() || say("move-begin-phone-usual"));
  });
  return root;
}

/** @param {Ways} ways @returns {Step} */
export function whereStep(ways) {
  const root = document.createElement("div");
  let page = 0;
  /** @type {MoveView} */
  let move;
  const draw = () => root.replaceChildren(page === 0 ? phone() : number());
  const phone = () => question({
    name: "phone", question: say("move-phone"), why: say("move-phone-why"), value: move.phone,
    options: phones.map((value) => ({ value, label: say(`move-phone-${value}`), hint: say(`move-phone-${value}-what`) })),
    choose: (value) => void ways.choose({ choice: "phone", phone: value }),
    next: () => {
      page = 1;
      draw();
      ways.focus();
    },
  });
  const number = () => question({
    name: "number", question: say("move-number"), value: move.number, note: say("move-number-sim"),
    options: numbers.map((value) => ({ value, label: say(`move-number-${value}`), hint: say(`move-number-${value}-what`) })),
    choose: (value) => void ways.choose({ choice: "number", number: value }),
    next: () => void ways.choose({ choice: "next" }),
  });
  return {
    root,
    update(view) {
      // An answer alone changes nothing that is on the screen already.
      const first = !move;
      move = view;
      if (first) draw();
    },
    back() {
      if (page === 0) return false;
      page = 0;
      draw();
      return true;
    },
  };
}

/** @param {Ways} ways @returns {Step} */
export function firstHourStep(ways) {
  const root = document.createElement("div");
  return {
    root,
    update(move) {
      if (root.firstChild) return;
      root.replaceChildren(lineScreen({
        question: say("move-first-hour-what"), why: say("move-first-hour-why"),
        lines: firstHour.filter((line) => line !== "thief" || move.phone === "stolen" || move.phone === "lost").map((line) => checkLine({
          words: say(`move-first-hour-${line}`), hint: say(`move-first-hour-${line}-how`),
          checked: move.checks.includes(`first-hour-${line}`),
          change: (done) => void ways.choose({ choice: "check", check: `first-hour-${line}`, done }),
        })),
        next: () => void ways.choose({ choice: "next" }),
      }));
      find(root, ".move-lines").classList.add("tall");
    },
  };
}
