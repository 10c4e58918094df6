/**
 * "If this computer were gone tomorrow": one sentence, the one step that helps most, and what stands ready. Decides
 * nothing; the window says how safe things are.
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").Safety} Safety
 * @typedef {import("../commands.js").Backups} Backups
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { ask } from "../parts/dialog.js";
import { keyedList } from "../parts/keyed-list.js";
import { spoken } from "../parts/name.js";
import { button, find, input, stamp, write } from "../parts/template.js";
import { say, sayMoment } from "../parts/texts.js";

/** How many accounts are shown at first, and how many more each time. */
const page = 60;

/** @type {import("./view.js").Mount} */
export function mountSafety(app) {
  const root = stamp("safety");
  // Nothing is pressed that is about to move.
  root.dataset.loading = "true";
  /** @type {{ safety: Safety, backups: Backups, most: number } | null} */
  let state = null;
  const load = async () => {
    const answer = await during(root, null, async () => ({
      safety: await backend.safety(), backups: await backend.backups(), usual: await backend.usualBackupFolder(),
    }));
    if (!answer) root.dataset.loading = "false";
    if (!answer || !root.isConnected) return;
    const folder = input(root, "#safety-folder");
    if (folder.value === "") folder.value = answer.backups.folder ?? answer.usual;
    if (answer.backups.keep !== null) input(root, "#safety-keep").value = String(answer.backups.keep);
    update({ ...answer, most: state?.most ?? page });
  };
  /** @param {{ safety: Safety, backups: Backups, most: number }} data */
  const update = (data) => {
    state = data;
    root.dataset.loading = "false";
    updateSafety(app, root, data);
  };
  const backUp = async () => {
    if (!state?.backups.folder) {
      /** @type {HTMLDetailsElement} */ (find(root, ".safety-backups")).open = true;
      input(root, "#safety-folder").focus();
      return;
    }
    if (await during(root, button(root, "#safety-backup-now"), backend.backupNow)) await load();
  };
  button(root, "#safety-next").addEventListener("click", () => {
    const next = state?.safety.next;
    if (next?.step === "backup") void backUp();
    else if (next?.step === "fetchRecoveryCodes" && next.account) app.go("account", { id: next.account });
    else if (next?.step === "makeKit") app.go("kit");
    else if (next?.step === "drill") app.go("drill");
    else if (next?.step === "addDevice" || next?.step === "proveDevice") app.place("move");
    else app.go("recovery-key");
  });
  button(root, "#safety-backup-now").addEventListener("click", () => void backUp());
  button(root, "#safety-key").addEventListener("click", () => app.go("recovery-key"));
  button(root, "#safety-kit").addEventListener("click", () => app.go("kit"));
  button(root, "#safety-drill").addEventListener("click", () => app.go("drill"));
  listen(root, load, () => state?.safety.accounts.map(({ id }) => id) ?? []);
  button(root, "#safety-more").addEventListener("click", () => state && update({ ...state, most: state.most + page }));
  return { root, ready: load(), update, changed: () => void load() };
}

/** @param {HTMLElement} root @param {() => Promise<void>} load @param {() => string[]} accounts all there are, by id */
function listen(root, load, accounts) {
  find(root, ".safety-backups form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const keep = Math.min(365, Math.max(1, Math.round(Number(input(root, "#safety-keep").value) || 10)));
    const done = await during(root, button(root, "#safety-backups-save"), async () => {
      await backend.setBackups(input(root, "#safety-folder").value.trim(), keep);
      return backend.backupNow();
    });
    if (done) await load();
  });
  button(root, "#safety-backups-off").addEventListener("click", async () => {
    const sure = await ask({ title: say("safety-view-backups-off-ask"), text: say("safety-view-backups-off-what"), confirm: say("safety-view-backups-off") });
    if (sure && await during(root, null, () => backend.setBackups(null, 10))) await load();
  });
  find(root, ".safety-device-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = input(root, "#safety-device-name");
    if (name.value.trim() === "") return name.focus();
    if (await during(root, null, () => backend.nameDevice(name.value.trim())) === null && find(root, ".problem-place").firstChild) return;
    name.value = "";
    await load();
  });
  find(root, ".safety-devices").addEventListener("click", async (event) => {
    const press = /** @type {HTMLElement} */ (event.target).closest("button");
    const id = /** @type {HTMLElement | null} */ (press?.closest("li") ?? null)?.dataset.key;
    if (!press || !id) return;
    const all = press.classList.contains("safety-device-all");
    await during(root, press, () => (all ? backend.deviceHolds(id, accounts(), true) : backend.deviceGone(id, press.dataset.gone !== "true")));
    await load();
  });
}

/** @param {App} app @param {HTMLElement} root @param {{ safety: Safety, backups: Backups, most: number }} data */
function updateSafety(app, root, { safety, backups, most }) {
  write(find(root, ".safety-what"), safety.what);
  write(find(root, ".safety-what-next"), safety.whatNext);
  const next = button(root, "#safety-next");
  next.hidden = safety.next.step === "nothing";
  write(next, next.hidden ? "" : say(`safety-view-do-${dashed(safety.next.step)}`));
  line(root, "key", safety.recoveryKey === "confirmed", say(`safety-view-key-is-${safety.recoveryKey}`));
  write(button(root, "#safety-key"), say(safety.recoveryKey === "none" ? "safety-view-key-make" : "safety-view-key-look"));
  const { backup } = safety;
  const stale = backup !== null && (backup.addedSince > 0 || !backup.opens);
  line(root, "backup", backup !== null && !stale, backup === null ? say("safety-view-backup-is-none")
    : say(stale ? "safety-view-backup-is-old" : "safety-view-backup-is", { day: sayMoment(backup.at, "short"), file: backup.file }));
  line(root, "kit", safety.kitCurrent, safety.kit === null ? say("safety-view-kit-is-none") : say(safety.kitCurrent ? "safety-view-kit-is" : "safety-view-kit-is-old", { day: sayMoment(safety.kit) }));
  line(root, "drill", safety.drilled !== null, safety.drilled === null ? say("safety-view-drill-is-none") : say("safety-view-drill-is", { day: sayMoment(safety.drilled) }));
  button(root, "#safety-backups-off").hidden = backups.folder === null;
  updateDevices(root, safety);
  updateAccounts(app, root, safety, most);
}

/** "makeKit" → "make-kit". @param {string} name */
const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {HTMLElement} root @param {string} what @param {boolean} good @param {string} words */
function line(root, what, good, words) {
  const row = find(root, `[data-what="${what}"]`);
  row.dataset.state = good ? "done" : "open";
  write(find(row, ".safety-state"), words);
}

/** @param {HTMLElement} root @param {Safety} safety */
function updateDevices(root, { devices, accounts }) {
  find(root, ".safety-devices").hidden = devices.length === 0;
  keyedList(find(root, ".safety-devices"), devices, ({ id }) => id, () => stamp("safety-device"), (row, { name, gone, proven, said, outdated }) => {
    write(find(row, "strong"), name);
    write(find(row, ".muted"), gone === null ? say("safety-view-device-holds", { proven, said, outdated }) : say("safety-view-device-is-gone", { day: sayMoment(gone) }));
    button(row, ".safety-device-all").hidden = gone !== null || proven + said >= accounts.length;
    const press = button(row, ".safety-device-gone");
    press.dataset.gone = String(gone !== null);
    write(press, say(gone === null ? "safety-view-device-gone" : "safety-view-device-back"));
  });
}

/** @param {App} app @param {HTMLElement} root @param {Safety} safety @param {number} most */
function updateAccounts(app, root, { accounts }, most) {
  keyedList(find(root, ".safety-accounts"), accounts.slice(0, most), ({ id }) => id, ({ id }) => {
    const row = stamp("safety-account");
    button(row, ".safety-account").addEventListener("click", () => app.go("account", { id }));
    return row;
  }, (row, account) => {
    row.dataset.state = account.survives ? "done" : "open";
    write(find(row, "strong"), spoken(account));
    const by = [
      ...account.devices.filter(({ standing }) => standing !== "outdated")
        .map(({ name, standing, proven }) => say(`safety-view-on-${standing}`, { name, day: proven === null ? "" : sayMoment(proven) })),
      ...(account.inBackup ? [say("safety-view-in-backup")] : []), ...(account.onKit ? [say("safety-view-on-kit")] : []),
      account.recoveryCodes === null ? say("safety-view-no-codes") : say("safety-view-codes-left", { left: account.recoveryCodes.left }),
    ];
    write(find(row, ".safety-by"), by.join(" · "));
    write(find(row, ".safety-fate"), say(account.survives ? "safety-view-is-safe" : "safety-view-is-lost"));
  });
  const more = button(root, "#safety-more");
  more.hidden = accounts.length <= most;
  write(more, say("add-show-more", { count: Math.min(page, accounts.length - most) }));
}
