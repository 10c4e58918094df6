/** Two moves by keyboard alone: with the old phone at hand, and with a phone that is lost. */
import { test } from "node:test";
import { keys } from "./driver.js";
import { held, onStep } from "./old-phone.js";
import { beginWithKey, drop, oathCode, view } from "./steps.js";
import { inWorld } from "./world.js";

/** @typedef {import("./driver.js").Page} Page */

/** Goes with the Tab key to what the selector names. @param {Page} page @param {string} selector */
async function tabTo(page, selector) {
  await page.shown(selector);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.run((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keys(keys.tab);
  }
  throw new Error(`the Tab key never comes to ${selector}`);
}

/** @param {Page} page @param {string} selector @param {string} [key] */
async function by(page, selector, key = keys.enter) {
  await tabTo(page, selector);
  await page.keys(key);
}

test("a whole move by keyboard alone", () =>
  inWorld("moving-keys", {}, async (world) => {
    const page = await world.start();
    const key = await beginWithKey(page);
    await drop(page, [], `otpauth://totp/GitHub:alice?secret=${held.get("GitHub")}&issuer=GitHub`);
    await page.shown(".find");
    await by(page, "#add-keep");
    await view(page, "accounts");
    await by(page, "#place-move");
    await by(page, "#move-begin");
    await by(page, '.move-option input[value="works"]', " ");
    await by(page, "#move-next");
    await page.text(".move-question", /number/);
    await by(page, '.move-option input[value="stays"]', " ");
    await by(page, "#move-next");
    await by(page, '.move-app input[value="aegis"]', " ");
    await by(page, "#move-next");
    await tabTo(page, "#count-of-aegis");
    await page.keys("1");
    await by(page, "#move-next");
    await page.shown("#move-other-service");
    await by(page, "#move-next");
    await by(page, '.move-source[data-key="aegis"]');
    await page.shown(".guide-steps");
    await by(page, "#move-app-done");
    await by(page, "#dialog-confirm");
    await page.text(".move-question", /All apps/);
    await by(page, "#move-next");
    await page.text(".move-code", /\d/);
    await by(page, "#move-same");
    await by(page, ".move-good ~ .actions #move-next");
    await by(page, "#move-codes-none");
    await by(page, ".move-good ~ .actions #move-next");
    await tabTo(page, "#move-new-app");
    await by(page, "#move-next");
    await by(page, "#move-way-single");
    await tabTo(page, "#move-typed");
    await page.keys(...oathCode(world, held.get("GitHub") ?? ""), keys.enter);
    await by(page, ".move-good ~ .actions #move-next");
    await page.shown(".move-roads");
    await by(page, "#move-next");
    await onStep(page, "Prove the new phone");
    await by(page, ".move-good ~ .actions #move-next");
    await onStep(page, "What cannot be copied");
    await by(page, ".move-good ~ .actions #move-next");
    await by(page, "#move-kit-drill");
    await tabTo(page, "#drill-key");
    await page.type("#drill-key", key);
    await by(page, "#drill-try");
    await by(page, "#drill-close");
    await by(page, "#move-next");
    await page.text(".move-verdict", /safe to erase/);
    await page.keys(keys.escape);
    await onStep(page, "Paper kit");
    await by(page, "#move-next");
    await by(page, "#move-end");
    await page.text(".move-why", /drawer until/);
  }));

test("a lost phone by keyboard alone", () =>
  inWorld("moving-lost-keys", {}, async (world) => {
    const page = await world.start();
    await beginWithKey(page);
    await drop(page, [], `otpauth://totp/GitHub:alice?secret=${held.get("GitHub")}&issuer=GitHub`);
    await by(page, "#add-keep");
    await view(page, "accounts");
    await by(page, "#place-move");
    await by(page, "#move-begin");
    await by(page, '.move-option input[value="works"]', " ");
    // From the first answer the arrow keys lead to the others.
    await page.keys(keys.down, keys.down);
    await page.shown('.move-option input[value="lost"]:checked');
    await by(page, "#move-next");
    await page.text(".move-question", /number/);
    await by(page, '.move-option input[value="stays"]', " ");
    await by(page, "#move-next");
    await onStep(page, "The first hour");
    await by(page, ".move-line input", " ");
    await by(page, "#move-next");
    await onStep(page, "What was on the old phone");
    await tabTo(page, "#move-other-service");
    await page.keys(..."Bank");
    await by(page, "#move-other-add");
    await by(page, ".move-other-critical");
    await page.text(".move-other", /much hangs on it/);
    await by(page, "#move-next");
    await tabTo(page, "#move-new-app");
    await by(page, "#move-next");
    await by(page, ".move-roads ~ .actions #move-next");
    await onStep(page, "Prove the new phone");
    await by(page, "#move-waive");
    await by(page, "#dialog-confirm");
    await by(page, ".move-good ~ .actions #move-next");
    await onStep(page, "What cannot be copied");
    await by(page, "#move-other-waive");
    await by(page, "#dialog-confirm");
    await by(page, ".move-good ~ .actions #move-next");
    await onStep(page, "New secret keys");
    await by(page, "#move-other-done");
    await by(page, "#dialog-confirm");
    await by(page, ".move-good ~ .actions #move-next");
    await onStep(page, "Paper kit");
    await by(page, "#move-next");
    await onStep(page, "All done");
    await by(page, "#move-end");
    await page.text(".move-verdict", /finished/);
  }));
