/**
 * A stand-in for a move to another phone: the screens in their order, and what a choice changes there. It proves nothing
 * and keeps nothing; the real rules are tested in tests/move_flow.rs. It is never shipped.
 */

const ways = {
  hand: ["where", "inventory", "collect", "prove", "recovery-codes", "hand-over", "prove-new", "others", "kit", "erase"],
  gone: ["where", "first-hour", "inventory", "hand-over", "prove-new", "others", "renew", "kit", "erase"],
};

const step = (number, text, more = {}) => ({ parts: [{ text }], unsure: false, number, ...more });

const guides = [
  { id: "google_authenticator", name: "Google Authenticator", kind: "app", letsOut: "qr-series", takes: ["single-qr", "qr-series"] },
  { id: "aegis", name: "Aegis", kind: "app", letsOut: "file", takes: ["single-qr", "file"] },
  { id: "authy", name: "Twilio Authy", kind: "app", letsOut: "nothing", takes: ["single-qr", "own"] },
  { id: "microsoft_work", name: "Microsoft work or school", kind: "service", letsOut: null, takes: [] },
  { id: "github", name: "GitHub", kind: "service", letsOut: null, takes: [] },
];

const guideOf = (id) => {
  const { name, kind } = guides.find((guide) => guide.id === id) ?? guides[4];
  const steps = [
    step(1, "Open the app on the old phone and tap the menu."),
    step(2, "Tap “Transfer accounts”, then “Export accounts”.", { unsure: true }),
    step(3, "", { parts: [{ text: "Then open " }, { link: "github.com/settings/security", address: "https://github.com/settings/security" }, { text: "." }] }),
  ];
  const keys = ["collect", "receive", "stays", "add", "codes", "change", "gone", "push", "sole-admin"];
  const sections = keys.map((key) => ({ key, title: "What to do", steps }));
  if (id === "microsoft_work") sections.push({ key: "ask", title: "Message", steps: [step(null, "Hello, my phone is gone. Please let me register a new one.")] });
  return { id, name, kind, checked: "2026-11-22", source: "made up", verified: "general", helps: null, waits: null, intro: [], sections };
};

/** @param {any} vault @param {Record<string, any>} scene */
function begun(vault, scene) {
  const phone = scene.phone ?? (scene.step ? "works" : null);
  const order = ["lost", "stolen", "dead"].includes(phone) ? ways.gone : ways.hand;
  const now = scene.step ?? "where";
  const done = scene.done === "yes";
  return {
    begun: 1763000000000, phone, number: scene.step ? "stays" : null, step: now, order,
    checks: [], oldPhone: "Old phone", newPhone: scene.app ? "New phone" : null, newApp: scene.app ?? null,
    clock: null, kit: done ? 1763000000000 : null, drilled: null, ended: null, eraseFrom: null, quarantine: 14, erased: null,
    apps: scene.step ? [
      { app: "google_authenticator", stated: 24, found: 14, lacking: 10, series: [{ parts: 3, missing: [2] }], done: null },
      { app: "authy", stated: 3, found: 0, lacking: 3, series: [], done: null },
      { app: "aegis", stated: null, found: 6, lacking: 0, series: [], done: 1763000000000 },
    ] : [],
    others: scene.step ? [
      { at: 0, what: "work", service: "microsoft_work", critical: true, done: null, waived: null },
      { at: 1, what: "bank", service: "Example Bank", critical: false, done: null, waived: null },
    ] : [],
    accounts: vault.accounts.map((account, at) => ({
      id: account.id, issuer: account.issuer, organisation: "", name: account.name, type: account.type, digits: account.digits,
      critical: false, aside: false, ...(scene.hotp === "yes" ? { type: "hotp" } : {}), old: done || at < 4 ? "proven" : "open", new: done || at < 4 ? "proven" : "open", handed: at < 4,
      codesLeft: at < 2 ? 8 : 0, codesSettled: done || at < 2, renewed: done || at < 1,
    })),
  };
}

/** @param {any} move */
function shown(move) {
  const { order, ...view } = move;
  const reached = order.indexOf(view.step);
  const open = (side) => view.accounts.filter((account) => account[side] === "open").map(({ id }) => ({ what: side, account: id }));
  const others = view.others.filter(({ done, waived }) => done === null && waived === null).map(({ at }) => ({ what: "other", at }));
  return {
    ...view, missing: [...open("old"), ...open("new"), ...others],
    steps: order.map((each, at) => ({ step: each, reached: at <= reached, done: at < reached })),
  };
}

/** What a choice changes. */
const choices = {
  phone: (move, { phone }) => { move.phone = phone; move.order = ["lost", "stolen", "dead"].includes(phone) ? ways.gone : ways.hand; },
  number: (move, { number }) => { move.number = number; },
  check: (move, { check, done }) => { move.checks = move.checks.filter((each) => each !== check).concat(done ? [check] : []); },
  app: (move, { app, there }) => {
    move.apps = move.apps.filter((each) => each.app !== app).concat(there ? [{ app, stated: null, found: 0, lacking: 0, series: [], done: null }] : []);
  },
  count: (move, { app, stated }) => { move.apps.find((each) => each.app === app).stated = stated; },
  collected: (move, { app, done }) => { move.apps.find((each) => each.app === app).done = done ? 1 : null; },
  other: (move, { what, service }) => { move.others.push({ at: move.others.length, what, service, critical: false, done: null, waived: null }); },
  "no-other": (move, { at }) => { move.others = move.others.filter((each) => each.at !== at).map((each, place) => ({ ...each, at: place })); },
  "other-critical": (move, { at, critical }) => { move.others[at].critical = critical; },
  "other-done": (move, { at }) => { move.others[at].done = 1; },
  "other-waived": (move, { at }) => { move.others[at].waived = 1; },
  same: (move, { account }) => { move.accounts.find(({ id }) => id === account).old = "proven"; },
  waive: (move, { account, side }) => { move.accounts.find(({ id }) => id === account)[side] = "waived"; },
  "no-codes": (move, { account }) => { move.accounts.find(({ id }) => id === account).codesSettled = true; },
  kept: (move, { account }) => { move.accounts.find(({ id }) => id === account).renewed = true; },
  handed: () => {},
  next: (move) => { move.step = move.order[Math.min(move.order.length - 1, move.order.indexOf(move.step) + 1)]; },
  back: (move) => { move.step = move.order[Math.max(0, move.order.indexOf(move.step) - 1)]; },
  go: (move, wanted) => { move.step = wanted.step; },
  end: (move) => { move.ended = 1763000000000; move.eraseFrom = 1764209600000; },
  reopen: (move) => { move.ended = move.erased = null; },
  erased: (move) => { move.erased = 1763000000000; },
  quarantine: (move, { days }) => { move.quarantine = days; },
};

const wrong = { id: "verify-wrong", what: "This is no code of this account.", remedy: "Look whether that device shows the same account, and type the code again before it changes." };

/** @param {any} vault @param {Record<string, any>} scene */
export function moveCommands(vault, scene) {
  let move = scene.move === "none" ? null : begun(vault, scene);
  return {
    moving: () => move && shown(move),
    begin_move: ({ phone }) => { move = { ...begun(vault, {}), oldPhone: phone }; return shown(move); },
    abandon_move: () => { move = null; return null; },
    choose_in_move: ({ choice }) => { choices[choice.choice](move, choice); return shown(move); },
    choose_new_phone: ({ name, guide }) => { Object.assign(move, { newPhone: name, newApp: guide }); return shown(move); },
    collect: ({ finds }) => ({ added: finds.map(() => vault.accounts[0]) }),
    prove_in_move: ({ account, side, typed }) => {
      const proven = typed.at(-1).code.replace(/\D/g, "") === "123456";
      if (proven) move.accounts.find(({ id }) => id === account)[side] = "proven";
      return { verdict: proven ? "match" : "wrong", proven, problem: proven ? null : wrong, move: shown(move) };
    },
    hand_over_plan: () => ({
      fits: vault.accounts.slice(1).map(({ id }) => id), otherwise: "refuses", others: ["aegis"], series: true, file: { format: "aegis", seals: true },
      stopped: vault.accounts.slice(0, 1).map(({ id, issuer, name }) => ({ id, issuer, organisation: "", name, why: "algorithm", value: "SHA256" })),
    }),
    make_kit: () => "/home/alice/Downloads/keepstep-kit.html",
    drill: () => vault.status,
    move_report: () => "/home/alice/Downloads/keepstep-move.html",
    guides: () => guides,
    guide: ({ id }) => guideOf(id),
    guide_of: () => guideOf("github"),
    open_link: ({ address }) => { vault.opened = address; return null; },
    copy_text: ({ text }) => { vault.copied = text; return null; },
  };
}

/** @param {any} vault @param {Record<string, any>} scene */
export function safetyCommands(vault, scene) {
  const codes = [1, 2, 3, 4].map((place) => ({ place: place - 1, text: `${place}abc-${place}def`, used: place === 1 ? 1763000000000 : null }));
  const devices = [
    { id: "phone", name: "Alice's Pixel", added: 1, gone: null, proven: 12, said: 2, outdated: 0 },
    { id: "old", name: "Old phone", added: 1, gone: 1763000000000, proven: 0, said: 0, outdated: 0 },
  ];
  const all = scene.safe === "yes";
  const plan = { folder: all ? "/home/alice/Documents/Keepstep" : null, keep: all ? 10 : null, newest: null, changedSince: false, folderThere: all };
  return {
    safety: () => {
      const total = vault.accounts.length;
      return {
        what: all ? `If this computer were gone tomorrow, you could still get into all ${total} accounts.` : `If this computer were gone tomorrow, you could still get into 12 of ${total} accounts.`,
        whatNext: all ? "You need to do nothing now." : "Next: make a backup. It saves 8 accounts.",
        computer: { survive: all ? total : 12, total }, phone: { survive: total, total },
        next: { step: all ? "nothing" : "backup", saves: 8 }, recoveryKey: vault.status.recovery,
        backup: all ? { at: 1763000000000, file: "/home/alice/Documents/Keepstep/keepstep-backup-2025-11-13-0213.age", opens: true, addedSince: 0 } : null,
        kit: all ? 1763000000000 : null, kitCurrent: all, drilled: all ? 1763000000000 : null, devices,
        accounts: vault.accounts.map(({ id, issuer, name }, at) => ({
          id, issuer, organisation: "", name, survives: all || at > 7, inBackup: all, onKit: false, lastProven: null,
          devices: at > 7 ? [{ device: "phone", name: "Alice's Pixel", standing: at > 17 ? "said" : "proven", proven: 1 }] : [],
          recoveryCodes: at % 3 === 0 ? { left: at % 4, total: 8, low: at % 4 < 3 } : null,
        })),
      };
    },
    name_device: ({ name }) => { devices.push({ id: name, name, added: 1, gone: null, proven: 0, said: 0, outdated: 0 }); return null; },
    device_gone: ({ id, gone }) => { devices.find((each) => each.id === id).gone = gone ? 1763000000000 : null; return null; },
    device_holds: () => null,
    split_codes: ({ text }) => ({ codes: text.match(/\S{4,} ?\S{4,}/g) ?? [] }),
    keep_recovery_codes: () => ({ total: 4, left: 3, added: 4 }),
    recovery_codes: ({ reveal }) => codes.map((code) => ({ ...code, text: reveal ? code.text : "" })),
    mark_recovery_code: ({ place, used }) => { codes[place].used = used ? 1763000000000 : null; return null; },
    copy_recovery_code: () => ({ clearsAfter: 20000 }),
    backups: () => plan,
    set_backups: ({ folder, keep }) => Object.assign(plan, { folder, keep: folder === null ? null : keep }),
    backup_now: () => plan,
    usual_backup_folder: () => "/home/alice/Documents/Keepstep",
  };
}
