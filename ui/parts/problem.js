/**
 * What happened and what to do, where it happened. Shows problems; never makes or swallows one.
 * @typedef {import("../commands.js").Problem} Problem
 */
import { find, stamp, write } from "./template.js";
import { say } from "./texts.js";

/** A problem in the page's own words: `id` has a twin `id-remedy`. @param {string} id @param {Record<string, string>} [args] @returns {Problem} */
export const problemOf = (id, args) => ({ id, what: say(id, args), remedy: say(`${id}-remedy`, args) });

/** @param {Problem} problem */
function problemElement(problem) {
  const element = stamp("problem");
  element.dataset.problem = problem.id;
  const known = problem.what ? problem : problemOf("parts-unexpected");
  const what = problem.item ? `${problem.item}: ${known.what}` : known.what;
  write(find(element, ".problem-what"), what);
  write(find(element, ".problem-remedy"), known.remedy);
  return element;
}

/** Problems that end as soon as there is a passphrase. */
const curedByPassphrase = new Set(["keychain-none-passphrase", "keychain-too-long", "keychain-not-kept"]);

/** Whether what is shown below `root` says that a passphrase has to be chosen. @param {ParentNode} root */
export const wantsPassphrase = (root) =>
  [...root.querySelectorAll(".problem")].some((shown) => curedByPassphrase.has(/** @type {HTMLElement} */ (shown).dataset.problem ?? ""));

/**
 * Fills the place below `root` that is meant for problems; the same problems again change nothing.
 * @param {ParentNode} root
 * @param {Problem | Problem[] | null} problems
 */
export function showProblems(root, problems) {
  const place = find(root, ".problem-place");
  const list = problems ? [problems].flat() : [];
  const key = JSON.stringify(list);
  if ((place.dataset.shown ?? "[]") === key) return;
  place.dataset.shown = key;
  place.replaceChildren(...list.map(problemElement));
}
