/**
 * The recovery key once it is made: copied like a code, and proved later on, when only the paper still holds it. That
 * it opens the vault is told in trouble.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./driver.js";
import { inWorld } from "./world.js";
import { clipboard, recoveryGroups, settings, view } from "./steps.js";

/** @param {import("./driver.js").Page} page */
async function makeKey(page) {
  await view(page, "first-start");
  await page.press("#first-start-begin");
  await page.shown("#recovery-key-groups li");
  return recoveryGroups(page);
}

test("the recovery key is copied out of sight of histories, and taken back like a code", () =>
  inWorld("recovery-key-copied", {}, async (world) => {
    const page = await world.start();
    const key = (await makeKey(page)).join("");
    await settings(page, { clearClipboardAfter: 2 });
    await page.press("#recovery-key-copy");
    await until("the key is in the clipboard", () => clipboard(world) === key);
    assert.match(world.command("xclip", ["-selection", "clipboard", "-out", "-target", "TARGETS"]), /x-kde-passwordManagerHint/);
    await until("the clipboard is empty again", () => clipboard(world) === "");
    await settings(page, { clearClipboardAfter: 600 });
    await page.press("#recovery-key-copy");
    await until("the key is in the clipboard again", () => clipboard(world) === key);
    const refused = await page.run(() => /** @type {any} */ (window).__TAURI__.core.invoke("copy_recovery_key", { key: "other words" })
      .then(() => null, (/** @type {any} */ problem) => problem));
    assert.equal(refused?.id, "recovery-key-letter", "no other text is copied");
    await world.quit();
    assert.equal(clipboard(world), "", "the key went with the window");
  }));

test("after a restart the whole key confirms, and a part of it is told apart", () =>
  inWorld("recovery-key-later", {}, async (world) => {
    const first = await world.start();
    const groups = await makeKey(first);
    await first.press("#recovery-key-later");
    await view(first, "accounts");
    await world.quit();

    const page = await world.start();
    await view(page, "accounts");
    await page.press("#place-settings");
    await page.press("#setting-recovery");
    await page.type("#recovery-key-whole", groups[groups.length - 1]);
    await page.press("#recovery-key-confirm");
    await page.text('[data-view="recovery-key"] .problem-what', /58 .* 6/);
    await page.run(() => {
      /** @type {HTMLTextAreaElement} */ (document.querySelector("#recovery-key-whole")).value = "";
    });
    await page.type("#recovery-key-whole", groups.join(" "));
    await page.press("#recovery-key-confirm");
    await view(page, "settings");
    const { recovery } = await page.run(() => /** @type {any} */ (window).__TAURI__.core.invoke("status"));
    assert.equal(recovery, "confirmed");
  }));
