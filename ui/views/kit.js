/**
 * The paper kit: the recovery key from paper, what else shall stand on it, and where the file is then. The key leaves the
 * page with the view.
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { button, find, input, stamp, write } from "../parts/template.js";

/** Places where people print on Letter. */
const letter = /-(US|CA|MX|PH|CL|CO|VE)$/;

/** @type {import("./view.js").Mount} */
export function mountKit(app) {
  const root = stamp("kit");
  const key = input(root, "#kit-key");
  const paper = /** @type {HTMLSelectElement} */ (find(root, "#kit-paper"));
  paper.value = letter.test(navigator.language) ? "letter" : "a4";
  button(root, ".back").addEventListener("click", () => app.back());
  button(root, "#kit-close").addEventListener("click", () => app.back());
  button(root, "#kit-make-key").addEventListener("click", () => app.go("recovery-key"));
  find(root, ".kit-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const wish = {
      paper: /** @type {"a4" | "letter"} */ (paper.value), recoveryCodes: input(root, "#kit-codes").checked, secrets: input(root, "#kit-secrets").checked,
      call: input(root, "#kit-call").value.split("\n").map((line) => line.trim()).filter(Boolean),
    };
    const done = await during(root, button(root, "#kit-write"), async () => ({ file: await backend.makeKit(key.value, wish), status: await backend.status() }));
    if (!done) return key.focus();
    key.value = "";
    await app.take(done.status);
    write(find(root, ".kit-file"), done.file);
    find(root, ".kit-form").hidden = true;
    find(root, ".kit-done").hidden = false;
    find(root, "h1").focus();
  });
  return { root, destroy: () => void (key.value = "") };
}
