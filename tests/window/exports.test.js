/**
 * Files of other apps, in the real window: a sealed export comes in with its password and is taken back as a whole; all
 * accounts go out into a file that opens again.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { until } from "./driver.js";
import { inWorld } from "./world.js";
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

test("all accounts go out, sealed and in the clear; a file in the clear stays in sight until it is deleted", () =>
  inWorld("export", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await drop(page, [sealed]);
    await page.type("#add-password", password);
    await page.press("#add-open-sealed");
    await page.shown(".find");
    await page.press("#add-keep");
    await view(page, "accounts");
    await page.press("#place-settings");
    await page.press("#setting-export");
    await view(page, "export");
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
