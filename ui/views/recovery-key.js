/**
 * The recovery key: made, shown once, confirmed by its last group, or as a whole once it is no longer on the screen.
 * It leaves the page with the view.
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").RecoveryKey} RecoveryKey
 * @typedef {"shown" | "check" | "unconfirmed"} Stage
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { ask } from "../parts/dialog.js";
import { picture } from "../parts/picture.js";
import { showProblems } from "../parts/problem.js";
import { button, find, input, stamp } from "../parts/template.js";
import { say, sayMoment } from "../parts/texts.js";

/** How long the button says that the key was copied. */
const doneFor = 1500;

/** @type {import("./view.js").Mount} */
export function mountRecoveryKey(app, params) {
  const root = stamp("recovery-key");
  /** @type {{ key: RecoveryKey | null, sheet: HTMLElement | null }} */
  const state = { key: null, sheet: null };
  const leave = () => (params.first ? app.place("accounts") : app.back());

  /** @param {Stage} stage @param {boolean} [focus] */
  const show = (stage, focus = true) => {
    showProblems(root, null);
    find(root, ".recovery-key-shown").hidden = stage !== "shown";
    find(root, ".recovery-key-check").hidden = stage === "shown";
    find(root, ".recovery-key-unconfirmed").hidden = stage !== "unconfirmed";
    button(root, "#recovery-key-show-again").hidden = stage !== "check";
    button(root, "#recovery-key-make").hidden = stage !== "unconfirmed";
    const wanted = stage === "unconfirmed" ? "#recovery-key-whole" : "#recovery-key-last";
    for (const field of root.querySelectorAll(".field")) /** @type {HTMLElement} */ (field).hidden = !field.querySelector(wanted);
    if (focus) find(root, stage === "shown" ? "h1" : wanted).focus();
  };

  /** @param {RecoveryKey} key */
  const update = (key) => {
    state.key = key;
    find(root, "#recovery-key-groups").replaceChildren(...key.groups.map(groupElement));
    /** @type {HTMLImageElement} */ (find(root, ".recovery-key-qr")).src = picture(key.qr);
    state.sheet?.remove();
    state.sheet = sheetOf(key);
    document.body.append(state.sheet);
  };

  const make = async () => {
    const key = await during(root, button(root, "#recovery-key-make"), backend.makeRecoveryKey);
    if (!key || !root.isConnected) return;
    update(key);
    show("shown");
  };

  button(root, ".back").hidden = params.first === true;
  button(root, ".back").addEventListener("click", leave);
  button(root, "#recovery-key-later").addEventListener("click", async () => {
    await app.take(await backend.status());
    leave();
  });
  button(root, "#recovery-key-next").addEventListener("click", () => show("check"));
  button(root, "#recovery-key-show-again").addEventListener("click", () => show("shown"));
  button(root, "#recovery-key-print").addEventListener("click", () => window.print());
  button(root, "#recovery-key-copy").addEventListener("click", () => state.key && void copy(app, root, state.key));
  button(root, "#recovery-key-make").addEventListener("click", async () => {
    if (await askForNew()) await make();
  });
  find(root, ".recovery-key-check").addEventListener("submit", (event) => {
    event.preventDefault();
    void confirm(app, root, leave);
  });

  const ready = begin(app, params.first === true, { show, make });
  return { root, update, ready, destroy: () => state.sheet?.remove() };
}

/**
 * A first key is made without asking; one that is not confirmed may be, and a confirmed one is replaced on purpose.
 * @param {App} app
 * @param {boolean} first
 * @param {{ show: (stage: Stage, focus?: boolean) => void, make: () => Promise<void> }} view
 */
async function begin(app, first, { show, make }) {
  if (first || app.status.recovery === "none") return make();
  if (app.status.recovery === "unconfirmed") return show("unconfirmed", false);
  if (await askForNew()) return make();
  app.back();
}

const askForNew = () => ask({
  title: say("recovery-key-make-ask"),
  text: say("recovery-key-make-warning"),
  confirm: say("recovery-key-make"),
});

/** @param {App} app @param {HTMLElement} root @param {() => void} leave */
async function confirm(app, root, leave) {
  const field = input(root, ".field:not([hidden]) .key-text");
  const status = await during(root, button(root, "#recovery-key-confirm"), () => backend.confirmRecoveryKey(field.value));
  if (!status) return field.select();
  field.value = "";
  await app.take(status);
  leave();
  app.announce(say("recovery-key-confirmed"));
}

/** The window copies, so that histories leave the key out and it is taken back. @param {App} app @param {HTMLElement} root @param {RecoveryKey} key */
async function copy(app, root, key) {
  const pressed = button(root, "#recovery-key-copy");
  const answer = await during(root, pressed, () => backend.copyRecoveryKey(key.text));
  if (!answer) return;
  const words = find(pressed, "span");
  words.textContent = say("accounts-copied", { seconds: Math.round(answer.clearsAfter / 1000) });
  app.announce(say("recovery-key-copied"));
  setTimeout(() => {
    words.textContent = say("recovery-key-copy");
  }, doneFor);
}

/** @param {string} group */
function groupElement(group) {
  const item = document.createElement("li");
  item.classList.toggle("key-beginning", group.startsWith("AGE-SECRET-KEY"));
  item.textContent = group;
  return item;
}

/** What the printer gets; it is in the page only while the key is. @param {RecoveryKey} key */
function sheetOf(key) {
  const sheet = stamp("recovery-sheet");
  find(sheet, ".sheet-date").textContent = sayMoment(Date.now());
  /** @type {HTMLImageElement} */ (find(sheet, ".sheet-qr")).src = picture(key.qr);
  find(sheet, ".key-groups").replaceChildren(...key.groups.map(groupElement));
  return sheet;
}
