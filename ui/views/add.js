/**
 * Adding accounts: three roads lead to the same preview, and only there something is kept.
 * The secrets stay on the other side; here are only numbers of finds.
 * @typedef {import("./view.js").App} App
 * @typedef {import("./view.js").Work} Work
 * @typedef {import("../commands.js").Finds} Finds
 * @typedef {"roads" | "typed" | "camera" | "screen" | "preview"} Stage
 * @typedef {{ stage: Stage, from: Stage, finds: Finds, most: number }} State `from` is where the preview came from, `most` how many finds are shown
 */
import * as backend from "../backend.js";
import { cameraView } from "../parts/camera-view.js";
import { codeClock } from "../parts/code-clock.js";
import { offerApps } from "../parts/coming-from.js";
import { during } from "../parts/busy.js";
import { keptOf, keptUnseen, makeFind, updateFind } from "../parts/find-card.js";
import { keyedList } from "../parts/keyed-list.js";
import { bytesOf, readAll } from "../parts/files.js";
import { screenView } from "../parts/screen-view.js";
import { listenForSealed, updateSealed } from "../parts/sealed-files.js";
import { showFields, typedOf } from "../parts/typed-form.js";
import { problemOf, showProblems } from "../parts/problem.js";
import { enableReveal } from "../parts/reveal.js";
import { button, find, input, stamp, write } from "../parts/template.js";
import { put, say } from "../parts/texts.js";

/** @type {Finds} */
const nothing = { finds: [], series: [], problems: [], sealed: [] };

/** How many finds are shown at first, and how many more each time. */
const page = 60;

/** @type {import("./view.js").Mount} */
export function mountAdd(app, params) {
  const root = stamp("add");
  /** @type {State} */
  const state = { stage: "roads", from: "roads", finds: nothing, most: page };
  const changed = () => updatePreview(root, state, clock, changed);
  const clock = codeClock({ ask: (ids) => backend.findCodes(ids.map(Number)), changed });

  /** @param {Stage} stage @param {boolean} [focus] */
  const show = (stage, focus = true) => {
    state.stage = stage;
    // Whoever goes elsewhere looks into no camera any more.
    if (stage !== "camera" && stage !== "screen") closeScanner(root);
    updateStage(root, stage, state.finds);
    const sealed = stage === "preview" && state.finds.sealed.some((file) => !file.wantsFile);
    if (focus || sealed) find(root, stage === "typed" ? "#typed-issuer" : sealed ? "#add-password" : "h1").focus();
  };

  /** @param {Finds} finds */
  const update = (finds) => {
    state.finds = finds;
    const some = finds.finds.length > 0 || finds.series.length > 0 || finds.sealed.length > 0;
    updateProblems(root, finds, some);
    clock.forget();
    changed();
    if (some) show("preview", state.stage !== "preview");
    else if (state.stage === "preview") show(state.from);
    void clock.want(withCodes(finds, state.most));
  };

  const { receive, stepBack, skip, more } = waysOf({ root, state, update, show, changed, clock });
  listenForScans(root, { state, show, update, stepBack, receive });
  listen(app, { root, state, receive, show, stepBack, changed, collect: params.collect });
  listenForSealed(root, {
    open: (password) => void receive(() => backend.openSealed(password)), skip: () => void skip(),
    keyFile: async (file) => await during(root, null, async () => {
      await backend.useKeyFile(file.name, await bytesOf(file));
      return true;
    }) ?? false,
  });
  button(root, "#add-show-more").addEventListener("click", more);
  enableReveal(root);
  offerApps(root, () => during(root, null, backend.importFormats));
  show("roads", false);
  changed();
  // Taken now, because the app forgets it as soon as the view stands. What an earlier visit found is nobody's any more.
  const { work } = params;
  const ready = backend.discard().catch(() => {}).then(() => work && receive(work));
  const destroy = () => {
    closeScanner(root);
    clock.stop();
    void backend.discard().catch(() => {});
  };
  return { root, ready, update, receive, destroy, escape: stepBack, wake: () => void clock.wake() };
}

/**
 * What a person can do with what was found, besides keeping it.
 * @param {{ root: HTMLElement, state: State, update: (finds: Finds) => void, show: (stage: Stage) => void, changed: () => void,
 *   clock: ReturnType<typeof codeClock> }} view
 */
function waysOf({ root, state, update, show, changed, clock }) {
  /** @param {Work} work */
  const receive = async (work) => {
    if (state.stage !== "preview") state.from = state.stage === "typed" ? "typed" : "roads";
    find(root, ".add-busy").hidden = false;
    const finds = await during(root, null, () => Promise.race([work(), stopped(root)]));
    find(root, ".add-busy").hidden = true;
    if (finds && root.isConnected) update(finds);
  };

  /** One step back inside the view; false at its first step. */
  const stepBack = () => {
    if (state.stage === "roads") return false;
    const to = state.stage === "preview" ? state.from : "roads";
    void backend.discard().catch(() => {});
    state.finds = nothing;
    state.most = page;
    showProblems(root, null);
    changed();
    void clock.want([]);
    show(to);
    return true;
  };

  /** Without the files that want a password. */
  const skip = async () => {
    const finds = await during(root, null, backend.giveUp);
    if (finds && finds.finds.length + finds.series.length > 0) update(finds);
    else stepBack();
  };

  const more = () => {
    state.most += page;
    changed();
    void clock.want(withCodes(state.finds, state.most));
  };
  return { receive, stepBack, skip, more };
}

/** What stands in the scanner's place, by the view it belongs to. @type {WeakMap<HTMLElement, () => void>} */
const scanners = new WeakMap();

/** @param {HTMLElement} root */
function closeScanner(root) {
  scanners.get(root)?.();
  scanners.delete(root);
  find(root, ".add-scanner").replaceChildren();
}

/**
 * @param {HTMLElement} root
 * @param {{ state: State, show: (stage: Stage) => void, update: (finds: Finds) => void, stepBack: () => boolean,
 *   receive: (work: Work) => Promise<void> }} view
 */
function listenForScans(root, { state, show, update, stepBack, receive }) {
  const scan = async () => {
    const scanned = await during(root, button(root, "#add-screen"), backend.scanScreen);
    if (!scanned || !root.isConnected) return;
    /** @param {number[]} codes */
    const take = (codes) => void receive(() => backend.takeCodes(codes));
    // One code is the one that was meant.
    if (scanned.codes.length === 1) return take([0]);
    state.from = "roads";
    show("screen");
    const screen = screenView(scanned, {
      take, again: () => void scan(),
      part: (shot, area) => during(root, null, () => backend.scanPart(shot, area)),
    });
    find(root, ".add-scanner").replaceChildren(screen.root);
  };
  button(root, "#add-screen").addEventListener("click", () => void scan());
  button(root, "#add-camera").addEventListener("click", () => {
    state.from = "roads";
    show("camera");
    const camera = cameraView({
      begin: backend.cameraBegins, look: backend.cameraFrame,
      done: (finds) => (finds ? update(finds) : void stepBack()),
      tell: (problems) => showProblems(root, problems),
    });
    scanners.set(root, camera.close);
    find(root, ".add-scanner").replaceChildren(camera.root);
  });
}

/** Nothing, once the person does not want to wait any longer. @param {HTMLElement} root @returns {Promise<Finds | null>} */
const stopped = (root) => new Promise((resolve) => {
  button(root, "#add-stop").onclick = () => {
    void backend.giveUp().catch(() => {});
    resolve(null);
  };
});

/** Where nothing was found and nothing went wrong either, that is a problem of its own. @param {HTMLElement} root @param {Finds} finds @param {boolean} some */
const updateProblems = (root, { problems }, some) =>
  showProblems(root, some || problems.length > 0 ? problems : [problemOf("add-nothing")]);

/** Those shown that have a code without being asked for one. @param {Finds} finds @param {number} most */
const withCodes = ({ finds }, most) =>
  finds.slice(0, most).filter((each) => each.type !== "hotp" && !each.needsPin).map((each) => String(each.find));

/** @param {HTMLElement} root @param {Stage} stage @param {Finds} finds */
function updateStage(root, stage, { finds, series, sealed }) {
  const some = finds.length > 0 || series.length > 0;
  find(root, ".add-roads").hidden = stage !== "roads";
  find(root, ".add-scanner").hidden = stage !== "camera" && stage !== "screen";
  find(root, "#add-typed").hidden = stage !== "typed";
  find(root, ".add-preview").hidden = stage !== "preview" || !some;
  find(root, ".add-sealed").hidden = stage !== "preview" || sealed.length === 0;
  const preview = some ? "add-title-preview" : "add-title-sealed";
  put(find(root, "h1"), { roads: "add-title", typed: "add-title-typed", camera: "add-title-camera", screen: "add-title-screen", preview }[stage], { count: finds.length });
}

/**
 * @param {HTMLElement} root
 * @param {State} state
 * @param {ReturnType<typeof codeClock>} clock
 * @param {() => void} changed
 */
function updatePreview(root, { finds: { finds, series, sealed }, most }, clock, changed) {
  const list = find(root, ".finds");
  const single = finds.length === 1;
  const shown = finds.slice(0, most);
  updateSealed(root, sealed);
  updateCounts(root, finds);
  const more = button(root, "#add-show-more");
  more.hidden = finds.length <= most;
  write(more, say("add-show-more", { count: Math.min(page, finds.length - most) }));
  keyedList(list, shown, (each) => String(each.find), (each) => makeFind(each, changed), (card, each) => {
    updateFind(card, { find: each, code: clock.code(String(each.find)), single }, Date.now());
  });
  const allBox = find(root, ".add-all");
  allBox.hidden = finds.length < 2;
  const kept = keptFrom(root, finds).length;
  input(root, "#add-all").checked = kept === finds.length;
  input(root, "#add-all").indeterminate = kept > 0 && kept < finds.length;
  write(find(root, ".add-compare"), say(single ? "add-compare" : "add-compare-many"));
  find(root, ".add-compare").hidden = finds.length === 0 || (single && finds[0].standing === "already");
  updateSeries(find(root, ".add-series"), series);
  const keep = button(root, "#add-keep");
  const done = finds.length > 0 && finds.every((each) => each.standing === "already") && kept === 0;
  keep.dataset.done = String(done || (single && finds[0].standing === "already"));
  keep.disabled = kept === 0 && keep.dataset.done === "false";
  write(keep, keepWords(keep.dataset.done === "true", single, kept));
}

/** @param {boolean} done @param {boolean} single @param {number} kept */
function keepWords(done, single, kept) {
  if (done) return say("add-done");
  return single ? say("add-keep") : say("add-keep-many", { count: kept });
}

/** @param {HTMLElement} place @param {import("../commands.js").Series[]} series */
function updateSeries(place, series) {
  const open = series.filter((each) => each.missing.length > 0);
  const text = open.map(({ parts, missing }) => say("add-series", {
    parts, read: parts - missing.length,
    missing: missing.map((number) => say("add-series-missing", { number })).join(", "),
  })).join(" ");
  place.hidden = text === "";
  place.className = "add-series note warn";
  write(place, text);
}

/** All that is wanted; a long list holds finds that nobody has scrolled to. @param {HTMLElement} root @param {import("../commands.js").Find[]} finds */
function keptFrom(root, finds) {
  const cards = /** @type {HTMLElement[]} */ ([...find(root, ".finds").children]);
  const unseen = find(root, ".finds").dataset.unseen !== "left";
  return finds.flatMap((each, at) => (at < cards.length ? keptOf(cards[at], each) : unseen ? keptUnseen(each) : null) ?? []);
}

/** How many there are of each standing; one alone needs no sum. @param {HTMLElement} root @param {import("../commands.js").Find[]} finds */
function updateCounts(root, finds) {
  const place = find(root, ".add-counts");
  place.hidden = finds.length < 2;
  const count = (/** @type {string} */ standing) => finds.filter((each) => each.standing === standing).length;
  write(place, say("add-counts", {
    read: finds.length, fresh: count("new"), already: count("already"), other: count("other_secret"), changed: count("changed"),
  }));
}

/**
 * @param {App} app
 * @param {{ root: HTMLElement, state: State, receive: (work: Work) => Promise<void>,
 *   show: (stage: Stage) => void, stepBack: () => boolean, changed: () => void, collect: import("./view.js").Params["collect"] }} view
 */
function listen(app, { root, state, receive, show, stepBack, changed, collect }) {
  button(root, ".back").addEventListener("click", () => stepBack() || app.back());
  for (const id of ["#add-file", "#add-more-file"]) {
    const field = input(root, id);
    field.addEventListener("change", () => {
      const files = [...(field.files ?? [])];
      field.value = "";
      if (files.length > 0) void receive(() => readAll(files, backend.readFile));
    });
  }
  button(root, "#add-paste").addEventListener("click", () => void receive(backend.readClipboard));
  button(root, "#add-type").addEventListener("click", () => show("typed"));
  const form = find(root, "#add-typed");
  find(form, "#typed-type").addEventListener("change", () => showFields(form));
  showFields(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void receive(() => backend.readTyped(typedOf(form)));
  });
  input(root, "#add-all").addEventListener("change", (event) => {
    const { checked } = /** @type {HTMLInputElement} */ (event.target);
    for (const box of root.querySelectorAll(".find-check")) {
      /** @type {HTMLInputElement} */ (box).checked = checked;
    }
    find(root, ".finds").dataset.unseen = checked ? "kept" : "left";
    changed();
  });
  find(root, ".add-preview").addEventListener("submit", async (event) => {
    event.preventDefault();
    const keep = button(root, "#add-keep");
    // Whoever collects for a move learns there that an account is here already.
    if (keep.dataset.done === "true" && !collect) return app.place("accounts");
    const wanted = keptFrom(root, state.finds.finds);
    const answer = await during(root, keep, () => (collect ? backend.collect(collect.app, wanted) : backend.keep(wanted)));
    if (!answer) return;
    input(form, "#typed-secret").value = "";
    if (collect) app.back(); else app.place("accounts");
    const said = say("add-kept", { count: answer.added.length });
    if (answer.added.length < 2) return app.announce(said);
    app.offerUndo(said, async () => {
      const back = await during(document, null, backend.takeBack);
      app.place(collect ? "move" : "accounts");
      if (back) app.announce(say("add-taken-back", { count: back }));
    });
  });
}
