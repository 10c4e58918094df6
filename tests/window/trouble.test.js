/**
 * The vault is there and its key is not to be had, or the file itself is broken: nothing is lost, the window says what
 * to do, and the recovery key opens. Every kind of keychain trouble has a row of its own here.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { until } from "./driver.js";
import { inWorld } from "./world.js";
import { addText, beginWithKey, enrolled, row, sameAsOathtool, view } from "./steps.js";

const uri = `otpauth://totp/GitHub:alice%40example.com?secret=${enrolled.secret}&issuer=GitHub`;

/** A vault with one account, closed again; answers its recovery key. @param {import("./world.js").World} world */
async function vaultWithAccount(world) {
  const page = await world.start();
  const key = await beginWithKey(page);
  await addText(page, uri);
  await row(page, enrolled.issuer);
  await world.quit();
  return key;
}

/** @param {import("./driver.js").Page} page */
async function saysWhatToDo(page) {
  await view(page, "trouble");
  await page.text('.trouble .problem-what, [data-view="trouble"] .problem-what');
  return page.text('[data-view="trouble"] .problem-remedy');
}

/** @param {import("./world.js").World} world @param {import("./driver.js").Page} page */
async function showsTheCode(world, page) {
  await view(page, "accounts");
  const github = await row(page, enrolled.issuer);
  await sameAsOathtool(world, enrolled.secret, () => page.text(`${github} .code`, /\d/));
}

/** @param {import("./driver.js").Page} page @param {string} key */
async function recover(page, key) {
  await page.press("#trouble-recover");
  await view(page, "recover");
  await page.type("#recover-key", key);
  await page.press("#recover-open");
}

test("a locked keyring: the vault stays as it is, and opens once the keyring does", () =>
  inWorld("keyring-locked", {}, async (world) => {
    await vaultWithAccount(world);
    const before = readFileSync(world.vault);
    await world.keyring("locked");
    const page = await world.start();
    await saysWhatToDo(page);
    await page.press("#trouble-retry");
    await saysWhatToDo(page);
    assert.deepEqual(readFileSync(world.vault), before);
    await world.keyring("open");
    await page.press("#trouble-retry");
    await showsTheCode(world, page);
    assert.deepEqual(readFileSync(world.vault), before);
  }));

test("no keyring at all: the recovery key opens, and says what could not be mended", () =>
  inWorld("keyring-gone", {}, async (world) => {
    const key = await vaultWithAccount(world);
    const before = readFileSync(world.vault);
    await world.keyring("none");
    const page = await world.start();
    await saysWhatToDo(page);
    assert.deepEqual(readFileSync(world.vault), before);
    await recover(page, key.replace(/.$/, (last) => (last === "2" ? "3" : "2")));
    await page.text('[data-view="recover"] .problem-remedy');
    assert.deepEqual(readFileSync(world.vault), before);
    await page.run(() => {
      /** @type {HTMLTextAreaElement} */ (document.querySelector("#recover-key")).value = "";
    });
    await page.type("#recover-key", key.toLowerCase());
    const asksForPassphrase = await page.sees("#recover-passphrase");
    if (asksForPassphrase) {
      for (const field of ["#recover-passphrase", "#recover-repeat"]) await page.type(field, "marble kettle seventeen orbit");
    }
    await page.press("#recover-open");
    await showsTheCode(world, page);
  }));

test("the key is gone from the keyring: the recovery key opens, and mends the keyring", () =>
  inWorld("key-gone", {}, async (world) => {
    const key = await vaultWithAccount(world);
    const before = readFileSync(world.vault);
    world.command("secret-tool", ["clear", "service", "app.keepstep.Keepstep"]);
    const page = await world.start();
    await saysWhatToDo(page);
    assert.deepEqual(readFileSync(world.vault), before);
    await recover(page, key);
    await showsTheCode(world, page);
    await world.quit();
    const again = await world.start();
    await showsTheCode(world, again);
  }));

test("a damaged file is set aside, and the newest good state comes back", () =>
  inWorld("damaged", {}, async (world) => {
    await vaultWithAccount(world);
    const whole = readFileSync(world.vault);
    const damaged = Buffer.from(whole);
    damaged[damaged.length - 100] ^= 0xff;
    writeFileSync(world.vault, damaged);
    const page = await world.start();
    await saysWhatToDo(page);
    await page.shown(".generation-restore");
    assert.deepEqual(readFileSync(world.vault), damaged, "looking changes nothing");
    await page.press(".generation-restore");
    await view(page, "accounts");
    const aside = await until("the damaged file is kept", () => readFileSync(world.path("data/keepstep/damaged/vault-0001.age")));
    assert.deepEqual(aside, damaged);
  }));

test("a damaged file and no key: the recovery key leads to the earlier states", () =>
  inWorld("damaged-keyless", {}, async (world) => {
    const key = await vaultWithAccount(world);
    await world.keyring("none");
    const damaged = readFileSync(world.vault);
    damaged[damaged.length - 100] ^= 0xff;
    writeFileSync(world.vault, damaged);
    const page = await world.start();
    await saysWhatToDo(page);
    await recover(page, key);
    await view(page, "trouble");
    await page.press(".generation-restore");
    await view(page, "accounts");
  }));
