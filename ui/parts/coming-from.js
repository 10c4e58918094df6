/**
 * How to get accounts out of the app a person comes from, or what to do where that app lets nothing out. Reads no file.
 */
import { find, write } from "./template.js";
import { language, say } from "./texts.js";

/** Apps that let nothing out, each with its sentence `how-<name>`. */
const closed = [
  { name: "microsoft_app", app: "Microsoft Authenticator" }, { name: "authy_app", app: "Authy" },
  { name: "okta", app: "Okta Verify" }, { name: "duo_app", app: "Duo Mobile" },
];

/** @param {HTMLElement} root @param {() => Promise<{ name: string, app: string }[] | null>} load asked when the fold opens */
export function offerApps(root, load) {
  const choice = /** @type {HTMLSelectElement} */ (find(root, "#add-from-app"));
  const tell = () => write(find(root, ".add-from-how"), choice.value ? say(`how-${choice.value}`) : "");
  choice.addEventListener("change", tell);
  find(root, ".add-from").addEventListener("toggle", async () => {
    if (choice.options.length > 0) return;
    const all = [...(await load()) ?? [], ...closed];
    all.sort((one, other) => one.app.localeCompare(other.app, language()));
    choice.replaceChildren(...all.map(({ name, app }) => new Option(app, name)));
    tell();
  });
}
