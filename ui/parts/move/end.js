/**
 * The last screens of a move: the paper kit with its drill, and whether the old phone may be erased.
 * @typedef {import("./ways.js").Ways} Ways
 * @typedef {import("./ways.js").Step} Step
 * @typedef {import("../../commands.js").MoveView} MoveView
 * @typedef {import("../../commands.js").MissingLine} MissingLine
 */
import { ask } from "../dialog.js";
import { spoken } from "../name.js";
import { button, find, input, stamp, write } from "../template.js";
import { say, sayMoment } from "../texts.js";
import { isGone, nameOf } from "./inventory.js";

/** @param {Ways} ways @returns {Step} */
export function kitStep(ways) {
  const root = stamp("move-kit");
  button(root, "#move-next").addEventListener("click", () => void ways.choose({ choice: "next" }));
  return {
    root,
    update(move) {
      const { recovery } = ways.status();
      find(root, ".move-lines").replaceChildren(
        kitLine("key", recovery === "confirmed", ways.recoveryKey),
        kitLine("kit", move.kit !== null, ways.kit),
        kitLine("drill", move.drilled !== null, ways.drill),
      );
    },
  };
}

/** @param {"key" | "kit" | "drill"} what @param {boolean} done @param {() => void} act */
function kitLine(what, done, act) {
  const line = stamp("move-kit-line");
  line.dataset.state = done ? "done" : "open";
  write(find(line, "strong"), say(`move-kit-${what}`));
  write(find(line, ".muted"), say(done ? `move-kit-${what}-done` : `move-kit-${what}-what`));
  const press = button(line, "button");
  press.id = `move-kit-${what}`;
  write(press, say(done ? `move-kit-${what}-again` : `move-kit-${what}-do`));
  press.addEventListener("click", act);
  return line;
}

/** Where a missing thing is mended. @type {Record<MissingLine["what"], import("../../commands.js").MoveStep>} */
const places = { phone: "where", app: "collect", old: "prove", new: "prove-new", renew: "renew", other: "others" };

/** @param {Ways} ways @returns {Step} */
export function eraseStep(ways) {
  const root = stamp("move-erase");
  button(root, "#move-end").addEventListener("click", () => void ways.choose({ choice: "end" }));
  button(root, "#move-reopen").addEventListener("click", () => void ways.choose({ choice: "reopen" }));
  button(root, "#move-erased").addEventListener("click", async () => {
    const sure = await ask({ title: say("move-erased-ask"), text: say("move-erased-what"), confirm: say("move-erased") });
    if (sure) await ways.choose({ choice: "erased" });
  });
  button(root, "#move-report").addEventListener("click", async () => {
    const file = await ways.report();
    const place = find(root, ".move-report-file");
    place.hidden = !file;
    write(place, file ?? "");
  });
  const days = input(root, "#move-quarantine");
  days.addEventListener("change", () => {
    const wanted = Math.min(90, Math.max(0, Math.round(Number(days.value) || 0)));
    void ways.choose({ choice: "quarantine", days: wanted });
  });
  return { root, update: (move) => updateErase(ways, root, move) };
}

/** @param {Ways} ways @param {HTMLElement} root @param {MoveView} move */
function updateErase(ways, root, move) {
  const gone = isGone(move);
  const kind = gone ? "-gone" : "";
  const safe = move.missing.length === 0;
  write(find(root, ".move-verdict"), verdict(move, kind, safe));
  write(find(root, ".move-why"), why(move, kind, safe));
  const list = find(root, ".move-missing");
  list.hidden = safe || move.ended !== null;
  list.replaceChildren(...lines(ways, move));
  find(root, ".move-wait").hidden = gone || !safe || move.erased !== null;
  const days = input(root, "#move-quarantine");
  if (document.activeElement !== days) days.value = String(move.quarantine);
  button(root, "#move-end").hidden = move.ended !== null || !safe;
  write(button(root, "#move-end"), say(`move-end${kind}`));
  button(root, "#move-erased").hidden = gone || move.ended === null || move.erased !== null;
  button(root, "#move-reopen").hidden = move.ended === null;
}

/** @param {MoveView} move @param {string} kind @param {boolean} safe */
function verdict({ ended, erased, missing }, kind, safe) {
  if (erased !== null) return say("move-verdict-erased");
  if (ended !== null) return say(`move-verdict-ended${kind}`);
  return safe ? say(`move-verdict-safe${kind}`) : say(`move-verdict-missing${kind}`, { count: missing.length });
}

/** @param {MoveView} move @param {string} kind @param {boolean} safe */
function why({ ended, erased, eraseFrom, quarantine }, kind, safe) {
  if (erased !== null) return say("move-why-erased");
  if (ended !== null) return say(`move-why-ended${kind}`, { day: sayMoment(eraseFrom ?? ended) });
  return safe ? say(`move-why-safe${kind}`, { days: quarantine }) : say("move-why-missing");
}

/** How many accounts of the same lack are named one by one. */
const named = 3;

/** Not more lines than anyone reads: the same lack of many accounts is one. @param {Ways} ways @param {MoveView} move */
function lines(ways, move) {
  const kinds = [...new Set(move.missing.map(({ what }) => what))];
  return kinds.flatMap((what) => {
    const some = move.missing.filter((missing) => missing.what === what);
    const one = some.length > named && "account" in some[0];
    return (one ? some.slice(0, 1) : some).map((missing) => {
      const line = stamp("move-missing");
      write(find(line, "strong"), one ? say("move-missing-several", { count: some.length }) : whose(ways, move, missing));
      write(find(line, ".muted"), say(`move-missing-${what}`));
      button(line, "button").addEventListener("click", () => void ways.choose({ choice: "go", step: places[what] }));
      return line;
    });
  });
}

/** @param {Ways} ways @param {MoveView} move @param {MissingLine} missing */
function whose(ways, move, missing) {
  if (missing.what === "app") return nameOf(ways, missing.app);
  if (missing.what === "other") return nameOf(ways, move.others[missing.at]?.service ?? "");
  if (missing.what === "phone") return say("move-missing-phone-name");
  const account = move.accounts.find(({ id }) => id === missing.account);
  return account ? spoken(account) : "";
}
