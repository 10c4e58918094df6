/**
 * The recovery codes of one account: how many are left, shown because a person asked, marked as used, pasted in any shape.
 * Forgets what it showed when it goes. Asks nobody but through what it is handed.
 * @typedef {import("../commands.js").RecoveryCode} RecoveryCode
 * @typedef {{ codes: (reveal: boolean) => Promise<RecoveryCode[] | null>, mark: (place: number, used: boolean) => Promise<unknown>,
 *   copyNext: () => Promise<{ clearsAfter: number } | null>, split: (text: string) => Promise<{ codes: string[] } | null>,
 *   keep: (text: string) => Promise<unknown>, announce: (text: string) => void }} Asks
 */
import { keyedList } from "./keyed-list.js";
import { button, find, input, stamp, write } from "./template.js";
import { say, sayMoment } from "./texts.js";

/** At so many or fewer it is time for new ones. */
const few = 2;

/** @param {Asks} asks */
export function recoveryCodes(asks) {
  const root = stamp("recovery-codes");
  let open = false;
  /** @param {RecoveryCode[]} codes */
  const update = (codes) => {
    const left = codes.filter(({ used }) => used === null).length;
    write(find(root, ".codes-summary"), codes.length === 0 ? say("recovery-codes-none") : say("recovery-codes-left", { left, total: codes.length }));
    const low = find(root, ".codes-low");
    low.hidden = codes.length === 0 || left > few;
    write(find(low, "span"), say("recovery-codes-low", { left }));
    button(root, "#codes-show").hidden = codes.length === 0;
    button(root, "#codes-copy").hidden = left === 0;
    write(button(root, "#codes-show"), say(open ? "recovery-codes-hide" : "recovery-codes-show"));
    const list = find(root, ".codes-list");
    list.hidden = !open || codes.length === 0;
    keyedList(list, open ? codes : [], ({ place }) => String(place), ({ place }) => {
      const line = stamp("recovery-code");
      const box = input(line, "input");
      box.addEventListener("change", async () => {
        await asks.mark(place, box.checked);
        await load();
      });
      return line;
    }, (line, { text, used }) => {
      write(find(line, ".codes-code"), text);
      input(line, "input").checked = used !== null;
      line.dataset.used = String(used !== null);
      write(find(line, ".codes-used"), used === null ? "" : say("recovery-codes-used", { day: sayMoment(used) }));
    });
  };
  const load = async () => {
    const codes = await asks.codes(open);
    if (codes) update(codes);
  };
  button(root, "#codes-show").addEventListener("click", () => {
    open = !open;
    void load();
  });
  button(root, "#codes-copy").addEventListener("click", async () => {
    const copied = await asks.copyNext();
    if (copied) asks.announce(say("recovery-codes-copied"));
  });
  const text = /** @type {HTMLTextAreaElement} */ (find(root, "#codes-text"));
  text.addEventListener("input", async () => {
    const split = text.value.trim() === "" ? null : await asks.split(text.value);
    const count = split?.codes.length ?? 0;
    write(find(root, ".codes-found"), text.value.trim() === "" ? "" : say("recovery-codes-found", { count, codes: split?.codes.join(", ") ?? "" }));
    button(root, "#codes-keep").disabled = count === 0;
  });
  button(root, "#codes-keep").addEventListener("click", async () => {
    if (!await asks.keep(text.value)) return;
    text.value = "";
    write(find(root, ".codes-found"), "");
    button(root, "#codes-keep").disabled = true;
    await load();
  });
  return { root, load, forget: () => update([]) };
}
