/**
 * The form for an account typed by hand: which fields a type needs, and what was typed. Judges nothing.
 * @typedef {import("../commands.js").Typed} Typed
 */
import { find, input } from "./template.js";

/** What stays visible for each type; the rest is fixed by the type itself. @type {Record<string, string[]>} */
const fields = {
  totp: ["algorithm", "digits", "period"],
  hotp: ["algorithm", "digits", "counter"],
  steam: [],
  yandex: ["pin"],
  motp: ["pin"],
};

/** @param {HTMLElement} form */
const typeOf = (form) => /** @type {HTMLSelectElement} */ (find(form, "#typed-type")).value;

/** @param {HTMLElement} form */
export function showFields(form) {
  const wanted = fields[typeOf(form)] ?? [];
  for (const name of ["algorithm", "digits", "period", "counter", "pin"]) {
    find(form, `.typed-${name}`).hidden = !wanted.includes(name);
  }
}

/** @param {HTMLElement} form @returns {Typed} */
export function typedOf(form) {
  const type = typeOf(form);
  const wanted = fields[type] ?? [];
  /** @param {string} name */
  const text = (name) => (wanted.includes(name) ? input(form, `#typed-${name}`).value.trim() : "");
  /** @param {string} name */
  const number = (name) => (text(name) === "" ? null : Number(text(name)));
  return {
    type: /** @type {Typed["type"]} */ (type),
    issuer: input(form, "#typed-issuer").value.trim(),
    name: input(form, "#typed-name").value.trim(),
    secret: input(form, "#typed-secret").value,
    pin: text("pin") || null,
    algorithm: text("algorithm") || null,
    digits: number("digits"),
    period: number("period"),
    counter: number("counter"),
  };
}
