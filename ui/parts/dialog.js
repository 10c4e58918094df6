/**
 * A question above everything else. Knows neither what is asked nor what follows.
 * @typedef {object} Question
 * @property {string} title
 * @property {string} [text]
 * @property {HTMLElement} [body]
 * @property {string} confirm the word on the button that goes on
 * @property {string} [cancel] empty: there is only one way out
 * @property {boolean} [danger]
 * @property {() => Promise<boolean>} [act] runs before closing; false keeps the dialog open
 */
import { button, find, stamp } from "./template.js";

/** @type {HTMLDialogElement | null} */
let open = null;

/**
 * @param {Question} question
 * @returns {Promise<boolean>} whether the person went on
 */
export function ask(question) {
  closeDialog();
  const dialog = /** @type {HTMLDialogElement} */ (stamp("dialog"));
  fill(dialog, question);
  document.body.append(dialog);
  open = dialog;
  return new Promise((resolve) => {
    let agreed = false;
    const confirm = button(dialog, "#dialog-confirm");
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (open === dialog) open = null;
      resolve(agreed);
    });
    button(dialog, "#dialog-cancel").addEventListener("click", () => dialog.close());
    find(dialog, "form").addEventListener("submit", async (event) => {
      event.preventDefault();
      confirm.disabled = true;
      agreed = question.act ? await question.act() : true;
      confirm.disabled = false;
      if (agreed) dialog.close();
    });
    dialog.showModal();
    // What cannot be taken back is not one careless Enter away.
    if (question.danger) button(dialog, "#dialog-cancel").focus();
    else /** @type {HTMLElement} */ (dialog.querySelector("input:not([hidden])") ?? confirm).focus();
  });
}

/** @param {HTMLElement} dialog @param {Question} question */
function fill(dialog, question) {
  find(dialog, "h2").textContent = question.title;
  const text = find(dialog, ".dialog-text");
  text.textContent = question.text ?? "";
  text.hidden = !question.text;
  if (question.body) find(dialog, ".dialog-body").append(question.body);
  const confirm = button(dialog, "#dialog-confirm");
  confirm.textContent = question.confirm;
  confirm.classList.toggle("danger", question.danger === true);
  if (question.cancel !== undefined) {
    const cancel = button(dialog, "#dialog-cancel");
    cancel.textContent = question.cancel;
    cancel.hidden = question.cancel === "";
  }
}

/**
 * Shows a dialog of somebody's own making, in the place of whatever stands.
 * @param {HTMLDialogElement} dialog
 * @returns {Promise<void>} once it is closed, by whoever
 */
export function present(dialog) {
  closeDialog();
  document.body.append(dialog);
  open = dialog;
  return new Promise((closed) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (open === dialog) open = null;
      closed();
    });
    dialog.showModal();
  });
}

/** Whatever is asked is withdrawn, for instance because Keepstep locks. */
export function closeDialog() {
  open?.close();
}
