/**
 * The drill: the recovery key is typed from paper, and a backup is opened with it. The key leaves the page with the view.
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { button, find, input, stamp } from "../parts/template.js";

/** @type {import("./view.js").Mount} */
export function mountDrill(app) {
  const root = stamp("drill");
  const key = input(root, "#drill-key");
  button(root, ".back").addEventListener("click", () => app.back());
  button(root, "#drill-close").addEventListener("click", () => app.back());
  find(root, ".drill-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const status = await during(root, button(root, "#drill-try"), () => backend.drill(key.value));
    if (!status) return key.focus();
    key.value = "";
    await app.take(status);
    find(root, ".drill-form").hidden = true;
    find(root, ".drill-done").hidden = false;
    find(root, "h1").focus();
  });
  return { root, destroy: () => void (key.value = "") };
}
