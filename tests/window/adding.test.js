/**
 * Every road by which an account comes in, and what is said when it is there already. Pictures from files have their
 * story in first-start.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keys, until } from "./driver.js";
import { inWorld } from "./world.js";
import {
  addText, beginWithoutKey, choose, clipboard, drop, enrolled, fillClipboard, goToAdd, keep, row, sameAsOathtool, view,
} from "./steps.js";

const uri = `otpauth://totp/GitHub:alice%40example.com?secret=${enrolled.secret}&issuer=GitHub`;
const other = "JJLFISKTKRJEKVKNIJKEORCUKZJVI4BY";

test("a link and a picture are taken from the clipboard, by button and by key", () =>
  inWorld("paste", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await fillClipboard(world, uri);
    await goToAdd(page);
    await page.press("#add-paste");
    await page.text(".find-issuer-text", /GitHub/);
    await keep(page);
    await fillClipboard(world, "", enrolled.picture);
    await page.keys([keys.control, "v"]);
    await page.shown(".find-standing");
    await page.press("#add-keep");
    await view(page, "accounts");
    assert.equal(await page.count(".account-row"), 1);
    await fillClipboard(world, "just words");
    await page.keys([keys.control, "n"]);
    await view(page, "add");
    await page.press("#add-paste");
    await page.text("#add-problems .problem-what");
    await page.text("#add-problems .problem-remedy");
  }));

test("a text file is read as Notepad writes it", () =>
  inWorld("text-file", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    const base64 = Buffer.from(`\uFEFF${uri}\r\n`, "utf16le").toString("base64");
    await drop(page, [{ name: "accounts.txt", type: "text/plain", base64 }]);
    await sameAsOathtool(world, enrolled.secret, () => page.text(".find-code", /\d/));
    await keep(page);
    await row(page, enrolled.issuer);
  }));

test("an account is typed in, with all that hides under More", () =>
  inWorld("typed", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await goToAdd(page);
    await page.press("#add-type");
    await page.type("#typed-issuer", "Example Bank");
    await page.type("#typed-name", "ada");
    await page.type("#typed-secret", "not a key!");
    await page.press("#typed-next");
    await page.text("#add-problems .problem-remedy");
    await page.run(() => {
      /** @type {HTMLInputElement} */ (document.querySelector("#typed-secret")).value = "";
    });
    await page.type("#typed-secret", (other.match(/..../g) ?? []).join(" ").toLowerCase());
    await page.press("#typed-more");
    await choose(page, "#typed-algorithm", "SHA256");
    await page.run(() => {
      /** @type {HTMLInputElement} */ (document.querySelector("#typed-digits")).value = "8";
      /** @type {HTMLInputElement} */ (document.querySelector("#typed-period")).value = "60";
    });
    await page.press("#typed-next");
    const options = ["--totp=sha256", "--digits=8", "--time-step-size=60s"];
    await sameAsOathtool(world, other, () => page.text(".find-code", /\d/), options);
    await keep(page);
    const bank = await row(page, "Example Bank");
    await sameAsOathtool(world, other, () => page.text(`${bank} .code`, /\d/), options);
  }));

test("another secret under the same name is pointed out, and replaces the old one on request", () =>
  inWorld("other-secret", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addText(page, uri);
    const github = await row(page, enrolled.issuer);
    await sameAsOathtool(world, enrolled.secret, () => page.text(`${github} .code`, /\d/));
    await fillClipboard(world, uri.replace(enrolled.secret, other));
    await page.keys([keys.control, "v"]);
    await page.shown(".find-standing.warn");
    await page.press(".find-replace");
    await keep(page);
    assert.equal(await page.count(".account-row"), 1);
    await sameAsOathtool(world, other, () => page.text(`${github} .code`, /\d/));
  }));

test("a counting account shows a code only when asked, and its counter is kept first", () =>
  inWorld("counter", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addText(page, `otpauth://hotp/Counting:carol?secret=${enrolled.secret}&issuer=Counting&counter=7`);
    const counting = await row(page, "Counting");
    assert.doesNotMatch(await page.run((code) => document.querySelector(code)?.textContent ?? "", `${counting} .code`), /\d/);
    const code = (/** @type {number} */ counter) => world.command("oathtool", ["--hotp", "--base32", `--counter=${counter}`, enrolled.secret]).trim();
    await page.press(`${counting} .account-row-copy`);
    assert.equal((await page.text(`${counting} .code`, /\d/)).replace(/\s/g, ""), code(7));
    await world.quit();

    const again = await world.start();
    await view(again, "accounts");
    await again.press(`${counting} .account-row-copy`);
    assert.equal((await again.text(`${counting} .code`, /\d/)).replace(/\s/g, ""), code(8));
    await again.press(`${counting} .account-row-copy`);
    await until("the code is in the clipboard", () => clipboard(world) === code(8));
  }));

test("a QR code of an account is shown after a question, and says what was scanned", () =>
  inWorld("show-qr", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addText(page, uri);
    const github = await row(page, enrolled.issuer);
    await page.press(`${github} .account-row-more`);
    await page.press('.menu [data-action="details"]');
    await view(page, "account");
    await page.press("#account-qr");
    assert.equal(await page.sees("#codes-picture"), false, "nothing is shown before the question is answered");
    await page.press("#dialog-confirm");
    await page.shown("#codes-picture");
    const shown = await page.run(() => /** @type {HTMLTextAreaElement} */ (document.querySelector("#codes-uri")).value);
    assert.match(shown, new RegExp(`secret=${enrolled.secret}`));
  }));
