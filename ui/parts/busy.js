/**
 * While something is on its way: its button does not act twice, and problems show where they belong.
 * @typedef {import("../commands.js").Problem} Problem
 */
import { showProblems } from "./problem.js";

/**
 * @template T
 * @param {ParentNode} root holds the place for problems
 * @param {HTMLButtonElement | null} button
 * @param {() => Promise<T>} work
 * @returns {Promise<T | null>} null after a problem, which is then on the screen
 */
export async function during(root, button, work) {
  if (button?.getAttribute("aria-busy") === "true") return null;
  button?.setAttribute("aria-busy", "true");
  try {
    const answer = await work();
    showProblems(root, null);
    return answer;
  } catch (failure) {
    const problem = /** @type {Problem} */ (failure);
    if (typeof problem?.what !== "string") throw failure;
    showProblems(root, problem);
    return null;
  } finally {
    button?.removeAttribute("aria-busy");
  }
}
