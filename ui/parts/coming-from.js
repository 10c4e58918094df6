/**
 * How to get accounts out of the app a person comes from, or what to do where that app lets nothing out. Reads no file.
 */
import { find, write } from "./template.js";
import { language, say } from "./texts.js";

/** Apps that let nothing out and of which no format is read, each with its sentence `how-<name>`. */
const closed = [
  { name: "okta", app: "Okta Verify" }, { name: "symantec_vip", app: "Symantec VIP Access" },
  { name: "salesforce", app: "Salesforce Authenticator" }, { name: "samsung_pass", app: "Samsung Pass" },
  { name: "rsa", app: "RSA Authenticator (SecurID)" }, { name: "entrust", app: "Entrust Identity" },
  { name: "yubico_authenticator", app: "Yubico Authenticator" },
];

/** @param {HTMLElement} root @param {() => Promise<{ name: string, app: string }[] | null>} load asked when the fold opens */
export function offerApps(root, load) {
  const choice = /** @type {HTMLSelectElement} */ (find(root, "#add-from-app"));
  const how = (/** @type {string} */ names) => [...new Set(names.split(" ").map((name) => say(`how-${name}`)))].join(" ");
  const tell = () => write(find(root, ".add-from-how"), choice.value ? how(choice.value) : "");
  choice.addEventListener("change", tell);
  find(root, ".add-from").addEventListener("toggle", async () => {
    if (choice.options.length > 0) return;
    // An app with several formats stands here once, and says the ways to all of them.
    /** @type {Map<string, string[]>} */
    const apps = new Map();
    for (const { name, app } of [...(await load()) ?? [], ...closed]) apps.set(app, [...apps.get(app) ?? [], name]);
    const all = [...apps].sort(([one], [other]) => one.localeCompare(other, language()));
    choice.replaceChildren(...all.map(([app, names]) => new Option(app, names.join(" "))));
    tell();
  });
}
