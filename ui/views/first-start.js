/**
 * The first start: one button makes the vault. Asks for a passphrase only where there is no keychain.
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { forget, passphraseProblem } from "../parts/passphrase.js";
import { showProblems, wantsPassphrase } from "../parts/problem.js";
import { enableReveal } from "../parts/reveal.js";
import { button, find, input, stamp } from "../parts/template.js";

/** @type {import("./view.js").Mount} */
export function mountFirstStart(app) {
  const root = stamp("first-start");
  const begin = button(root, "#first-start-begin");
  const first = input(root, "#first-start-passphrase");
  const second = input(root, "#first-start-repeat");
  const fields = find(root, ".first-start-passphrase");
  enableReveal(root);

  find(root, "form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const needed = !fields.hidden;
    const problem = needed ? passphraseProblem(first, second) : null;
    if (problem) {
      showProblems(root, problem);
      first.focus();
      return;
    }
    const status = await during(root, begin, () => backend.create(needed ? first.value : null));
    if (!status) {
      // Only now is it certain that no keychain takes the key.
      if (wantsPassphrase(root)) {
        fields.hidden = false;
        showProblems(root, null);
        first.focus();
      }
      return;
    }
    forget(first, second);
    await app.take(status);
    app.go("recovery-key", { first: true });
  });
  return { root, focus: begin };
}
