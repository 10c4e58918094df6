/**
 * A secret that goes through the whole window is found nowhere afterwards: not in what it printed, not in what the
 * page's engine keeps on disk, not in a temporary file. Looks for it in every form it could have taken.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keys } from "./driver.js";
import { inWorld } from "./world.js";
import { addText, beginWithKey, drop, goToAdd, keep, row, view } from "./steps.js";

/** Made up, and like nothing else: "CANARY-THAT-SINGS-1" in Base32. */
const secret = "INAU4QKSLEWVISCBKQWVGSKOI5JS2MI";
const bytes = Buffer.from("CANARY-THAT-SINGS-1");

/** Every form of the secret, and the recovery key. @param {string} recoveryKey */
const forms = (recoveryKey) => [
  Buffer.from(secret), Buffer.from(secret.toLowerCase()), bytes, Buffer.from(bytes.toString("hex")),
  Buffer.from(bytes.toString("hex").toUpperCase()), Buffer.from(bytes.toString("base64").replace(/=+$/, "")),
  Buffer.from(secret, "utf16le"), Buffer.from(bytes.toString(), "utf16le"),
  Buffer.from(recoveryKey), Buffer.from(recoveryKey.replaceAll(" ", "")), Buffer.from(recoveryKey.replaceAll(" ", ""), "utf16le"),
];

/** @param {string} folder @returns {string[]} */
const filesBelow = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return filesBelow(path);
  return entry.isFile() ? [path] : [];
});

/** A file that the page's engine takes away while it ends holds nothing any more. @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file);
  } catch (failure) {
    if (/** @type {NodeJS.ErrnoException} */ (failure).code === "ENOENT") return Buffer.alloc(0);
    throw failure;
  }
}

test("a secret leaves no trace on disk or in what is printed", () =>
  inWorld("secrets-stay", { environment: { RUST_LOG: "trace", RUST_BACKTRACE: "full", G_MESSAGES_DEBUG: "all" } }, async (world) => {
    const page = await world.start();
    const recoveryKey = await beginWithKey(page);
    await addText(page, `otpauth://totp/Canary:bird?secret=${secret}&issuer=Canary`);
    await goToAdd(page);
    await page.press("#add-type");
    await page.type("#typed-issuer", "Typed");
    await page.type("#typed-secret", secret.toLowerCase());
    await page.press("#typed-next");
    await keep(page);
    const note = `otpauth://totp/Broken?secret=${secret}!&digits=77\nsecret=${secret}`;
    await drop(page, [{ name: "note.txt", type: "text/plain", base64: Buffer.from(note).toString("base64") }]);
    await page.text("#add-problems .problem-what");
    const problem = await page.text("#add-problems");
    assert.doesNotMatch(problem, new RegExp(secret, "i"));
    await page.keys(keys.escape, keys.escape);
    await view(page, "accounts");
    await showAsQr(page);
    await world.quit();

    const files = filesBelow(world.folder);
    for (const known of [world.vault, world.path("log")]) assert.ok(files.includes(known), "everything is looked at");
    const found = files.flatMap((file) => {
      const content = contentOf(file);
      return forms(recoveryKey).filter((form) => content.includes(form)).map((form) => `${file}: ${form}`);
    });
    assert.deepEqual(found, []);
  }));

/** @param {import("./driver.js").Page} page */
async function showAsQr(page) {
  const canary = await row(page, "Canary");
  await page.press(`${canary} .account-row-more`);
  await page.press('.menu [data-action="details"]');
  await page.press("#account-qr");
  await page.press("#dialog-confirm");
  await page.shown("#codes-picture");
  await page.keys(keys.escape, keys.escape);
  await view(page, "accounts");
}
