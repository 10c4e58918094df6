/**
 * What other programs show on the screen is read, in the real window: one code at once, of several those that are chosen;
 * and pictures are read by a worker whose end is no end of the window.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { until } from "./driver.js";
import { inWorld } from "./world.js";
import { beginWithoutKey, drop, enrolled, fillClipboard, goToAdd, row, sameAsOathtool, shownElsewhere, view } from "./steps.js";

const qr = new URL("../fixtures/qr/", import.meta.url);
const part = fileURLToPath(new URL("google-1-of-3.png", qr));

test("a QR code that another program shows is read by scanning the screen", () =>
  inWorld("scan-screen", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await shownElsewhere(world, enrolled.picture, "+620+300");
    await goToAdd(page);
    await page.press("#add-screen");
    await sameAsOathtool(world, enrolled.secret, () => page.text(".find-code", /\d/));
    await page.press("#add-keep");
    await view(page, "accounts");
    await row(page, enrolled.issuer);
  }));

test("of several codes on the screen those are taken that are chosen; none is a sentence", () =>
  inWorld("scan-several", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await goToAdd(page);
    await page.press("#add-screen");
    await page.text(".screen-what", /No QR code/);
    await page.shown(".screen-shot img");
    await shownElsewhere(world, enrolled.picture, "+620+20");
    await shownElsewhere(world, part, "+620+560");
    await page.press("#screen-again");
    await page.text(".screen-what", /2 QR codes/);
    assert.equal(await page.count(".screen-shot polygon"), 2);
    const other = await until("one is not GitHub", () => page.run(() => [...document.querySelectorAll(".screen-code")]
      .find((each) => !each.textContent?.includes("GitHub, alice@example.com"))?.getAttribute("data-key") ?? null));
    await page.press(`.screen-code[data-key="${other}"] input`);
    await page.press("#screen-take");
    await page.text(".find-issuer-text", /GitHub/);
    assert.equal(await page.count(".find"), 1);
  }));

test("a frame drawn around a part of the screen is looked at again", () =>
  inWorld("scan-part", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    const small = world.path("small.png");
    world.command("convert", ["-size", "300x300", "xc:gray85", "(", enrolled.picture, "-filter", "Box", "-resize", "30%", ")", "-gravity", "center", "-composite", small]);
    await goToAdd(page);
    await page.press("#add-screen");
    await page.shown(".screen-shot img");
    assert.ok(Number(await drawFrame(page, [20, 20, 120, 90])) > 100, "the frame is drawn in the screen's own pixels");
    await page.text(".screen-what", /no QR code in this frame/);
    await shownElsewhere(world, small, "+640+300");
    await page.press("#screen-again");
    // Looked at without waiting: the view goes away as soon as the code is read.
    await until("it was scanned again", () => page.run(() => document.querySelector(".find") !== null
      || /No QR code/.test(document.querySelector(".screen-what")?.textContent ?? "")));
    // A reader that needs no help is no failure.
    if (!(await page.sees(".find"))) {
      await drawFrame(page, [215, 105, 300, 190]);
      await page.text(".screen-what", /One QR code/);
      await page.press("#screen-take");
    }
    await page.text(".find-issuer-text", /GitHub/);
  }));

/** Draws a frame with the pointer and answers how wide it was. @param {import("./driver.js").Page} page @param {number[]} area left, top, right, bottom */
const drawFrame = (page, area) => page.run((left, top, right, bottom) => {
  const shot = /** @type {HTMLElement} */ (document.querySelector(".screen-shot"));
  const box = shot.getBoundingClientRect();
  shot.setPointerCapture = () => {};
  const at = (/** @type {string} */ kind, /** @type {number} */ x, /** @type {number} */ y) =>
    shot.dispatchEvent(new PointerEvent(kind, { pointerId: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }));
  at("pointerdown", left, top);
  at("pointermove", right, bottom);
  const width = shot.querySelector(".screen-drawn")?.getAttribute("width");
  at("pointerup", right, bottom);
  return width;
}, ...area);

/** The processes that read pictures for the window. */
function workers() {
  const about = (/** @type {string} */ id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, "utf8");
    } catch {
      return "";
    }
  };
  return readdirSync("/proc").filter((id) => /^\d+$/.test(id) && about(id).includes("read-pictures")).map(Number);
}

test("a worker that hangs or dies is a sentence, and the next picture is read", () =>
  inWorld("worker", {}, async (world) => {
    const before = new Set(workers());
    const page = await world.start();
    await beginWithoutKey(page);
    const picture = { name: "enrolment.png", type: "image/png", base64: readFileSync(enrolled.picture, "base64") };
    await drop(page, [picture]);
    await page.shown(".find");
    const [worker] = workers().filter((id) => !before.has(id));
    assert.ok(worker, "a worker read it");
    process.kill(worker, "SIGSTOP");
    await page.press(".back");
    await drop(page, [picture]);
    await page.text(".add-busy");
    await page.press("#add-type");
    await page.shown("#typed-issuer");
    await page.text("#add-problems .problem-what");
    await page.text("#add-problems .problem-remedy");
    await drop(page, [picture]);
    await page.shown(".find");
    const [next] = workers().filter((id) => !before.has(id) && id !== worker);
    assert.ok(next, "another worker read it");
    process.kill(next, "SIGKILL");
    await page.press(".back");
    await drop(page, [picture]);
    await page.shown(".find");
  }));

test("a file copied in a file manager and a picture spelled out are taken from the clipboard by one button", () =>
  inWorld("clipboard-files", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    const copied = world.path("copied.png");
    writeFileSync(copied, readFileSync(enrolled.picture));
    world.background("xclip", ["-quiet", "-selection", "clipboard", "-target", "text/uri-list", "-in"], `file://${copied}\r\n`);
    await until("the clipboard is filled", () =>
      world.command("xclip", ["-selection", "clipboard", "-out", "-target", "TARGETS"]).includes("uri-list"));
    await goToAdd(page);
    await page.press("#add-paste");
    await page.text(".find-issuer-text", /GitHub/);
    await page.press(".back");
    await fillClipboard(world, `data:image/png;base64,${readFileSync(enrolled.picture, "base64")}`);
    await page.press("#add-paste");
    await page.text(".find-issuer-text", /GitHub/);
  }));
