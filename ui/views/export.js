/**
 * Accounts into another app's file, or as QR codes onto the screen: which ones, what each would lose there, then the
 * thing itself. The window writes files; here are only names and paths, and the password on its way.
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").ExportFormat} ExportFormat
 * @typedef {import("../commands.js").ExportWish} Wish
 * @typedef {import("../commands.js").Losing} Losing
 * @typedef {"file" | "screen" | "png" | "svg"} Way
 * @typedef {ExportFormat & { key: string, ways: Way[] }} Target `key` tells targets of one format apart
 */
import * as backend from "../backend.js";
import { accountChoice } from "../parts/account-choice.js";
import { during } from "../parts/busy.js";
import { showCodes } from "../parts/code-show.js";
import { ask } from "../parts/dialog.js";
import { keyedList } from "../parts/keyed-list.js";
import { spoken } from "../parts/name.js";
import { problemOf, showProblems } from "../parts/problem.js";
import { enableReveal } from "../parts/reveal.js";
import { button, find, input, stamp, write } from "../parts/template.js";
import { put, say } from "../parts/texts.js";

/** The format that most other apps take in. */
const usual = "aegis";

/** The format with one URI an account, each of which can be a QR code. */
const list = "uri_list";

/** @type {import("./view.js").Mount} */
export function mountExport(app) {
  const root = stamp("export");
  const choice = /** @type {HTMLSelectElement} */ (find(root, "#export-format"));
  const way = /** @type {HTMLSelectElement} */ (find(root, "#export-way"));
  /** @type {Target[]} */
  let targets = [];
  const chosen = () => targets.find((target) => target.key === choice.value);
  const accounts = accountChoice(root, () => void look());
  /** @param {Target} target @returns {Wish} */
  const wishOf = (target) => ({ format: target.name, accounts: accounts.chosen(), password: null, way: null });

  const look = async () => {
    const target = chosen();
    if (!target) return;
    updateTarget(root, target, wayOf(root, target));
    const wish = wishOf(target);
    button(root, "#export-write").disabled = wish.accounts?.length === 0;
    const losses = await during(root, null, () => backend.exportLosses(wish));
    if (losses && chosen() === target && same(wish, wishOf(target))) updateLosses(root, target, losses, wayOf(root, target));
  };

  const load = async () => {
    const answer = await during(root, null, async () => ({ formats: await backend.exportFormats(), accounts: await backend.accounts() }));
    if (!answer) return;
    targets = targetsOf(answer.formats);
    accounts.update(answer.accounts.filter(({ trashed }) => trashed === null));
    choice.replaceChildren(...targets.map(({ key, app: title, seals, ways }) =>
      new Option(ways.includes("file") ? say("export-option", { app: title, seals }) : title, key)));
    if (targets.some(({ key }) => key === usual)) choice.value = usual;
    offerWays(way, chosen());
    await look();
  };

  choice.addEventListener("change", () => {
    offerWays(way, chosen());
    void look();
  });
  way.addEventListener("change", () => void look());
  for (const field of root.querySelectorAll("#export-password, #export-repeat")) {
    field.addEventListener("input", () => updatePlain(root, chosen()));
  }
  find(root, ".export-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const target = chosen();
    if (target) void (wayOf(root, target) === "screen" ? showOnScreen(root, target, wishOf(target)) : writeFile(app, root, target, wishOf(target)));
  });
  button(root, ".back").addEventListener("click", () => app.back());
  button(root, "#export-close").addEventListener("click", () => app.place("accounts"));
  enableReveal(root);
  return { root, ready: load() };
}

/** What can be chosen: the formats, and QR codes of their own. Pure but for words. @param {ExportFormat[]} formats @returns {Target[]} */
function targetsOf(formats) {
  const targets = formats.map((format) => ({ ...format, key: format.name, ways: waysOf(format) }));
  const single = formats.find(({ name }) => name === list);
  if (single) targets.push({ ...single, key: "qr", app: say("export-qr"), ways: ["screen", "png", "svg"] });
  return targets;
}

/** @param {ExportFormat} format @returns {Way[]} */
const waysOf = ({ name, codes }) => (codes && name !== list ? ["screen", "file", "png", "svg"] : ["file"]);

/** @param {HTMLSelectElement} way @param {Target | undefined} target */
const offerWays = (way, target) =>
  way.replaceChildren(...(target?.ways ?? []).map((each) => new Option(say(`export-way-${each}`), each)));

/** @param {HTMLElement} root @param {Target} target @returns {Way} */
const wayOf = (root, { ways }) => ways.find((way) => way === /** @type {HTMLSelectElement} */ (find(root, "#export-way")).value) ?? ways[0];

/** @param {Wish} one @param {Wish} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What the form asks for, or null with the problem on the screen. @param {HTMLElement} root @param {Target} target */
function passwordOf(root, { seals }) {
  const password = seals === "never" ? "" : input(root, "#export-password").value;
  const differs = seals !== "never" && password !== input(root, "#export-repeat").value;
  const missing = seals === "always" && password === "";
  if (differs) showProblems(root, problemOf("export-passwords-differ"));
  else if (missing) showProblems(root, problemOf("export-password-empty"));
  return differs || missing ? null : { password: password === "" ? null : password };
}

/** @param {App} app @param {HTMLElement} root @param {Target} target @param {Wish} wish */
async function writeFile(app, root, target, wish) {
  const sealing = passwordOf(root, target);
  if (!sealing) return;
  const way = wayOf(root, target);
  const done = await during(root, button(root, "#export-write"), async () => {
    const written = await backend.exportFile({ ...wish, ...sealing, way: way === "png" || way === "svg" ? way : null });
    return { written, status: await backend.status() };
  });
  if (!done) return;
  for (const field of ["#export-password", "#export-repeat"]) input(root, field).value = "";
  await app.take(done.status);
  const { written } = done;
  find(root, ".export-form").hidden = true;
  find(root, ".export-done").hidden = false;
  write(find(root, ".export-done-what"), say("export-done", { count: written.accounts, app: target.app }));
  write(find(root, ".export-done-file"), written.file);
  find(root, ".export-done-plain").hidden = written.sealed;
  put(find(root, "h1"), "export-title-done");
  find(root, "h1").focus();
}

/** Shows what could make all codes of these accounts, so it asks first. @param {HTMLElement} root @param {Target} target @param {Wish} wish */
async function showOnScreen(root, target, wish) {
  const agreed = await ask({ title: say("export-show-ask"), text: say("account-qr-warning"), confirm: say("account-qr-show") });
  const codes = agreed && await during(root, button(root, "#export-write"), () => backend.exportCodes(wish));
  if (!codes) return;
  const series = target.key !== "qr";
  await showCodes({
    title: target.app,
    how: say(series && codes.length > 1 ? "codes-how-series" : "codes-how", { app: target.app }),
    codes: codes.map(({ svg, accounts }) => ({
      svg, caption: series ? say("codes-accounts", { count: accounts.length }) : accounts.map(spoken).join(", "),
    })),
  });
  button(root, "#export-write").focus();
}

/** @param {HTMLElement} root @param {Target} target @param {Way} way */
function updateTarget(root, target, way) {
  find(root, ".export-way").hidden = target.ways.length < 2;
  find(root, ".export-seal").hidden = target.seals === "never";
  write(find(root, ".export-password-hint"), say(`export-password-${target.seals}`, { app: target.app }));
  find(root, ".export-plain").dataset.way = way;
  updatePlain(root, target);
}

/** @param {HTMLElement} root @param {Target | undefined} target */
function updatePlain(root, target) {
  const plain = find(root, ".export-plain");
  const open = target?.seals === "never" || (target?.seals === "either" && input(root, "#export-password").value === "");
  plain.hidden = !open || plain.dataset.way === "screen";
}

/** @param {HTMLElement} root @param {Target} target @param {Losing[]} losses @param {Way} way */
function updateLosses(root, target, losses, way) {
  find(root, ".export-lossy").hidden = losses.length === 0;
  write(find(root, ".export-lossy-title"), say("export-lossy", { app: target.app, count: losses.length }));
  const numbered = losses.map((losing, place) => ({ ...losing, place: String(place) }));
  keyedList(find(root, ".export-losses"), numbered, (losing) => losing.place, () => stamp("export-loss"), (row, losing) => {
    write(find(row, ".export-loss-account"), spoken(losing));
    write(find(row, ".export-loss-what"), losing.losses.map((loss) => say(`loss-${loss}`)).join(", "));
    write(find(row, ".export-loss-fate"), say(losing.leftOut ? "export-left-out" : "export-goes-without"));
  });
  const kind = way === "screen" ? "screen" : way === "file" ? "file" : "pictures";
  write(button(root, "#export-write"), say(`export-write-${kind}${losses.length > 0 ? "-lossy" : ""}`));
}
