/**
 * Which view stands, and what belongs to no view: places, way back, keys, drops, settings of the whole page.
 * It shows no data of its own.
 * @typedef {import("./views/view.js").App} App
 * @typedef {import("./views/view.js").View} View
 * @typedef {import("./views/view.js").ViewName} ViewName
 * @typedef {import("./views/view.js").Params} Params
 * @typedef {import("./commands.js").Status} Status
 */
import * as backend from "./backend.js";
import { announce } from "./parts/announce.js";
import { closeDialog } from "./parts/dialog.js";
import { readAll } from "./parts/files.js";
import { loadIcons } from "./parts/icon.js";
import { isEditable, listenForDrops, listenForPastes } from "./parts/intake.js";
import { verbOf } from "./parts/keys.js";
import { closeMenu } from "./parts/menu.js";
import { loadTemplates } from "./parts/template.js";
import { chooseLanguage, language, say, translate, useLanguage } from "./parts/texts.js";
import { closeUndo, offerUndo, undoNow } from "./parts/undo.js";
import { mountAccount } from "./views/account.js";
import { mountAccounts } from "./views/accounts.js";
import { mountAdd } from "./views/add.js";
import { mountExport } from "./views/export.js";
import { mountFirstStart } from "./views/first-start.js";
import { mountDrill } from "./views/drill.js";
import { mountKit } from "./views/kit.js";
import { mountMove } from "./views/move.js";
import { mountRecover } from "./views/recover.js";
import { mountRecoveryKey } from "./views/recovery-key.js";
import { mountSafety } from "./views/safety.js";
import { mountSettings } from "./views/settings.js";
import { mountTrash } from "./views/trash.js";
import { mountTrouble } from "./views/trouble.js";
import { mountUnlock } from "./views/unlock.js";

/** @type {Record<ViewName, import("./views/view.js").Mount>} */
const views = {
  "first-start": mountFirstStart, unlock: mountUnlock, trouble: mountTrouble, recover: mountRecover,
  "recovery-key": mountRecoveryKey, accounts: mountAccounts, add: mountAdd, account: mountAccount,
  trash: mountTrash, settings: mountSettings, export: mountExport, move: mountMove, kit: mountKit, drill: mountDrill, safety: mountSafety,
};

/** The view that each state of the vault begins with. @type {Record<Status["state"], ViewName>} */
const gates = { none: "first-start", locked: "unlock", trouble: "trouble", open: "accounts" };

/** Milliseconds between two looks at a vault that others change. */
const newsEvery = 1000;

/** Views in front of the vault, where no place can be gone to. */
const closed = new Set(["first-start", "unlock", "trouble", "recover"]);

/** The views that stand in the bar. @type {ViewName[]} */
const placeNames = ["accounts", "move", "safety", "settings"];

/** @param {ViewName} name */
const placeButton = (name) => document.getElementById(name === "accounts" ? "place-codes" : `place-${name}`);

/** @typedef {{ name: ViewName, params: Params }} Step */
/** @type {Step[]} */
let way = [];
/** @type {View | null} */
let view = null;
const main = /** @type {HTMLElement} */ (document.getElementById("main"));

/** @type {App} */
const app = {
  status: /** @type {any} */ (null),
  memory: { query: "", chip: "", top: 0 },
  go(name, params = {}) {
    // Deeper views have buttons of their own where the bar would lie; the trash still has the account.
    closeUndo();
    way.push({ name, params });
    stand();
  },
  place(name) {
    way = [{ name, params: {} }];
    stand();
  },
  back() {
    if (way.length > 1) way.pop();
    else way = [{ name: gates[app.status.state], params: {} }];
    stand();
  },
  async take(status) {
    const before = app.status;
    app.status = status;
    // The window knows the language: it tells its problems in it.
    const spoken = chooseLanguage(status.language, navigator.languages);
    const anew = spoken !== language() || !before;
    if (anew) {
      await useLanguage(spoken);
      translate(document.body);
    }
    applySettings(status);
    if (before?.state !== status.state) enter(status);
    else if (anew) stand(true);
  },
  announce,
  offerUndo,
};

/** The vault opened, locked, or cannot be opened: everything shown before is gone. @param {Status} status */
function enter(status) {
  closeDialog();
  closeMenu();
  closeUndo();
  // First, because a view writes down what it wants to remember when it goes.
  view?.destroy?.();
  view = null;
  if (status.state !== "open") app.memory = { query: "", chip: "", top: 0 };
  app.place(gates[status.state]);
  if (status.state === "locked") announce(say("app-locked"));
}

/** @param {Status} status */
function applySettings({ settings }) {
  const { dataset, style } = document.documentElement;
  dataset.density = settings.density;
  dataset.codeScale = String(settings.codeScale);
  dataset.hideCodes = String(settings.hideCodes);
  style.setProperty("--code-scale", String(settings.codeScale));
}

/** Mounts the view at the end of the way. @param {boolean} [sameControl] keep the focus on the control of the same id */
function stand(sameControl = false) {
  const { name, params } = way[way.length - 1];
  const focused = sameControl ? document.activeElement?.id : "";
  view?.destroy?.();
  view = views[name](app, params);
  main.replaceChildren(view.root);
  main.scrollTop = 0;
  // A lasting work is done once; coming back to the view is not a reason to do it again.
  delete params.work;
  updatePlaces(name);
  const heading = view.root.querySelector("h1");
  const again = focused ? document.getElementById(focused) : null;
  (again ?? view.focus ?? /** @type {HTMLElement | null} */ (heading))?.focus();
}

/** @param {ViewName} name */
function updatePlaces(name) {
  const places = /** @type {HTMLElement} */ (document.getElementById("places"));
  places.hidden = closed.has(name) || way.some((step) => step.params.first);
  const place = placeNames.find((each) => each === way[0].name) ?? "accounts";
  for (const each of placeNames) placeButton(each)?.setAttribute("aria-current", String(each === place));
}

/** @param {import("./views/view.js").Work} work */
function receive(work) {
  if (app.status.state !== "open") announce(say("parts-drop-locked"));
  else if (view?.receive) view.receive(work);
  else app.go("add", { work });
}

/** @type {Record<string, (event: KeyboardEvent) => boolean | void>} */
const ways = {
  escape: () => {
    if (document.querySelector("dialog[open]")) return false;
    if (!view?.escape?.() && way.length > 1 && !way[way.length - 1].params.first) app.back();
  },
  add: () => whenOpen(() => app.go("add")),
  settings: () => whenOpen(() => app.place("settings")),
  search: () => whenOpen(() => {
    if (way[way.length - 1].name !== "accounts") app.place("accounts");
    const search = /** @type {HTMLInputElement | null} */ (document.getElementById("accounts-search"));
    search?.focus();
    search?.select();
  }),
  lock: () => whenOpen(() => {
    if (app.status.passphrase) void backend.lock().then(app.take);
  }),
  undo: (event) => !isEditable(event.target) && undoNow(),
  paste: (event) => {
    if (isEditable(event.target)) return false;
    receive(backend.readClipboard);
  },
};

/** @param {() => void} act */
function whenOpen(act) {
  if (app.status.state !== "open" || document.querySelector("dialog[open]")) return false;
  act();
}

/** How often at most the window hears that somebody is here; the shortest time to lock is a minute. */
const hereEvery = 15_000;

/** An idle vault locks; typing and pointing that ask nothing of the window are no idleness either. */
function listenForPeople() {
  let told = 0;
  const tell = () => {
    const idle = app.status.state !== "open" || app.status.settings.lockAfter === 0;
    if (idle || Date.now() - told < hereEvery) return;
    told = Date.now();
    void backend.here().catch(() => {});
  };
  for (const name of ["keydown", "pointerdown", "wheel"]) window.addEventListener(name, tell, { capture: true, passive: true });
}

function listen() {
  listenForPeople();
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    const verb = verbOf(event);
    if (verb) {
      if (ways[verb](event) !== false) event.preventDefault();
    } else if (!document.querySelector("dialog[open]")) view?.key?.(event);
  });
  for (const name of placeNames) placeButton(name)?.addEventListener("click", () => app.place(name));
  const intake = {
    /** @param {File[]} files */
    files: (files) => receive(() => readAll(files, backend.readFile)),
    /** @param {string} text */
    text: (text) => receive(() => backend.readText(text)),
    clipboard: () => receive(backend.readClipboard),
  };
  listenForDrops(intake);
  listenForPastes(intake);
  for (const name of ["visibilitychange", "focus", "pageshow", "pointerenter"]) {
    (name === "visibilitychange" || name === "pointerenter" ? document : window)
      .addEventListener(name, () => view?.wake?.());
  }
  void backend.onVaultChanged(calmly(async () => {
    await app.take(await backend.status());
    view?.changed?.();
  }));
  void backend.onLocked(async () => app.take(await backend.status()));
}

/**
 * News may come in swarms, and asking what is new may itself bring news: at most once a second, the last one included.
 * @param {() => Promise<void>} act
 */
function calmly(act) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void act();
    }, view ? newsEvery : 0);
  };
}

/** Without any status there is still a view that says what is wrong. @param {import("./commands.js").Problem} problem @returns {Status} */
const speechless = (problem) => ({
  state: "trouble", passphrase: false, problem, recovery: "none", language: "system", version: "", home: "", keychain: null,
  settings: {
    language: "system", sort: "own", density: "comfortable", codeScale: 1, clearClipboardAfter: 20, lockAfter: 0, hideCodes: false, clockOffset: 0, plainExports: [],
  },
});

async function start() {
  const [status] = await Promise.all([backend.status().catch(speechless), loadIcons(), loadTemplates()]);
  await app.take(status);
  listen();
}

void start();
