/**
 * The first story of all: start, show a picture, have a code; start again and still have it. It spares no step.
 */
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { keys, until } from "./driver.js";
import { inWorld } from "./world.js";
import {
  beginWithKey, clipboard, drop, enrolled, fillClipboard, goToAdd, keep, row, sameAsOathtool, settings, view,
} from "./steps.js";

test("an account from a picture is there after a restart, found, copied, thrown away and taken back", () =>
  inWorld("first-start", {}, async (world) => {
    const first = await world.start();
    await beginWithKey(first);
    assert.equal(statSync(world.vault).mode & 0o777, 0o600, "the vault is readable by its owner alone");

    await goToAdd(first);
    await first.type("#add-file", enrolled.picture);
    await sameAsOathtool(world, enrolled.secret, () => first.text(".find-code", /\d/));
    await keep(first);
    const github = await row(first, enrolled.issuer);
    await sameAsOathtool(world, enrolled.secret, () => first.text(`${github} .code`, /\d/));
    await world.quit();

    const page = await world.start();
    await view(page, "accounts");
    assert.equal(await row(page, enrolled.issuer), github);
    await searchAndCopy(world, page, github);
    await throwAwayAndUndo(page, github);
    await page.press("#place-settings");
    await view(page, "settings");
    await page.text("#setting-recovery", /\S/);
    await world.quit();
  }));

/** @param {import("./world.js").World} world @param {import("./driver.js").Page} page @param {string} github */
async function searchAndCopy(world, page, github) {
  await settings(page, { clearClipboardAfter: 2 });
  await page.type("#accounts-search", "zebra");
  await page.shown(".accounts-nothing");
  await page.keys(keys.escape);
  await page.shown(github);
  await page.keys("a", "l", "i", "c", "e", keys.enter);
  await sameAsOathtool(world, enrolled.secret, async () => clipboard(world));
  await page.text(`${github} .account-row-done`);
  await until("the clipboard is empty again", () => clipboard(world) === "");
  await page.keys(keys.escape);
}

/** @param {import("./driver.js").Page} page @param {string} github */
async function throwAwayAndUndo(page, github) {
  await page.press(`${github} .account-row-more`);
  await page.press('.menu [data-action="trash"]');
  await page.gone(github);
  await page.press("#undo-action");
  await page.shown(github);
}

test("a picture dropped anywhere is read, and a second one is known already", () =>
  inWorld("dropped", {}, async (world) => {
    const page = await world.start();
    await beginWithKey(page);
    const picture = { name: "enrolment.png", type: "image/png", base64: readFileSync(enrolled.picture, "base64") };
    await drop(page, [picture]);
    await keep(page);
    await row(page, enrolled.issuer);
    await drop(page, [picture]);
    await page.shown(".find-standing");
    await page.press("#add-keep");
    await view(page, "accounts");
    assert.equal(await page.count(".account-row"), 1);
  }));

test("what another program copied stays in the clipboard, and closing the window takes a code out of it", () =>
  inWorld("clipboard", {}, async (world) => {
    const page = await world.start();
    await beginWithKey(page);
    await drop(page, [{ name: "enrolment.png", type: "image/png", base64: readFileSync(enrolled.picture, "base64") }]);
    await keep(page);
    await settings(page, { clearClipboardAfter: 1 });
    const github = await row(page, enrolled.issuer);
    await page.press(`${github} .account-row-copy`);
    await sameAsOathtool(world, enrolled.secret, async () => clipboard(world));
    await fillClipboard(world, "somebody else's");
    await settings(page, { clearClipboardAfter: 60 });
    // Its time is up long before this second code is copied and gone again.
    await until("the first code's time is up", async () => {
      await new Promise((soon) => setTimeout(soon, 1500));
      return true;
    });
    assert.equal(clipboard(world), "somebody else's");
    await page.press(`${github} .account-row-copy`);
    await sameAsOathtool(world, enrolled.secret, async () => clipboard(world));
    await world.quit();
    assert.equal(clipboard(world), "");
    const again = await world.start();
    await view(again, "accounts");
    const used = await again.run(async () => {
      const [account] = await /** @type {any} */ (window).__TAURI__.core.invoke("accounts");
      return account.used;
    });
    assert.equal(used, 2, "both uses were counted, and saved when the window closed");
  }));
