/**
 * Settings: each applies at once. What they are stands in one list; the passphrase has a dialog of its own.
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").Status} Status
 * @typedef {import("../commands.js").Settings} Settings
 * @typedef {import("../parts/setting.js").Line} Line
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { ask } from "../parts/dialog.js";
import { keyedList } from "../parts/keyed-list.js";
import { forget, passphraseProblem } from "../parts/passphrase.js";
import { showProblems } from "../parts/problem.js";
import { enableReveal } from "../parts/reveal.js";
import { makeLine, updateLine } from "../parts/setting.js";
import { sectionsOf } from "../parts/settings-lines.js";
import { button, find, input, stamp, write } from "../parts/template.js";
import { say } from "../parts/texts.js";

/** @type {import("./view.js").Mount} */
export function mountSettings(app) {
  const root = stamp("settings");
  let trashed = 0;

  /** @param {Status} status */
  const update = (status) => {
    const sections = sectionsOf(status, trashed);
    keyedList(find(root, ".settings-sections"), sections, (section) => section.id, () => stamp("settings-section"), (element, section) => {
      write(find(element, "h2"), section.name);
      const card = find(element, ".settings-card");
      keyedList(card, section.lines, (line) => line.id, makeLine, updateLine);
    });
  };

  const load = async () => {
    update(app.status);
    const accounts = await during(root, null, backend.accounts);
    trashed = accounts?.filter((account) => account.trashed !== null).length ?? 0;
    update(app.status);
  };

  root.addEventListener("change", (event) => {
    const control = /** @type {HTMLSelectElement | HTMLInputElement} */ (event.target);
    const { setting } = control.dataset;
    if (!setting) return;
    const value = control instanceof HTMLInputElement ? control.checked : control.value;
    void change(app, root, setting, value).then(() => root.isConnected && update(app.status));
  });
  root.addEventListener("click", (event) => {
    const setting = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.setting;
    /** @type {Record<string, () => unknown>} */
    const ways = {
      passphrase: () => changePassphrase(app).then(() => update(app.status)),
      recovery: () => app.go("recovery-key"),
      trash: () => app.go("trash"),
      export: () => app.go("export"),
      clock: () => change(app, root, "clockOffset", "0").then(() => update(app.status)),
      licences: () => ask({
        title: say("settings-licences"), text: say("settings-licences-text"), confirm: say("parts-close"), cancel: "",
      }),
    };
    if (setting) void ways[setting]?.();
  });
  return { root, update, ready: load(), changed: () => void load() };
}

/** Settings whose values are numbers; a choice gives them as text. */
const numbers = new Set(["codeScale", "clearClipboardAfter", "lockAfter", "clockOffset"]);

/** @param {App} app @param {HTMLElement} root @param {string} setting @param {string | boolean} value */
async function change(app, root, setting, value) {
  const changes = /** @type {Partial<Settings>} */ ({ [setting]: numbers.has(setting) ? Number(value) : value });
  const status = await during(root, null, () => backend.setSettings(changes));
  if (status) await app.take(status);
}

/** @param {App} app */
async function changePassphrase(app) {
  const there = app.status.passphrase;
  const body = stamp("passphrase");
  const current = input(body, "#passphrase-current");
  const first = input(body, "#passphrase-new");
  const second = input(body, "#passphrase-repeat");
  find(body, ".passphrase-current").hidden = !there;
  current.hidden = !there;
  const remove = button(body, "#passphrase-remove");
  remove.hidden = !there;
  enableReveal(body);

  /** @param {string | null} passphrase @param {string} sentence */
  const save = async (passphrase, sentence) => {
    const status = await during(body, null, () => backend.setPassphrase(there ? current.value : null, passphrase));
    if (!status) return false;
    forget(current, first, second);
    await app.take(status);
    app.announce(say(sentence));
    return true;
  };
  remove.addEventListener("click", async () => {
    if (await save(null, "settings-passphrase-removed")) body.closest("dialog")?.close();
  });
  await ask({
    title: say(there ? "settings-passphrase-title-change" : "settings-passphrase-title-set"),
    text: say("settings-passphrase-why"),
    body,
    confirm: say("settings-passphrase-save"),
    act: async () => {
      const problem = passphraseProblem(first, second);
      if (problem) showProblems(body, problem);
      return problem ? false : save(first.value, "settings-passphrase-saved");
    },
  });
}
