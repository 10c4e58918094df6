/**
 * A stand-in for the window's other half, for looking at the page and for testing it without Rust.
 * It keeps made-up accounts in memory and answers every command of ui/commands.d.ts. It is never shipped.
 */

import { moveCommands, safetyCommands } from "./stub-move.js";

const people = ["alice@example.com", "bob", "carol@contoso.com", "dave.o.reilly", "erin@uni.example", "frank"];
const issuers = [
  "GitHub", "Microsoft", "Proton", "Hetzner", "Amazon Web Services", "Google", "Dropbox", "Nextcloud", "Discord",
  "GitLab", "Cloudflare", "npm", "PayPal", "Coinbase", "Bitwarden", "Mastodon", "Slack", "Zoom", "Ökobank", "北京银行",
];
const groups = ["Work", "Home", "Money"];

/** @param {number} count */
export function madeUpAccounts(count) {
  return Array.from({ length: count }, (_, at) => {
    const issuer = issuers[at % issuers.length] + (at < issuers.length ? "" : ` ${Math.floor(at / issuers.length) + 1}`);
    const type = at === 3 ? "hotp" : at === 9 ? "steam" : "totp";
    return {
      id: `account-${at}`, issuer, name: people[at % people.length], type,
      algorithm: "SHA1", digits: type === "steam" ? 5 : at === 4 ? 8 : at === 6 ? 7 : 6,
      period: type === "hotp" ? null : at === 5 ? 60 : 30, counter: type === "hotp" ? 41 : null,
      groups: at % 4 === 0 ? [groups[at % 3]] : [], note: at === 2 ? "recovery codes are in the drawer" : "",
      favorite: at === 1 || at === 5, icon: null, created: 1750000000000 + at * 86400000, changed: 1750000000000,
      used: (at * 7) % 13, lastUsed: at % 3 ? 1763000000000 - at * 3600000 : null, trashed: null,
    };
  });
}

/** @param {string} text @param {number} digits @param {string} type */
function madeUpCode(text, digits, type) {
  let sum = 2166136261;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 16777619) >>> 0;
  if (type === "steam") return Array.from({ length: 5 }, (_, at) => "23456789BCDFGHJKMNPQRTVWXY"[(sum >>> (at * 5)) % 26]).join("");
  return String(Math.abs(sum) % 10 ** digits).padStart(digits, "0");
}

/** Looks like a QR code and says nothing. */
export function madeUpQr() {
  const size = 33;
  let path = "";
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const corner = (x < 8 && y < 8) || (x > size - 9 && y < 8) || (x < 8 && y > size - 9);
      if (!corner && ((x * 7 + y * 13 + x * y * 3) % 5) % 2 === 0) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  for (const [x, y] of [[0, 0], [size - 7, 0], [0, size - 7]]) {
    path += `M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5zM${x + 2} ${y + 2}h3v3h-3z`;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${size + 4} ${size + 4}" shape-rendering="crispEdges">`
    + `<rect x="-2" y="-2" width="${size + 4}" height="${size + 4}" fill="#fff"/><path d="${path}" fill-rule="evenodd"/></svg>`;
}

const keyText = "AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHC";
const keyGroups = ["AGE-SECRET-KEY-1", ...(keyText.slice(16, -6).match(/.{1,4}/g) ?? []), keyText.slice(-6)];

/**
 * @param {Record<string, any>} [scene]
 * @param {() => number} [now]
 */
export function makeBackend(scene = {}, now = Date.now) {
  const vault = {
    accounts: scene.accounts ?? madeUpAccounts(Number(scene.count ?? 20)),
    finds: [], series: [], sealed: [], kept: 0, calls: [], copied: null, key: null,
    status: {
      state: scene.state ?? "open", passphrase: scene.passphrase === "yes", problem: scene.problem ? problems[scene.problem] : null,
      recovery: scene.recovery ?? "confirmed", language: scene.language ?? "en",
      settings: {
        language: scene.language ?? "en", sort: scene.sort ?? "own", density: scene.density ?? "comfortable",
        codeScale: Number(scene.scale ?? 1), clearClipboardAfter: 20, lockAfter: 0, hideCodes: scene.hide === "yes", clockOffset: Number(scene.clock ?? 0),
        plainExports: scene.plain === "yes" ? ["/home/alice/Downloads/keepstep-uri_list.txt"] : [],
      },
      version: "0.1.0", home: "/home/alice/.local/share/keepstep",
      keychain: scene.keychain === "none" ? null : "gnome-keyring",
    },
  };
  const listeners = {};
  const commands = { ...vaultCommands(vault, scene), ...accountCommands(vault, now), ...findCommands(vault, now), ...exportCommands(vault), ...moveCommands(vault, scene), ...safetyCommands(vault, scene) };
  return {
    vault,
    heard: (name) => listeners[name]?.(),
    tauri: {
      core: {
        async invoke(name, args, options) {
          vault.calls.push([name, args]);
          if (scene.delay) await new Promise((done) => setTimeout(done, Number(scene.delay)));
          if (scene.fail === name) throw problems.keychain;
          if (!commands[name]) throw `no command ${name}`;
          return structuredClone(await commands[name](args ?? {}, options));
        },
      },
      event: { listen: async (name, heard) => { listeners[name] = heard; return () => {}; } },
    },
  };
}

const problems = {
  keychain: {
    id: "keychain-locked", what: "The keychain is locked.",
    remedy: "Unlock it (on most systems by signing in again), then try again.",
  },
  noKeychain: {
    id: "keychain-none-passphrase", what: "This computer has no keychain that could keep Keepstep's key.",
    remedy: "Choose a passphrase. The key is then kept in a file that only the passphrase opens.",
  },
  damaged: {
    id: "vault-damaged", what: "The file with your accounts is damaged.",
    remedy: "Go back to an earlier copy, or put a copy of your own in its place.",
  },
  passphrase: { id: "passphrase-wrong", what: "This is not the passphrase.", remedy: "Check the keyboard's language and type it again." },
  group: { id: "recovery-key-last-group", what: "That is not the last group of the recovery key.", remedy: "Look again where you keep it, and type its last group." },
  secret: { id: "secret-empty", what: "There is no secret key.", remedy: "Type the letters and digits the website shows." },
  nothing: { id: "picture-no-code", what: "There is no QR code in this picture.", remedy: "Make sure the whole code is in it, sharp and not cut off." },
};

function vaultCommands(vault, scene) {
  const { status } = vault;
  const open = () => { status.state = "open"; status.problem = null; return status; };
  return {
    status: () => status,
    create: ({ passphrase }) => {
      if (scene.keychain === "none" && passphrase === null) throw problems.noKeychain;
      vault.accounts = []; status.recovery = "none";
      return open();
    },
    unlock: ({ passphrase }) => {
      if (status.passphrase && passphrase !== "correct horse") throw problems.passphrase;
      if (status.state === "trouble") return status;
      return open();
    },
    lock: () => { status.state = "locked"; return status; },
    recover: ({ key }) => {
      if (!/^age-secret-key-1/i.test(key.trim())) throw problems.group;
      return open();
    },
    make_recovery_key: () => { status.recovery = "unconfirmed"; return { groups: keyGroups, text: keyText, qr: madeUpQr() }; },
    copy_recovery_key: ({ key }) => { vault.copied = key; return { clearsAfter: 20000 }; },
    confirm_recovery_key: ({ typed }) => {
      if (![keyGroups.at(-1), keyText].includes(typed.trim().toUpperCase())) throw problems.group;
      status.recovery = "confirmed";
      return status;
    },
    set_settings: ({ changes }) => {
      Object.assign(status.settings, changes);
      // The window says which language it speaks now; here the system's is English.
      status.language = status.settings.language === "system" ? "en" : status.settings.language;
      return status;
    },
    set_passphrase: ({ current, passphrase }) => {
      if (status.passphrase && current !== "correct horse") throw problems.passphrase;
      status.passphrase = passphrase !== null;
      return status;
    },
    generations: () => (scene.problem === "damaged"
      ? [3, 2, 1].map((day) => ({ name: `g${day}`, saved: 1763000000000 + day * 86400000, accounts: 18 + day })) : []),
    restore_generation: open,
  };
}

function accountCommands(vault, now) {
  const byId = (id) => vault.accounts.find((account) => account.id === id);
  const set = (id, changes) => Object.assign(byId(id), changes);
  return {
    accounts: () => vault.accounts,
    codes: ({ ids }) => ids.map(byId).filter((each) => each && each.type !== "hotp").map((account) => codeOf(account, account.id, now())),
    copy_code: ({ id }) => { vault.copied = id; set(id, { used: byId(id).used + 1, lastUsed: now() }); return { clearsAfter: 20000 }; },
    advance: ({ id }) => {
      const account = byId(id);
      account.counter += 1;
      return { id, code: madeUpCode(`${id}/${account.counter}`, account.digits, "hotp"), counter: account.counter };
    },
    edit: ({ id, changes }) => { const { pin, ...rest } = changes; return set(id, rest); },
    trash: ({ id }) => set(id, { trashed: now() }),
    restore: ({ id }) => set(id, { trashed: null }),
    erase: ({ id }) => { vault.accounts = vault.accounts.filter((account) => account.id !== id); return null; },
    reorder: ({ id, before }) => {
      const moved = byId(id);
      const rest = vault.accounts.filter((account) => account !== moved);
      rest.splice(before === null ? rest.length : rest.findIndex((account) => account.id === before), 0, moved);
      vault.accounts = rest;
      return null;
    },
    show_qr: () => ({ svg: madeUpQr(), uri: "otpauth://totp/Example:alice?secret=MADEUPMADEUPMADE&issuer=Example" }),
  };
}

function codeOf(account, id, at) {
  const length = account.period * 1000;
  const step = Math.floor(at / length);
  const code = (each) => madeUpCode(`${id}/${each}`, account.digits, account.type);
  return { id, code: code(step), validFrom: step * length, validUntil: (step + 1) * length, next: code(step + 1) };
}

/** A monitor with two codes on it. */
const scannedTwo = {
  shots: [{ name: "HDMI-1", width: 1920, height: 1080, picture: "data:," }],
  codes: [
    { shot: 0, corners: [[100, 100], [300, 100], [300, 300], [100, 300]], issuer: "GitHub", name: "alice@example.com" },
    { shot: 0, corners: [[900, 100], [1100, 100], [1100, 300], [900, 300]], issuer: "", name: "" },
  ],
};

function findCommands(vault, now) {
  const found = (issuer, name, more = {}) => vault.finds.push({
    find: vault.finds.length + 1, issuer, name, type: "totp", algorithm: "SHA1", digits: 6, period: 30, counter: null,
    needsPin: false, standing: "new", same: null, ...more,
  });
  const answer = (...list) => ({ finds: vault.finds, series: vault.series, problems: list, sealed: vault.sealed });
  const export7 = () => {
    for (const [at, issuer] of issuers.slice(0, 7).entries()) {
      found(issuer, people[at % people.length], at === 1 ? { standing: "already", same: vault.accounts[1] ?? null }
        : at === 4 ? { standing: "other_secret", same: vault.accounts[4] ?? null } : at === 5 ? { type: "hotp", counter: 7, period: null } : {});
    }
    vault.series = [{ id: 77, parts: 3, missing: [3] }];
    return answer();
  };
  const read = (text) => {
    if (/migration/.test(text)) return export7();
    if (/sealed/.test(text)) { vault.sealed = [{ name: "aegis-sealed.json", app: "Aegis", wrong: false, wantsFile: false, takesKeyFile: /kdbx/.test(text) }]; return answer(); }
    if (/many/.test(text)) { for (let n = 0; n < 200; n += 1) found(`Site ${n}`, "alice"); return answer(); }
    if (/yandex/i.test(text)) { found("Yandex", "alice", { type: "yandex", digits: 8, needsPin: true, algorithm: "SHA256" }); return answer(); }
    if (/already/.test(text)) { found("GitHub", "alice@example.com", { standing: "already", same: vault.accounts[0] ?? null }); return answer(); }
    if (/other/.test(text)) { found("GitHub", "alice@example.com", { standing: "other_secret", same: vault.accounts[0] ?? null }); return answer(); }
    if (!/otpauth/.test(text)) throw problems.nothing;
    found("GitHub", "alice@example.com");
    return answer();
  };
  return {
    read_file: (_, options) => read(decodeURIComponent(options.headers["keepstep-name"]).replace("qr", "otpauth")),
    read_text: ({ text }) => read(text),
    read_clipboard: () => read("otpauth:"),
    read_typed: ({ form: typed }) => {
      if (!typed.secret.trim()) throw problems.secret;
      found(typed.issuer, typed.name, { type: typed.type, digits: typed.digits ?? 6, period: typed.period ?? 30, algorithm: typed.algorithm ?? "SHA1" });
      return answer();
    },
    find_codes: ({ finds }) => finds.filter((number) => vault.finds[number - 1]).map((number) => codeOf(vault.finds[number - 1], number, now())),
    keep: ({ finds }) => {
      const added = finds.map((kept) => {
        const { find, needsPin, standing, same, ...rest } = vault.finds[kept.find - 1];
        return { ...madeUpAccounts(1)[0], ...rest, id: `kept-${now()}-${find}`, issuer: kept.issuer, name: kept.name, favorite: false, groups: [] };
      });
      vault.accounts.push(...added);
      vault.finds = [];
      vault.kept = added.length;
      return { added };
    },
    take_back: () => { vault.accounts.splice(-vault.kept); return vault.kept; },
    open_sealed: ({ password }) => {
      if (password !== "correct horse") vault.sealed = vault.sealed.map((file) => ({ ...file, wrong: true }));
      else { vault.sealed = []; export7(); vault.series = []; }
      return answer();
    },
    use_key_file: () => null,
    scan_screen: () => scannedTwo,
    scan_part: () => scannedTwo,
    take_codes: ({ codes }) => { for (const at of codes) found("GitHub", people[at]); return answer(); },
    camera_begins: () => null,
    camera_frame: () => ({ seen: [], hint: "closer", finds: null }),
    give_up: () => { vault.sealed = []; return answer(); },
    discard: () => { vault.finds = []; vault.series = []; vault.sealed = []; return null; },
    import_formats: () => [{ name: "aegis", app: "Aegis" }, { name: "google", app: "Google Authenticator" }],
  };
}

function exportCommands(vault) {
  return {
    export_formats: () => [
      { name: "aegis", app: "Aegis", seals: "either", codes: false },
      { name: "google", app: "Google Authenticator", seals: "never", codes: true },
      { name: "uri_list", app: "otpauth URIs", seals: "never", codes: true },
    ],
    export_losses: ({ wish: { format } }) => (format === "aegis" ? [] : vault.accounts.slice(0, 3).map((account, at) => ({
      issuer: account.issuer, name: account.name, leftOut: at === 0, losses: at === 0 ? ["kind"] : ["note", "groups"],
    }))),
    export_codes: ({ wish: { format, accounts } }) => {
      const chosen = vault.accounts.filter(({ id }) => accounts === null || accounts.includes(id)).map(({ issuer, name }) => ({ issuer, name }));
      const parts = format === "google" ? [chosen.slice(0, 3), chosen.slice(3, 6), chosen.slice(6)] : chosen.map((one) => [one]);
      return parts.map((each) => ({ svg: madeUpQr(), accounts: each }));
    },
    export_file: ({ wish: { format, password } }) => {
      const file = `/home/alice/Downloads/keepstep-${format}.json`;
      if (!password) vault.status.settings.plainExports.push(file);
      return { file, accounts: vault.accounts.length, sealed: Boolean(password) };
    },
    forget_export: ({ file }) => {
      const { settings } = vault.status;
      settings.plainExports = settings.plainExports.filter((known) => known !== file);
      return null;
    },
  };
}
