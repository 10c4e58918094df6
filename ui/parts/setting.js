/**
 * One line of the settings: a choice, a switch, an action or a fact. Knows no setting by name.
 * @typedef {{ value: string | number, text: string }} Option
 * @typedef {object} Line
 * @property {"select" | "switch" | "action" | "fact"} kind
 * @property {string} id
 * @property {string} name
 * @property {string} [hint]
 * @property {Option[]} [options]
 * @property {string | number | boolean} [value]
 * @property {string} [action] the word on the button
 * @property {boolean} [disabled]
 */
import { find, stamp, write } from "./template.js";

/** @param {Line} line */
export function makeLine(line) {
  const element = stamp(`setting-${line.kind}`);
  const control = controlOf(element);
  if (control) {
    control.id = `setting-${line.id}`;
    control.dataset.setting = line.id;
    control.setAttribute("aria-describedby", `setting-${line.id}-hint`);
    find(element, ".setting-hint").id = `setting-${line.id}-hint`;
  }
  if (line.kind === "action") find(element, ".setting-name").id = `setting-${line.id}-name`;
  return element;
}

/** @param {HTMLElement} element @returns {HTMLElement | null} */
const controlOf = (element) => element.querySelector("select, input, button");

/** @param {HTMLElement} element @param {Line} line */
export function updateLine(element, line) {
  write(find(element, ".setting-name"), line.name);
  write(find(element, ".setting-hint"), line.hint ?? "");
  find(element, ".setting-hint").hidden = !line.hint;
  const control = controlOf(element);
  if (control instanceof HTMLSelectElement) updateSelect(control, line);
  if (control instanceof HTMLInputElement) control.checked = line.value === true;
  if (control instanceof HTMLButtonElement) {
    write(control, line.action ?? "");
    control.setAttribute("aria-label", `${line.action}, ${line.name}`);
  }
  if (control) /** @type {HTMLSelectElement} */ (control).disabled = line.disabled === true;
}

/** @param {HTMLSelectElement} select @param {Line} line */
function updateSelect(select, { options = [], value }) {
  const key = JSON.stringify(options);
  if (select.dataset.options !== key) {
    select.dataset.options = key;
    select.replaceChildren(...options.map((option) => new Option(option.text, String(option.value))));
  }
  select.value = String(value);
}
