/**
 * Files of other apps, in the real window: a sealed export comes in with its password and is taken back as a whole; all
 * accounts go out into a file that opens again.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { keys, until } from "./driver.js";
import { manyUris } from "./tour.js";
import { binaries, inWorld } from "./world.js";
import { beginWithoutKey, choose, drop, oathCode, row, view } from "./steps.js";

const exports = join(dirname(fileURLToPath(import.meta.url)), "../fixtures/formats");
const sealed = { name: "aegis-sealed.json", type: "application/json", base64: readFileSync(join(exports, "aegis/sealed.json"), "base64") };
/** Made up, and the same for all our fixtures; they guard nothing. */
const password = "korrekt Pferd 7";
const secret = "LYKDLEZ5YSHP327M";

test("a sealed export: wrong password, right password, preview, kept, taken back", () =>
  inWorld("sealed-export", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await drop(page, [sealed]);
    await page.text(".add-sealed-what", /aegis-sealed\.json.*Aegis/);
    await page.type("#add-password", "nope");
    await page.press("#add-open-sealed");
    await page.text(".add-sealed-what", /does not open/);
    await page.type("#add-password", password);
    await page.press("#add-open-sealed");
    await page.text(".add-counts", /9 read: 9 new/);
    await until("the preview shows oathtool's code", async () =>
      (await page.text('.find[data-key="1"] .find-code', /\d/)).replace(/\s/g, "") === oathCode(world, secret) || null);
    await page.press("#add-keep");
    await view(page, "accounts");
    await row(page, "GitHub", "alice");
    assert.equal(await page.count(".account-row"), 9);
    await page.press("#undo-action");
    await page.shown(".accounts-empty");
    await drop(page, [sealed]);
    await page.shown("#add-password");
    await page.press("#add-skip-sealed");
    await page.shown(".add-roads");
  }));

/** Accounts to let go out. @param {import("./driver.js").Page} page */
async function addAll(page) {
  await drop(page, [sealed]);
  await page.type("#add-password", password);
  await page.press("#add-open-sealed");
  await page.shown(".find");
  await page.press("#add-keep");
  await view(page, "accounts");
}

/** @param {import("./driver.js").Page} page */
async function goToExport(page) {
  await page.press("#place-settings");
  await page.press("#setting-export");
  await view(page, "export");
}

/** What zbarimg reads on the screen now. @param {import("./world.js").World} world */
async function scanned(world) {
  writeFileSync(world.path("scanned.png"), await world.picture());
  return world.command("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", world.path("scanned.png")]).trim();
}

test("all accounts go out, sealed and in the clear; a file in the clear stays in sight until it is deleted", () =>
  inWorld("export", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addAll(page);
    await goToExport(page);
    await choose(page, "#export-format", "aegis");
    await page.type("#export-password", "marble kettle");
    await page.type("#export-repeat", "marble kettle");
    await page.press("#export-write");
    const file = await page.text(".export-done-file", /aegis/);
    assert.ok(!readFileSync(file, "utf8").includes(secret));
    await page.press("#export-close");
    await view(page, "accounts");
    assert.equal(await page.sees("#accounts-plain"), false);
    await page.press("#place-settings");
    await page.press("#setting-export");
    await choose(page, "#export-format", "uri_list");
    await page.shown(".export-plain");
    await page.press("#export-write");
    const plain = await page.text(".export-done-file", /uri_list/);
    assert.ok(readFileSync(plain, "utf8").includes(secret));
    assert.equal(statSync(plain).mode & 0o077, 0, "nobody else may read it");
    await page.press("#export-close");
    await page.text(".accounts-plain-what", /uri_list/);
    await page.press("#accounts-plain-delete");
    await until("the reminder goes", async () => !(await page.sees("#accounts-plain")) || null);
    assert.ok(!existsSync(plain), `still there: ${readdirSync(dirname(plain))}`);
  }));

test("only the chosen accounts go out, and the losses are theirs", () =>
  inWorld("export-chosen", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addAll(page);
    await goToExport(page);
    await choose(page, "#export-format", "google");
    await choose(page, "#export-way", "file");
    const losing = (await page.text(".export-losses")).split("\n").length;
    await page.press("#export-accounts");
    await page.text(".export-chosen", /All 9/);
    await page.press("#export-all");
    await page.text(".export-chosen", /0 of 9/);
    await page.type("#export-search", "github");
    await page.press(".export-account input");
    await page.text(".export-chosen", /1 of 9/);
    await until("the losses follow", async () =>
      !(await page.sees(".export-losses")) || (await page.text(".export-losses")).split("\n").length < losing);
    await page.press("#export-write");
    const file = await page.text(".export-done-file", /google/);
    const dry = JSON.parse(world.command(binaries.terminal, ["--json", "import", "--dry-run", file]));
    assert.deepEqual(dry.accounts.map((/** @type {any} */ each) => each.issuer), ["GitHub"]);
  }));

for (const [look, dark] of /** @type {const} */ ([["light", false], ["dark", true]])) {
  test(`a Google series stands on the screen so that zbarimg reads every part, ${look}`, () =>
    inWorld(`series-${look}`, { look: { dark, still: true } }, async (world) => {
      const page = await world.start();
      await beginWithoutKey(page);
      await drop(page, [], manyUris(26));
      await page.shown(".find");
      await page.press("#add-keep");
      await view(page, "accounts");
      await goToExport(page);
      await choose(page, "#export-format", "google");
      await page.press("#export-write");
      await page.press("#dialog-confirm");
      const parts = [];
      for (let part = 1; ; part += 1) {
        const place = await page.text(".codes-place", new RegExp(`Part ${part} of`));
        parts.push(await scanned(world));
        if (place.endsWith(`of ${part}`)) break;
        // By button and by key, in turn.
        if (part % 2) await page.press("#codes-next");
        else await page.keys(keys.right);
      }
      assert.ok(parts.length > 1 && new Set(parts).size === parts.length);
      assert.ok(parts.every((text) => text.startsWith("otpauth-migration:")));
      await page.press("#codes-next");
      await page.gone("#codes-picture");
      assert.equal(await page.count("dialog"), 0);
    }));
}

test("the QR code of one account stands large and white in the dark, and its picture is remembered until it is deleted", () =>
  inWorld("one-code", { look: { dark: true, still: true } }, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addAll(page);
    await page.press(`${await row(page, "GitHub", "alice")} .account-row-more`);
    await page.press('.menu [data-action="details"]');
    await page.press("#account-qr");
    await page.press("#dialog-confirm");
    await page.shown("#codes-picture");
    assert.match(await scanned(world), new RegExp(`^otpauth:.*secret=${secret}`));
    await page.press("#codes-save");
    for (const kind of ["png", "svg"]) {
      await page.press(`#codes-${kind}`);
      const file = await page.text(".codes-saved", new RegExp(`\\.${kind}$`));
      assert.equal(statSync(file).mode & 0o077, 0, "nobody else may read it");
      if (kind === "png") assert.match(world.command("zbarimg", ["--quiet", "--raw", file]), new RegExp(secret));
    }
    await page.press("#codes-close");
    await page.press(".back");
    await view(page, "accounts");
    for (const kind of ["png", "svg"]) {
      await page.text(".accounts-plain-what", new RegExp(`\\.${kind}`));
      await page.press("#accounts-plain-delete");
    }
    await page.gone("#accounts-plain");
  }));
