/**
 * Two people who move to another phone, as they would: one with the old phone at hand, a series of QR codes of which a part
 * is missing at first, and a new phone that really reads each code (zbarimg) and really shows its own (oathtool); one whose
 * phone is gone and whose work account nobody else can reset. Keepstep is killed on the way and goes on each time.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { until } from "./driver.js";
import { held, onStep, part } from "./old-phone.js";
import { beginWithKey, choose, drop, oathCode, view } from "./steps.js";
import { binaries, inWorld } from "./world.js";

/** @typedef {import("./driver.js").Page} Page */
/** @typedef {import("./world.js").World} World */

/** @param {Page} page @param {string} value */
async function answer(page, value) {
  await page.press(`.move-option input[value="${value}"]`);
  await page.press("#move-next");
}

/** The program dies as in a power cut, and a person starts it again. @param {World} world @returns {Promise<Page>} */
async function killed(world) {
  await world.kill();
  const page = await world.start();
  await view(page, "accounts");
  await page.press("#place-move");
  return page;
}

/** @param {Page} page */
async function begin(page) {
  await page.press("#place-move");
  await page.press("#move-begin");
  await onStep(page, "Where are you");
}

/** @param {Page} page @param {string} field @param {string} text */
const pasteInto = (page, field, text) => page.run((where, pasted) => {
  const area = /** @type {HTMLTextAreaElement} */ (document.querySelector(where));
  area.value = pasted;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}, field, text);

/** Whose code is on the screen now. @param {Page} page */
const whose = (page) => page.text(".move-issuer");

/** Drops pictures and keeps what they hold for the move. @param {Page} page @param {number[]} parts */
async function bring(page, parts) {
  await page.press("#move-bring");
  await view(page, "add");
  await drop(page, parts.map(part));
  await until("all pictures are read", async () => (await page.count(".find")) === parts.length * 8);
  await page.press("#add-keep");
  await view(page, "move");
}

/** Compares a few codes with the old phone, types one, and goes on until all are proven. @param {World} world @param {Page} page */
async function proveOld(world, page) {
  await onStep(page, "Prove each code");
  const first = await whose(page);
  await page.press("#move-differs");
  await page.type("#move-typed", "000 000");
  await page.press("#move-check");
  await page.text(".move-said-what", /no code of this account/);
  await until("a typed code proves", async () => {
    await page.run(() => { /** @type {HTMLInputElement} */ (document.querySelector("#move-typed")).value = ""; });
    await page.type("#move-typed", oathCode(world, held.get(first) ?? ""));
    await page.press("#move-check");
    return until("the next account stands there", async () => (await whose(page)) !== first || null, 3000);
  });
  for (let left = held.size - 1; left > 0; left -= 1) {
    await page.text(".move-count-line", new RegExp(`${held.size - left} of ${held.size}`));
    const issuer = await whose(page);
    const secret = held.get(issuer) ?? "";
    await until("both show the same code", async () => (await page.text(".move-code", /\d/)).replace(/\D/g, "") === oathCode(world, secret) || null);
    await page.press("#move-same");
    if (left > 1) await until("the next one stands there", async () => (await whose(page)) !== issuer || null);
  }
  await page.shown(".move-good");
}

/** The new phone scans one code after the other and shows its own. @param {World} world @param {Page} page @param {number} count */
async function handOver(world, page, count) {
  for (let done = 0; done < count; done += 1) {
    const issuer = await whose(page);
    const uri = await until(`the phone reads the code of ${issuer}`, async () => {
      writeFileSync(world.path("phone.png"), await world.picture());
      const text = world.command("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", world.path("phone.png")]).trim();
      return text.includes(encodeURIComponent(issuer)) ? text : null;
    });
    const secret = new URL(uri).searchParams.get("secret") ?? "";
    assert.equal(secret, held.get(issuer) ?? secret);
    await page.type("#move-typed", oathCode(world, secret));
    await page.press("#move-check");
    if (done + 1 < count) await until("the next code comes", async () => (await whose(page)) !== issuer || null);
  }
  await page.shown(".move-good");
  await page.press("#move-next");
  await page.shown(".move-roads");
  await page.press("#move-next");
  await onStep(page, "Prove the new phone");
  await page.press("#move-next");
}

/** @param {Page} page */
async function inventory(page) {
  await answer(page, "works");
  await answer(page, "stays");
  await onStep(page, "What is on the old phone");
  await page.press('.move-app input[value="google_authenticator"]');
  await page.press("#move-next");
  await page.type("#count-of-google_authenticator", "24");
  await page.press("#move-next");
  await page.type("#move-other-service", "Example Bank");
  await choose(page, "#move-other-what", "bank");
  await page.press("#move-other-add");
  await page.shown(".move-other");
  await page.press("#move-next");
}

/** @param {Page} page @param {string} key */
async function kitAndDrill(page, key) {
  await onStep(page, "Paper kit");
  await page.press("#move-kit-kit");
  await page.type("#kit-key", key);
  await page.press("#kit-write");
  const kit = await page.text(".kit-file", /\.html/);
  assert.match(readFileSync(kit, "utf8"), /Nextcloud/);
  await page.press("#kit-close");
  await page.press("#move-kit-drill");
  await page.type("#drill-key", key);
  await page.press("#drill-try");
  await page.press("#drill-close");
  await page.press("#move-next");
}

/** @param {Page} page */
async function throughTheGate(page) {
  await onStep(page, "Erase");
  await page.text(".move-verdict", /safe to erase/);
  await page.press("#move-report");
  const report = readFileSync(await page.text(".move-report-file", /\.html/), "utf8");
  for (const secret of held.values()) assert.ok(!report.includes(secret));
  await page.press("#move-end");
  await page.text(".move-why", /drawer until/);
  await page.press("#move-erased");
  await page.press("#dialog-confirm");
  await page.text(".move-verdict", /is erased/);
}

/** The first account gets a new secret from its website; the others keep theirs. @param {Page} page */
async function renew(page) {
  await onStep(page, "New secret keys");
  const first = await page.text(".move-question", /Get a new secret key/);
  await page.press("#move-bring");
  await view(page, "add");
  await drop(page, [], `otpauth://totp/${first.match(/for (.*?),/)?.[1]}:alice@example.com?secret=JJLFISKTKRJEKVKNIJKEORCUKZJVI4BY&issuer=${first.match(/for (.*?),/)?.[1]}`);
  await page.shown(".find");
  await page.press(".find-replace");
  await page.press("#add-keep");
  await view(page, "move");
  for (let left = 7; left > 0; left -= 1) {
    await page.text(".move-count-line", new RegExp(`${8 - left} of 8`));
    await page.press("#move-other-done");
    await page.press("#dialog-confirm");
  }
}

test("the old phone works: a series with a missing part, every code proven, then safe to erase", () =>
  inWorld("moving", {}, async (world) => {
    let page = await world.start();
    const key = await beginWithKey(page);
    await begin(page);
    await inventory(page);
    await onStep(page, "Collect");
    page = await killed(world);
    await onStep(page, "Collect");
    await page.press('.move-source[data-key="google_authenticator"]');
    await page.text(".guide-steps", /Transfer accounts/);
    await bring(page, [3, 1]);
    await page.text(".move-found", /16 of 24/);
    await page.text(".move-parts", /Missing: .*2/);
    page = await killed(world);
    await page.press('.move-source[data-key="google_authenticator"]');
    await bring(page, [2]);
    await page.text(".move-found", /24 of 24/);
    await page.gone(".move-parts");
    await page.press("#move-app-done");
    await page.press("#move-next");
    assert.match(world.command(binaries.terminal, ["move", "status"]), /Proven: 0 of 24 on the old phone/);

    await proveOld(world, page);
    page = await killed(world);
    await page.shown(".move-good");
    await page.press("#move-next");
    await onStep(page, "Recovery codes");
    await page.shown("#move-codes-text");
    await pasteInto(page, "#move-codes-text", "Your codes:\n1. 2345 6789\n2. 3456 7890\n");
    await page.text(".move-codes-list", /2345 6789/);
    await page.press("#move-codes-keep");
    await page.text(".move-count-line", /1 of 24/);
    await page.press("#move-codes-skip");

    await onStep(page, "Hand over");
    await choose(page, "#move-new-app", "aegis");
    await page.press("#move-next");
    await page.press("#move-way-single");
    await handOver(world, page, held.size);
    await onStep(page, "What cannot be copied");
    await page.text(".move-question", /Example Bank/);
    await page.press("#move-steps");
    await page.press('.move-step-go[data-step="prove"]');
    await onStep(page, "Prove each code");
    await page.press("#move-steps");
    await page.press('.move-step-go[data-step="others"]');
    await page.press("#move-other-done");
    await page.press("#move-next");

    await kitAndDrill(page, key);
    await throughTheGate(page);
  }));

test("the phone is lost: the first hour, a work account of the only administrator, no door is closed", () =>
  inWorld("moving-lost", {}, async (world) => {
    let page = await world.start();
    await beginWithKey(page);
    await drop(page, [part(1)]);
    await page.press("#add-keep");
    await view(page, "accounts");
    await begin(page);
    await answer(page, "lost");
    await answer(page, "lost");
    await onStep(page, "The first hour");
    assert.ok((await page.count(".move-line")) > 6);
    await page.press(".move-line input");
    await page.press("#move-next");
    await onStep(page, "What was on the old phone");
    await choose(page, "#move-other-what", "work");
    await page.type("#move-other-service", "Microsoft (work or school)");
    await page.press("#move-other-add");
    await page.shown(".move-other");
    await page.press(".move-other-critical");
    await page.text(".move-other", /much hangs on it/);
    page = await killed(world);
    await onStep(page, "What was on the old phone");
    await page.text(".move-other", /much hangs on it/);
    await page.press("#move-next");

    await onStep(page, "Hand over");
    await page.press("#move-next");
    await page.press("#move-way-single");
    await handOver(world, page, 8);
    await onStep(page, "What cannot be copied");
    page = await killed(world);
    await onStep(page, "What cannot be copied");
    await page.text(".guide-place", /Data Protection/);
    await page.text(".guide-place", /Temporary Access Pass|re-register/);
    await page.text(".move-message-text");
    await page.press("#move-other-done");
    await page.press("#move-next");

    await renew(page);
    await page.shown(".move-good");
    page = await killed(world);
    await page.shown(".move-good");
    await page.press("#move-next");
    await page.press("#move-next");
    await onStep(page, "All done");
    // The new secret was never seen on the new phone.
    await page.text(".move-verdict", /One thing is missing/);
    await page.press(".move-missing button");
    await onStep(page, "Prove the new phone");
  }));
