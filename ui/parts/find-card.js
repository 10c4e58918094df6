/**
 * One account that was found and is not kept yet: its code to compare, and what may be changed before keeping.
 * The typed changes live in its fields; the secret is not here at all.
 * @typedef {import("../commands.js").Find} Find
 * @typedef {import("../commands.js").CodeView} CodeView
 * @typedef {import("../commands.js").Kept} Kept
 */
import { dots, group } from "./code.js";
import { setAvatar } from "./avatar.js";
import { below, heading, spoken } from "./name.js";
import { setRing } from "./ring.js";
import { find as part, input, stamp, write } from "./template.js";
import { put, say } from "./texts.js";

/** @param {Find} find @param {() => void} changed */
export function makeFind(find, changed) {
  const card = stamp("find");
  input(card, ".find-issuer").value = find.issuer;
  input(card, ".find-name").value = find.name;
  input(card, ".find-check").checked = isWanted(find);
  // The account that is there makes the same codes: a second one would only be confusing.
  input(card, ".find-replace").checked = find.standing === "changed";
  for (const radio of ["both", "replace"]) input(card, `.find-${radio}`).name = `find-choice-${find.find}`;
  card.addEventListener("input", changed);
  card.addEventListener("change", changed);
  return card;
}

/**
 * @param {HTMLElement} card
 * @param {{ find: Find, code: CodeView | undefined, single: boolean }} shown
 * @param {number} now
 */
export function updateFind(card, { find, code, single }, now) {
  const named = { issuer: input(card, ".find-issuer").value, organisation: find.organisation, name: input(card, ".find-name").value };
  const check = input(card, ".find-check");
  check.hidden = single;
  check.setAttribute("aria-label", say("add-find-check", { account: spoken(named) }));
  card.toggleAttribute("data-single", single);
  card.toggleAttribute("data-off", !single && !check.checked);
  setAvatar(part(card, ".avatar"), named);
  write(part(card, ".find-issuer-text"), heading(named));
  write(part(card, ".find-name-text"), below(named));
  updateStanding(card, find);
  part(card, ".find-pin-field").hidden = !find.needsPin;
  write(part(card, ".find-facts"), facts(find));
  const { validFrom, validUntil } = code ?? {};
  const timed = validFrom !== undefined && validUntil !== undefined;
  card.toggleAttribute("data-wordy", !code?.code);
  write(part(card, ".find-code"), codeText(find, code));
  setRing(card, timed ? { validFrom, validUntil } : null, now);
}

/** @param {Find} find @param {CodeView | undefined} code */
function codeText(find, code) {
  if (code?.code) return group(code.code);
  if (find.needsPin) return say("add-code-needs-pin");
  if (find.type === "hotp") return say("add-code-on-demand");
  return code?.problem ? code.problem.what : dots(find.digits);
}

/** Whether a find is kept unless the person says otherwise. Pure. @param {Find} find */
export const isWanted = ({ standing }) => standing === "new" || standing === "other_secret";

/** The words for each standing but "new". */
const standings = { already: "add-standing-already", other_secret: "add-standing-other", changed: "add-standing-changed" };

/** @param {HTMLElement} card @param {Find} find */
function updateStanding(card, { standing }) {
  const note = part(card, ".find-standing");
  note.hidden = standing === "new";
  note.classList.toggle("warn", standing === "other_secret");
  if (standing !== "new") put(part(note, "span"), standings[standing]);
  part(card, ".find-choice").hidden = standing !== "other_secret" && standing !== "changed";
}

/** @param {Find} find */
function facts(find) {
  const { algorithm, digits } = find;
  const name = algorithm.replace("SHA", "SHA-");
  if (find.type === "hotp") return say("add-facts-hotp", { algorithm: name, digits, counter: find.counter ?? 0 });
  return say("add-facts-totp", { algorithm: name, digits, period: find.period ?? 30 });
}

/** What is wanted of one that was never shown, or null if it stays behind. @param {Find} find @returns {Kept | null} */
export const keptUnseen = (find) =>
  isWanted(find) ? { find: find.find, issuer: find.issuer, name: find.name, pin: null, note: "", groups: [], replace: null } : null;

/** What is wanted of this one, or null if it stays behind. @param {HTMLElement} card @param {Find} find @returns {Kept | null} */
export function keptOf(card, find) {
  if (!input(card, ".find-check").checked) return null;
  const pin = input(card, ".find-pin").value;
  return {
    find: find.find,
    issuer: input(card, ".find-issuer").value.trim(),
    name: input(card, ".find-name").value.trim(),
    pin: find.needsPin && pin !== "" ? pin : null,
    note: "",
    groups: [],
    replace: input(card, ".find-replace").checked ? find.same?.id ?? null : null,
  };
}
