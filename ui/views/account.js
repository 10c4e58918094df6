/**
 * One account: its code, its words, and the two things that need a second thought (QR code, trash).
 * @typedef {import("./view.js").App} App
 * @typedef {import("../commands.js").AccountView} AccountView
 * @typedef {import("../commands.js").AccountChanges} AccountChanges
 */
import * as backend from "../backend.js";
import { setAvatar } from "../parts/avatar.js";
import { codeClock } from "../parts/code-clock.js";
import { dots, group } from "../parts/code.js";
import { during } from "../parts/busy.js";
import { showCodes } from "../parts/code-show.js";
import { ask } from "../parts/dialog.js";
import { updateFacts } from "../parts/facts.js";
import { heading, spoken } from "../parts/name.js";
import { problemOf, showProblems } from "../parts/problem.js";
import { recoveryCodes } from "../parts/recovery-codes.js";
import { setRing } from "../parts/ring.js";
import { button, find, input, stamp, write } from "../parts/template.js";
import { say, sayMoment } from "../parts/texts.js";

/** @type {import("./view.js").Mount} */
export function mountAccount(app, params) {
  const root = stamp("account");
  const state = {
    /** @type {AccountView | null} */ account: null,
    /** @type {import("../commands.js").CodeView | undefined} */ demanded: undefined,
  };
  const clock = codeClock({ ask: backend.codes, changed: () => draw() });
  const draw = () => {
    const { account } = state;
    if (account) updateNow(root, account, state.demanded ?? clock.code(account.id));
  };

  /** @param {AccountView[]} accounts */
  const update = (accounts) => {
    const account = accounts.find((each) => each.id === params.id && each.trashed === null);
    if (!account) {
      showProblems(root, problemOf("account-gone"));
      return;
    }
    const untouched = !state.account || Object.keys(changesOf(root, state.account)).length === 0;
    state.account = account;
    if (untouched) fill(root, account);
    updateKnownGroups(root, accounts);
    updateFacts(find(root, ".facts"), factsOf(account));
    draw();
    void clock.want(account.type === "hotp" ? [] : [account.id]);
  };

  const codes = recoveryCodes(asksOf(app, root, params.id ?? ""));
  find(root, ".account-codes").append(codes.root);
  const load = async () => {
    const accounts = await during(root, null, backend.accounts);
    if (accounts) update(accounts);
    if (state.account) await codes.load();
  };

  listen(app, root, state, { update: (account) => update([account]), load });
  return {
    root, update, ready: load(), wake: () => void clock.wake(), changed: () => void load(),
    destroy: () => {
      clock.stop();
      codes.forget();
    },
  };
}

/** @param {App} app @param {HTMLElement} root @param {string} id @returns {import("../parts/recovery-codes.js").Asks} */
const asksOf = (app, root, id) => ({
  codes: (reveal) => during(root, null, () => backend.recoveryCodes(id, reveal)),
  mark: (place, used) => during(root, null, () => backend.markRecoveryCode(id, place, used)),
  copyNext: () => during(root, null, () => backend.copyRecoveryCode(id)),
  split: (text) => during(root, null, () => backend.splitCodes(text)),
  keep: (text) => during(root, null, () => backend.keepRecoveryCodes(id, text)),
  announce: app.announce,
});

/** @param {HTMLElement} root @param {AccountView} account @param {import("../commands.js").CodeView | undefined} code */
function updateNow(root, account, code) {
  write(find(root, "h1"), heading(account));
  setAvatar(find(root, ".avatar"), account);
  write(find(root, "#account-code"), code?.code ? group(code.code) : code?.problem?.what ?? dots(account.digits));
  const now = find(root, ".account-now");
  now.dataset.type = account.type;
  write(find(root, ".account-row-next"), code?.next ? say("accounts-upcoming", { code: group(code.next) }) : "");
  button(root, "#account-copy").hidden = account.type === "hotp" && !code?.code;
  button(root, "#account-advance").hidden = account.type !== "hotp";
  const { validFrom, validUntil } = code ?? {};
  const timed = validFrom !== undefined && validUntil !== undefined;
  setRing(now, timed ? { validFrom, validUntil } : null, Date.now());
}

/** @param {HTMLElement} root @param {AccountView} account */
function fill(root, account) {
  input(root, "#account-issuer").value = account.issuer;
  input(root, "#account-name").value = account.name;
  input(root, "#account-groups").value = account.groups.join(", ");
  input(root, "#account-note").value = account.note;
  input(root, "#account-favorite").checked = account.favorite;
  input(root, "#account-pin").value = "";
  input(root, "#account-counter").value = String(account.counter ?? 0);
  find(root, ".account-pin").hidden = !["yandex", "motp"].includes(account.type);
  find(root, ".account-counter").hidden = account.type !== "hotp";
  find(root, ".account-actions").hidden = true;
  button(root, "#account-save").disabled = true;
}

/** What the account is made of. @param {AccountView} account @returns {[string, string][]} */
function factsOf(account) {
  return [
    ["account-fact-type", say(`account-type-${account.type}`)],
    ["account-fact-algorithm", account.algorithm.replace("SHA", "SHA-")],
    ["account-fact-digits", String(account.digits)],
    account.type === "hotp"
      ? ["account-fact-counter", String(account.counter ?? 0)]
      : ["account-fact-period", String(account.period ?? 30)],
    ["account-fact-added", sayMoment(account.created)],
    ["account-fact-used", account.lastUsed === null ? say("account-fact-never") : sayMoment(account.lastUsed, "short")],
  ];
}

/** @param {HTMLElement} root @param {AccountView[]} accounts */
function updateKnownGroups(root, accounts) {
  const groups = [...new Set(accounts.flatMap((account) => account.groups))];
  find(root, "#account-known-groups").replaceChildren(...groups.map((name) => new Option(name, name)));
}

/** @param {string} text */
const groupsOf = (text) => [...new Set(text.split(",").map((part) => part.trim()).filter(Boolean))];

/** Only what differs from the account. @param {HTMLElement} root @param {AccountView} account @returns {AccountChanges} */
export function changesOf(root, account) {
  /** @type {AccountChanges} */
  const changes = {};
  const text = (/** @type {string} */ id) => input(root, `#account-${id}`).value;
  if (text("issuer").trim() !== account.issuer) changes.issuer = text("issuer").trim();
  if (text("name").trim() !== account.name) changes.name = text("name").trim();
  if (text("note") !== account.note) changes.note = text("note");
  const groups = groupsOf(text("groups"));
  if (groups.join("\n") !== account.groups.join("\n")) changes.groups = groups;
  if (text("pin") !== "") changes.pin = text("pin");
  if (account.counter !== null && text("counter") !== "" && Number(text("counter")) !== account.counter) {
    changes.counter = Number(text("counter"));
  }
  return changes;
}

/**
 * @param {App} app
 * @param {HTMLElement} root
 * @param {{ account: AccountView | null, demanded: import("../commands.js").CodeView | undefined }} state
 * @param {{ update: (account: AccountView) => void, load: () => Promise<void> }} view
 */
function listen(app, root, state, { update, load }) {
  button(root, ".back").addEventListener("click", () => app.back());
  const form = find(root, ".account-form");
  form.addEventListener("input", () => {
    const dirty = state.account !== null && Object.keys(changesOf(root, state.account)).length > 0;
    button(root, "#account-save").disabled = !dirty;
    find(root, ".account-actions").hidden = !dirty;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { account } = state;
    if (!account) return;
    const changes = changesOf(root, account);
    const answer = await during(root, button(root, "#account-save"), () => backend.edit(account.id, changes));
    if (!answer) return;
    state.account = null;
    state.demanded = undefined;
    update(answer);
    find(root, "h1").focus();
    app.announce(say("account-saved"));
  });
  input(root, "#account-favorite").addEventListener("change", async (event) => {
    const { checked } = /** @type {HTMLInputElement} */ (event.target);
    const { account } = state;
    const answer = account && await during(root, null, () => backend.edit(account.id, { favorite: checked }));
    if (answer) state.account = answer;
  });
  listenToCode(app, root, state, load);
  button(root, "#account-qr").addEventListener("click", () => state.account && showQr(app, root, state.account));
  button(root, "#account-trash").addEventListener("click", async () => {
    const { account } = state;
    if (!account || !(await during(root, null, () => backend.trash(account.id)))) return;
    app.back();
    app.offerUndo(say("accounts-trashed", { account: heading(account) }), async () => {
      await backend.restore(account.id);
      app.place("accounts");
    });
  });
}

/**
 * @param {App} app
 * @param {HTMLElement} root
 * @param {{ account: AccountView | null, demanded: import("../commands.js").CodeView | undefined }} state
 * @param {() => Promise<void>} load
 */
function listenToCode(app, root, state, load) {
  const copy = button(root, "#account-copy");
  copy.addEventListener("click", async () => {
    const { account } = state;
    const answer = account && await during(root, copy, () => backend.copyCode(account.id));
    if (!answer) return;
    const words = find(copy, "span");
    write(words, say("accounts-copied", { seconds: Math.round(answer.clearsAfter / 1000) }));
    setTimeout(() => write(words, say("account-copy")), 1500);
    app.announce(say("accounts-copied-said", { account: spoken(account) }));
  });
  const advance = button(root, "#account-advance");
  advance.addEventListener("click", async () => {
    const { account } = state;
    const answer = account && await during(root, advance, () => backend.advance(account.id));
    if (!answer) return;
    state.demanded = { id: account.id, code: answer.code };
    app.announce(say("accounts-shown-said", { account: spoken(account), code: group(answer.code) }));
    // The counter and the last use are other ones now.
    await load();
  });
}

/** Shows what could make all codes of this account, so it asks first. @param {App} app @param {HTMLElement} root @param {AccountView} account */
async function showQr(app, root, account) {
  const agreed = await ask({
    title: say("account-qr-ask", { account: heading(account) }),
    text: say("account-qr-warning"),
    confirm: say("account-qr-show"),
  });
  const answer = agreed && await during(root, null, () => backend.showQr(account.id));
  if (!answer) return;
  await showCodes({
    title: spoken(account), how: say("account-qr-how"), codes: [{ svg: answer.svg, caption: "" }], uri: answer.uri,
    save: (way) => saveQr(app, account, way),
  });
  button(root, "#account-qr").focus();
}

/** Puts the QR code into a file, which stays in sight until it is deleted. @param {App} app @param {AccountView} account @param {"png" | "svg"} way */
async function saveQr(app, account, way) {
  const saved = await during(find(document, ".codes-extras"), null, async () => {
    const written = await backend.exportFile({ format: "uri_list", accounts: [account.id], password: null, way });
    return { file: written.file, status: await backend.status() };
  });
  if (!saved) return null;
  await app.take(saved.status);
  return saved.file;
}
