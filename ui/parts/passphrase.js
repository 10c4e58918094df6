/**
 * Two fields for a new passphrase, checked against each other. Whether it is strong enough is not judged here.
 */
import { problemOf } from "./problem.js";

/**
 * @param {HTMLInputElement} first
 * @param {HTMLInputElement} second
 * @returns {import("../commands.js").Problem | null}
 */
export function passphraseProblem(first, second) {
  if (first.value === "") return problemOf("parts-passphrase-empty");
  if (first.value !== second.value) return problemOf("parts-passphrases-differ");
  return null;
}

/** @param {HTMLInputElement[]} fields */
export function forget(...fields) {
  for (const field of fields) field.value = "";
}
