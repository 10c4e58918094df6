/**
 * The round letter before an account: calm, and always the same colour for the same issuer.
 */
import { fold } from "./filter.js";

/** Hues that stay readable on their own tint in light and dark. */
const hues = [8, 28, 45, 88, 140, 165, 188, 208, 230, 262, 292, 330];

/** Pure. @param {string} text */
export function hueOf(text) {
  let sum = 7;
  for (const letter of fold(text)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65521;
  return hues[sum % hues.length];
}

/** Pure: the first letter or digit, so that "(old) GitHub" gets an O. @param {string} text */
export function letterOf(text) {
  const found = text.normalize("NFC").match(/[\p{L}\p{N}]\p{M}*/u) ?? text.match(/\S/u);
  return (found?.[0] ?? "?").toLocaleUpperCase();
}

/** @param {HTMLElement} element @param {{ issuer: string, name: string }} account */
export function setAvatar(element, account) {
  const text = account.issuer || account.name;
  if (element.dataset.of === text) return;
  element.dataset.of = text;
  element.textContent = letterOf(text);
  element.style.setProperty("--hue", String(hueOf(text)));
}
