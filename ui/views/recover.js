/**
 * Opens the vault with the recovery key that was printed or written down. Where no keychain can take
 * the new key of this computer, it asks for a passphrase as well.
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { forget, passphraseProblem } from "../parts/passphrase.js";
import { showProblems, wantsPassphrase } from "../parts/problem.js";
import { button, find, input, stamp } from "../parts/template.js";
import { say } from "../parts/texts.js";

/** @type {import("./view.js").Mount} */
export function mountRecover(app) {
  const root = stamp("recover");
  const field = input(root, "#recover-key");
  const first = input(root, "#recover-passphrase");
  const second = input(root, "#recover-repeat");
  const fields = find(root, ".recover-passphrase");
  button(root, ".back").addEventListener("click", () => app.back());

  find(root, "form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const needed = !fields.hidden;
    const problem = needed ? passphraseProblem(first, second) : null;
    if (problem) return showProblems(root, problem);
    const status = await during(root, button(root, "#recover-open"), () => backend.recover(field.value, needed ? first.value : null));
    if (!status) {
      if (wantsPassphrase(root)) {
        fields.hidden = false;
        showProblems(root, null);
      }
      return (fields.hidden ? field : first).focus();
    }
    forget(field, first, second);
    await app.take(status);
    // The key is right and the file is not: the view that stands now offers earlier states.
    if (status.state !== "open") return app.back();
    app.announce(say("recover-done"));
  });
  return { root, focus: field };
}
