/**
 * Opens the vault with the passphrase. Keeps it no longer than the one call.
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { enableReveal } from "../parts/reveal.js";
import { button, find, input, stamp } from "../parts/template.js";

/** @type {import("./view.js").Mount} */
export function mountUnlock(app) {
  const root = stamp("unlock");
  const field = input(root, "#unlock-passphrase");
  enableReveal(root);
  find(root, "form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const passphrase = field.value;
    const status = await during(root, button(root, "#unlock-open"), () => backend.unlock(passphrase));
    if (!status) return field.select();
    field.value = "";
    await app.take(status);
  });
  button(root, "#unlock-recover").addEventListener("click", () => app.go("recover"));
  return { root, focus: field };
}
