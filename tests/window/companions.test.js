/**
 * Files that open only together, in the real window: a sealed Steam file with its manifest in either order, a KeePass
 * database with its key file.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { inWorld } from "./world.js";
import { beginWithoutKey, drop, view } from "./steps.js";

const formats = new URL("../fixtures/formats/", import.meta.url);
/** Made up, and the same for all our fixtures; they guard nothing. */
const password = "korrekt Pferd 7";

/** @param {string} file */
const dropped = (file) => ({
  name: file.split("/").at(-1) ?? "", type: "", base64: readFileSync(new URL(file, formats), "base64"),
});
const manifest = dropped("steam/manifest.json");
const steam = dropped("steam/2.maFile");

/** @param {import("./driver.js").Page} page */
async function opensSteam(page) {
  await page.text(".add-sealed-what", /2\.maFile.*Steam/);
  assert.doesNotMatch(await page.text(".add-sealed-what"), /manifest/, "what goes with others does not wait itself");
  await page.type("#add-password", password);
  await page.press("#add-open-sealed");
  await page.text(".find-issuer-text", /Steam/);
  assert.equal(await page.sees(".add-sealed"), false, "nothing waits any more");
}

for (const [order, files] of /** @type {const} */ ([["the manifest last", [steam, manifest]], ["the manifest first", [manifest, steam]]])) {
  test(`a sealed Steam file opens with its manifest beside it: ${order}`, () =>
    inWorld(`steam-${order.split(" ").at(-1)}`, {}, async (world) => {
      const page = await world.start();
      await beginWithoutKey(page);
      await drop(page, [...files]);
      await opensSteam(page);
      await page.press("#add-keep");
      await view(page, "accounts");
      assert.equal(await page.count(".account-row"), 1);
    }));
}

test("a sealed Steam file says at once that it goes with another, and opens when that one comes", () =>
  inWorld("steam-apart", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await drop(page, [steam]);
    await page.text(".add-sealed-what", /2\.maFile.*another file/);
    assert.equal(await page.sees("#add-password"), false, "no password helps yet");
    await drop(page, [manifest]);
    await opensSteam(page);
  }));

test("a KeePass database opens with password and key file, and another with its key file alone", () =>
  inWorld("key-file", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    const keyFile = fileURLToPath(new URL("keepass/open.keyx", formats));
    for (const [file, typed] of [["keepass/key-file.kdbx", password], ["keepass/key-alone.kdbx", ""]]) {
      await drop(page, [dropped(file)]);
      await page.text(".add-sealed-what", /kdbx.*KeePass/);
      if (typed) await page.type("#add-password", typed);
      await page.press("#add-open-sealed");
      await page.text(".add-sealed-what", /key file/);
      await page.type("#add-key-file", keyFile);
      await page.text(".add-key-file-words", /open\.keyx/);
      if (typed) await page.type("#add-password", typed);
      await page.press("#add-open-sealed");
      await page.text(".find-issuer-text");
      await page.press(".back");
      await page.press(".back");
      await view(page, "accounts");
    }
  }));
