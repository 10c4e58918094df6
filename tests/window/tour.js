/**
 * Through every view of the window and every state worth looking at, once. Whoever takes the tour is told the name of
 * each stop, and looks for itself. Begins with a world in which nothing has been made yet.
 * @typedef {import("./driver.js").Page} Page
 * @typedef {import("./world.js").World} World
 * @typedef {(name: string, page: Page) => Promise<void>} Visit
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { keys } from "./driver.js";
import { moving, safe } from "./tour-moving.js";
import { playClip, series, show } from "./clip.js";
import { addText, choose, drop, enrolled, goToAdd, row, shownElsewhere, view } from "./steps.js";

const passphrase = "marble kettle seventeen orbit";
const firstPart = fileURLToPath(new URL("../fixtures/qr/google-1-of-3.png", import.meta.url));
const sealedExport = new URL("../fixtures/formats/aegis/sealed.json", import.meta.url);

/** Names as they are in real life: short, long, from elsewhere, with and without an account name. */
const names = [
  ["GitHub", "alice@example.com"], ["Google", "alice.longlastname@example.com"], ["Microsoft", "alice@contoso.example"],
  ["Amazon", "alice"], ["PayPal", "alice@example.com"], ["Steam", "alice_plays"], ["Bank of Something Rather Long and Trusted", "4711-0815"],
  ["Nextcloud", "alice@cloud.example"], ["Mastodon", "@alice@social.example"], ["Proton", "alice"], ["Dropbox", "alice@example.com"],
  ["GitLab", "alice"], ["Discord", "alice#1234"], ["Ελληνική Τράπεζα", "αλίκη"], ["بنك المثال", "أليس"], ["例え銀行", "アリス"],
  ["Fastmail", "alice@example.com"], ["Cloudflare", "alice@example.com"], ["", "only a name"], ["Hetzner", "K0123456789"],
];

/** @param {number} index */
const secretOf = (index) => `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[index % 32]}${"JLFISKTKRJEKVKN"}${"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Math.floor(index / 32) % 32]}IJKEORCUKZJVI4B`;

/** That many accounts as otpauth URIs, one a line. @param {number} count */
export const manyUris = (count) => Array.from({ length: count }, (_, index) => {
  const [issuer, name] = names[index % names.length];
  const numbered = index < names.length ? name : `${name} ${index}`;
  const label = encodeURIComponent(issuer ? `${issuer}:${numbered}` : numbered);
  const kind = issuer === "Dropbox" ? "hotp" : "totp";
  const more = { Dropbox: "&counter=3", Steam: "", Amazon: "&digits=8", Fastmail: "&period=60" }[issuer] ?? "";
  return `otpauth://${kind}/${label}?secret=${secretOf(index)}&issuer=${encodeURIComponent(issuer)}${more}`;
}).join("\n");

/** @param {World} world @param {Visit} visit */
export async function tour(world, visit) {
  const page = await world.start();
  await beginning(page, visit);
  await scanning(world, page, visit);
  await adding(page, visit);
  await accounts(page, visit);
  await exporting(page, visit);
  await oneAccount(page, visit);
  await aroundAccounts(page, visit);
  await moving(page, visit);
  await safe(page, visit);
  await world.quit();
  await closed(world, visit);
  await broken(world, visit);
}

/** @param {Page} page @param {Visit} visit */
async function beginning(page, visit) {
  await view(page, "first-start");
  await visit("first-start", page);
  await page.press("#first-start-begin");
  await page.shown("#recovery-key-groups li");
  await visit("recovery-key", page);
  await page.press("#recovery-key-next");
  await page.type("#recovery-key-last", "WRONG");
  await page.press("#recovery-key-confirm");
  await page.text('[data-view="recovery-key"] .problem-remedy');
  await visit("recovery-key-check", page);
  await page.press("#recovery-key-show-again");
  await page.press("#recovery-key-later");
  await view(page, "accounts");
  await page.shown(".accounts-empty");
  await visit("accounts-empty", page);
}

/** The screen with and without codes, the camera with and without a picture. @param {World} world @param {Page} page @param {Visit} visit */
async function scanning(world, page, visit) {
  await goToAdd(page);
  await visit("add", page);
  await page.press("#add-screen");
  await page.shown(".screen-shot img");
  await visit("add-screen-nothing", page);
  const others = [await shownElsewhere(world, enrolled.picture, "+1060+20"), await shownElsewhere(world, firstPart, "+900+560")];
  await page.press("#screen-again");
  await page.shown(".screen-code");
  for (const other of others) other.kill();
  await visit("add-screen", page);
  await page.press(".back");
  await page.press("#add-camera");
  await page.text("#add-problems .problem-remedy");
  await visit("add-camera-none", page);
  await page.press(".back");
  await playClip(page, series);
  await show(page, 0);
  await page.press("#add-camera");
  await page.shown('.camera-part[data-read="true"]');
  await page.shown(".camera-hint");
  await visit("add-camera", page);
  await page.press(".back");
  await page.press(".back");
}

/** @param {Page} page @param {Visit} visit */
async function adding(page, visit) {
  await goToAdd(page);
  await page.press("#add-type");
  await page.press("#typed-more");
  await visit("add-typed", page);
  await page.type("#typed-secret", "no key 1");
  await page.press("#typed-next");
  await page.text("#add-problems .problem-remedy");
  await visit("add-problem", page);
  await page.keys(keys.escape);
  await page.shown(".add-roads");
  await page.type("#add-file", enrolled.picture);
  await page.text(".find-code", /\d/);
  await visit("add-preview", page);
  await page.press("#add-keep");
  await view(page, "accounts");
  await row(page, enrolled.issuer);
  await visit("accounts-one", page);
  await drop(page, [{ name: "again.png", type: "image/png", base64: readFileSync(enrolled.picture, "base64") }]);
  await page.shown(".find-standing");
  await visit("add-known", page);
  await page.press("#add-keep");
  await view(page, "accounts");
  await drop(page, [], `otpauth://totp/GitHub:alice%40example.com?secret=${secretOf(1)}&issuer=GitHub`);
  await page.shown(".find-standing.warn");
  await visit("add-other-secret", page);
  await page.keys(keys.escape, keys.escape);
  await view(page, "accounts");
  await otherApps(page, visit);
}

/** A sealed export and a bad password, and what is in it. @param {Page} page @param {Visit} visit */
async function otherApps(page, visit) {
  await drop(page, [{ name: "aegis-sealed.json", type: "application/json", base64: readFileSync(sealedExport, "base64") }]);
  await page.shown("#add-password");
  await visit("add-sealed", page);
  await page.type("#add-password", "nope");
  await page.press("#add-open-sealed");
  await page.text(".add-sealed-what", /.{60}/);
  await page.type("#add-password", "korrekt Pferd 7");
  await page.press("#add-open-sealed");
  await page.text(".add-counts", /9/);
  await visit("add-import", page);
  await page.keys(keys.escape, keys.escape);
  await view(page, "accounts");
}

/** What would be lost, and the file. @param {Page} page @param {Visit} visit */
async function exporting(page, visit) {
  await page.press("#place-settings");
  await page.press("#setting-export");
  await view(page, "export");
  await visit("export", page);
  await choose(page, "#export-format", "uri_list");
  await page.shown(".export-plain");
  await visit("export-plain", page);
  await page.press("#export-accounts");
  await page.press("#export-all");
  await page.type("#export-search", "g");
  await visit("export-choice", page);
  await page.press("#export-all");
  await choose(page, "#export-format", "google");
  await page.press("#export-write");
  await page.press("#dialog-confirm");
  await page.shown("#codes-picture");
  await visit("export-series", page);
  await page.press("#codes-close");
  await choose(page, "#export-format", "uri_list");
  await page.press("#export-write");
  await page.text(".export-done-file", /uri_list/);
  await visit("export-done", page);
  await page.press("#export-close");
  await page.text(".accounts-plain-what", /uri_list/);
  await visit("accounts-plain", page);
  await page.press("#accounts-plain-delete");
}

/** @param {Page} page @param {Visit} visit */
async function accounts(page, visit) {
  await drop(page, [], manyUris(20));
  await page.text(".find-code", /\d/);
  await visit("add-many", page);
  await page.press("#add-keep");
  await view(page, "accounts");
  await page.text(`${await row(page, "Microsoft")} .code`, /\d/);
  await visit("accounts-20", page);
  await openMenu(page, "Microsoft");
  await visit("accounts-menu", page);
  await page.press('.menu [data-action="favorite"]');
  await page.shown(`${await row(page, "Microsoft")}[data-index="0"]`);
  await page.press(`${await row(page, "Google")} .account-row-copy`);
  await page.text(`${await row(page, "Google")} .account-row-done`);
  await visit("accounts-copied", page);
  await page.type("#accounts-search", "bank");
  await visit("accounts-search", page);
  await page.type("#accounts-search", " robbery");
  await page.shown(".accounts-nothing");
  await visit("accounts-nothing", page);
  await page.keys(keys.escape);
}

/** By keyboard, the way that works at every width. @param {Page} page @param {string} issuer */
async function openMenu(page, issuer) {
  await page.run((copy) => /** @type {HTMLElement} */ (document.querySelector(copy)).focus(), `${await row(page, issuer)} .account-row-copy`);
  await page.keys([keys.shift, keys.f10]);
  await page.shown(".menu");
}

/** @param {Page} page @param {Visit} visit */
async function oneAccount(page, visit) {
  await openMenu(page, "Google");
  await page.press('.menu [data-action="details"]');
  await view(page, "account");
  await page.text("#account-code", /\d/);
  await visit("account", page);
  await page.press("#account-qr");
  await page.shown("#dialog-confirm");
  await visit("account-qr-question", page);
  await page.press("#dialog-confirm");
  await page.shown("#codes-picture");
  await visit("account-qr", page);
  await page.press("#codes-save");
  await visit("account-qr-save", page);
  await page.press("#codes-close");
  await page.press("#account-trash");
  await view(page, "accounts");
  await page.shown("#undo-action");
  await visit("accounts-undo", page);
}

/** @param {Page} page @param {Visit} visit */
async function aroundAccounts(page, visit) {
  await page.press("#place-settings");
  await view(page, "settings");
  await visit("settings", page);
  await page.press("#setting-trash");
  await page.shown(".trash-row");
  await visit("trash", page);
  await page.press(".trash-erase");
  await page.shown("dialog");
  await visit("trash-question", page);
  await page.press("#dialog-confirm");
  await page.shown(".trash-empty");
  await visit("trash-empty", page);
  await page.press('[data-view="trash"] .back');
  await page.press("#setting-recovery");
  await view(page, "recovery-key");
  await visit("recovery-key-unconfirmed", page);
  await page.press('[data-view="recovery-key"] .back');
  await page.press("#setting-passphrase");
  await page.shown("#passphrase-new");
  await visit("settings-passphrase", page);
  for (const field of ["#passphrase-new", "#passphrase-repeat"]) await page.type(field, passphrase);
  await page.press("#dialog-confirm");
  await page.gone("dialog");
  await choose(page, "#setting-density", "compact");
  await choose(page, "#setting-codeScale", "1.5");
  await page.press("#place-codes");
  await page.text(`${await row(page, "Microsoft")} .code`, /\d/);
  await visit("accounts-compact-large", page);
}

/** @param {World} world @param {Visit} visit */
async function closed(world, visit) {
  const page = await world.start();
  await view(page, "unlock");
  await visit("unlock", page);
  await page.type("#unlock-passphrase", "wrong");
  await page.press("#unlock-open");
  await page.text('[data-view="unlock"] .problem-remedy');
  await visit("unlock-wrong", page);
  await page.press("#unlock-recover");
  await view(page, "recover");
  await page.type("#recover-key", "AGE-SECRET-KEY-1 QQQQ");
  await page.press("#recover-open");
  await page.text('[data-view="recover"] .problem-remedy');
  await visit("recover", page);
  await world.quit();
}

/** @param {World} world @param {Visit} visit */
async function broken(world, visit) {
  await world.keyring("none");
  const keyless = await world.start();
  await view(keyless, "trouble");
  await keyless.text('[data-view="trouble"] .problem-remedy');
  await visit("trouble-keychain", keyless);
  await world.quit();
  await world.keyring("open");
  const damaged = readFileSync(world.vault);
  damaged[damaged.length - 100] ^= 0xff;
  writeFileSync(world.vault, damaged);
  const page = await world.start();
  await view(page, "unlock");
  await page.type("#unlock-passphrase", passphrase);
  await page.press("#unlock-open");
  // The passphrase opens the key; only then does the file turn out to be damaged.
  await view(page, "trouble");
  await page.shown(".generation-restore");
  await visit("trouble-damaged", page);
  await world.quit();
}

/** @param {Page} page @param {number} count @param {string} last an issuer that comes with them */
export async function fill(page, count, last) {
  await addText(page, manyUris(count));
  await row(page, last);
}
