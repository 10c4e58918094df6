/**
 * Accounts into another app's file: what each would lose there, then the file itself. The window writes it; here are
 * only names and paths, and the password on its way.
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").ExportFormat} ExportFormat
 * @typedef {import("../commands.js").Losing} Losing
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { keyedList } from "../parts/keyed-list.js";
import { spoken } from "../parts/name.js";
import { problemOf, showProblems } from "../parts/problem.js";
import { enableReveal } from "../parts/reveal.js";
import { button, find, input, stamp, write } from "../parts/template.js";
import { put, say } from "../parts/texts.js";

/** The format that most other apps take in. */
const usual = "aegis";

/** @type {import("./view.js").Mount} */
export function mountExport(app) {
  const root = stamp("export");
  const choice = /** @type {HTMLSelectElement} */ (find(root, "#export-format"));
  /** @type {ExportFormat[]} */
  let formats = [];
  const chosen = () => formats.find((format) => format.name === choice.value);

  const look = async () => {
    const format = chosen();
    if (!format) return;
    updateSeal(root, format);
    const losses = await during(root, null, () => backend.exportLosses(format.name));
    if (losses && chosen() === format) updateLosses(root, format, losses);
  };

  const load = async () => {
    const answer = await during(root, null, backend.exportFormats);
    if (!answer) return;
    formats = answer;
    choice.replaceChildren(...formats.map(({ name, app: title, seals }) => new Option(say("export-option", { app: title, seals }), name)));
    if (formats.some((format) => format.name === usual)) choice.value = usual;
    await look();
  };

  choice.addEventListener("change", () => void look());
  for (const field of root.querySelectorAll("#export-password, #export-repeat")) {
    field.addEventListener("input", () => updatePlain(root, chosen()));
  }
  find(root, ".export-form").addEventListener("submit", (event) => {
    event.preventDefault();
    void writeFile(app, root, chosen());
  });
  button(root, ".back").addEventListener("click", () => app.back());
  button(root, "#export-close").addEventListener("click", () => app.place("accounts"));
  enableReveal(root);
  return { root, ready: load() };
}

/** @param {App} app @param {HTMLElement} root @param {ExportFormat | undefined} format */
async function writeFile(app, root, format) {
  if (!format) return;
  const password = format.seals === "never" ? "" : input(root, "#export-password").value;
  if (format.seals !== "never" && password !== input(root, "#export-repeat").value) {
    return showProblems(root, problemOf("export-passwords-differ"));
  }
  if (format.seals === "always" && password === "") return showProblems(root, problemOf("export-password-empty"));
  const done = await during(root, button(root, "#export-write"), async () => {
    const written = await backend.exportFile(format.name, password === "" ? null : password);
    return { written, status: await backend.status() };
  });
  if (!done) return;
  for (const field of ["#export-password", "#export-repeat"]) input(root, field).value = "";
  await app.take(done.status);
  const { written } = done;
  find(root, ".export-form").hidden = true;
  find(root, ".export-done").hidden = false;
  write(find(root, ".export-done-what"), say("export-done", { count: written.accounts, app: format.app }));
  write(find(root, ".export-done-file"), written.file);
  find(root, ".export-done-plain").hidden = written.sealed;
  put(find(root, "h1"), "export-title-done");
  find(root, "h1").focus();
}

/** @param {HTMLElement} root @param {ExportFormat} format */
function updateSeal(root, format) {
  find(root, ".export-seal").hidden = format.seals === "never";
  write(find(root, ".export-password-hint"), say(`export-password-${format.seals}`, { app: format.app }));
  updatePlain(root, format);
}

/** @param {HTMLElement} root @param {ExportFormat | undefined} format */
function updatePlain(root, format) {
  const open = format?.seals === "never" || (format?.seals === "either" && input(root, "#export-password").value === "");
  find(root, ".export-plain").hidden = !open;
}

/** @param {HTMLElement} root @param {ExportFormat} format @param {Losing[]} losses */
function updateLosses(root, format, losses) {
  find(root, ".export-lossy").hidden = losses.length === 0;
  write(find(root, ".export-lossy-title"), say("export-lossy", { app: format.app, count: losses.length }));
  const numbered = losses.map((losing, place) => ({ ...losing, place: String(place) }));
  keyedList(find(root, ".export-losses"), numbered, (losing) => losing.place, () => stamp("export-loss"), (row, losing) => {
    write(find(row, ".export-loss-account"), spoken(losing));
    write(find(row, ".export-loss-what"), losing.losses.map((loss) => say(`loss-${loss}`)).join(", "));
    write(find(row, ".export-loss-fate"), say(losing.leftOut ? "export-left-out" : "export-goes-without"));
  });
  write(button(root, "#export-write"), say(losses.length > 0 ? "export-write-lossy" : "export-write"));
}
