/**
 * A passphrase of one's own: set, asked for after a restart, refused when wrong, and asked for again after locking.
 * Where there is no keyring it guards the key from the first start on.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keys } from "./driver.js";
import { inWorld } from "./world.js";
import { addText, beginWithoutKey, clipboard, enrolled, row, sameAsOathtool, settings, view } from "./steps.js";

const uri = `otpauth://totp/GitHub:alice%40example.com?secret=${enrolled.secret}&issuer=GitHub`;
const passphrase = "marble kettle seventeen orbit";

/** @param {import("./driver.js").Page} page @param {string} typed */
async function unlock(page, typed) {
  await view(page, "unlock");
  await page.type("#unlock-passphrase", typed);
  await page.press("#unlock-open");
}

test("a passphrase is set, and wanted from then on", () =>
  inWorld("passphrase", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addText(page, uri);
    await page.press("#place-settings");
    await page.press("#setting-passphrase");
    await page.type("#passphrase-new", "password1234");
    await page.type("#passphrase-repeat", "password1234");
    await page.press("#dialog-confirm");
    await page.text("dialog .problem-remedy");
    for (const field of ["#passphrase-new", "#passphrase-repeat"]) {
      await page.run((wanted) => {
        /** @type {HTMLInputElement} */ (document.querySelector(wanted)).value = "";
      }, field);
      await page.type(field, passphrase);
    }
    await page.press("#dialog-confirm");
    await page.gone("dialog");
    await world.quit();

    const again = await world.start();
    await unlock(again, "not the passphrase");
    await again.text('[data-view="unlock"] .problem-what');
    await again.run(() => {
      /** @type {HTMLInputElement} */ (document.querySelector("#unlock-passphrase")).value = "";
    });
    await unlock(again, passphrase);
    await view(again, "accounts");
    const github = await row(again, enrolled.issuer);
    await sameAsOathtool(world, enrolled.secret, () => again.text(`${github} .code`, /\d/));
    await locksAndForgets(world, again, github);
  }));

/** @param {import("./world.js").World} world @param {import("./driver.js").Page} page @param {string} github */
async function locksAndForgets(world, page, github) {
  await settings(page, { clearClipboardAfter: 600 });
  await page.press(`${github} .account-row-copy`);
  await sameAsOathtool(world, enrolled.secret, async () => clipboard(world));
  await page.keys([keys.control, "l"]);
  await view(page, "unlock");
  assert.equal(clipboard(world), "", "a locked window takes its code out of the clipboard");
  const refused = await page.run(() =>
    /** @type {any} */ (window).__TAURI__.core.invoke("accounts").then(() => null, (/** @type {any} */ problem) => problem));
  assert.equal(refused.id, "vault-wants-passphrase");
  assert.ok(refused.what && refused.remedy);
  assert.equal(await page.count(".account-row"), 0);
}

test("without a keyring the first start asks for a passphrase, and every later one does", () =>
  inWorld("passphrase-only", { keyring: "none" }, async (world) => {
    const page = await world.start();
    await view(page, "first-start");
    await page.press("#first-start-begin");
    for (const field of ["#first-start-passphrase", "#first-start-repeat"]) await page.type(field, passphrase);
    await page.press("#first-start-begin");
    await page.press("#recovery-key-later");
    await view(page, "accounts");
    await addText(page, uri);
    await world.quit();
    const again = await world.start();
    await unlock(again, passphrase);
    await view(again, "accounts");
    await row(again, enrolled.issuer);
  }));
