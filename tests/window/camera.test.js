/**
 * The camera, in the real window. The system's camera is replaced in the page by a clip of a phone that shows QR codes, for
 * there is none in a hidden display; everything after it is the real thing.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { playClip, series as codes, show } from "./clip.js";
import { until } from "./driver.js";
import { inWorld } from "./world.js";
import { beginWithoutKey, goToAdd, view } from "./steps.js";

/** @param {import("./driver.js").Page} page */
const released = (page) => until("the camera is let go", () =>
  page.run(() => /** @type {any} */ (globalThis).clip.tracks.every((/** @type {MediaStreamTrack} */ track) => track.readyState === "ended")));

test("a series is read from the camera in any order, a late part included, and the camera is let go by itself", () =>
  inWorld("camera-series", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await playClip(page, codes);
    await goToAdd(page);
    await page.press("#add-camera");
    await page.text(".camera-hint");
    await show(page, 0);
    await page.text(".camera-parts", /Part 1 of 3\n/);
    await page.text(".camera-parts", /Part 2 of 3 is missing/);
    await show(page, 2);
    await until("the third part is read", () => page.run(() =>
      document.querySelectorAll('.camera-part[data-read="true"]').length === 2));
    await show(page, null);
    await page.text(".camera-hint", /in front of the camera/);
    await show(page, 1);
    await page.shown(".find");
    await released(page);
    assert.equal(await page.count(".find"), 6);
    await page.press("#add-keep");
    await view(page, "accounts");
    assert.equal(await page.count(".account-row"), 6);
  }));

test("leaving the camera lets it go; without one, a sentence says what else there is", () =>
  inWorld("camera-leave", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await goToAdd(page);
    await page.press("#add-camera");
    await page.text("#add-problems .problem-what", /camera/i);
    await page.text("#add-problems .problem-remedy", /go back/);
    await page.press(".back");
    await page.shown(".add-roads");
    await playClip(page, codes);
    await page.press("#add-camera");
    await until("the picture runs", () => page.run(() => (document.querySelector("video")?.videoWidth ?? 0) > 0));
    await page.press(".back");
    await page.shown(".add-roads");
    await released(page);
    for (const [name, sentence] of [["NotAllowedError", /may not use/], ["NotReadableError", /does not answer/]]) {
      await page.run((kind) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", kind));
      }, String(name));
      await page.press("#add-camera");
      await page.text("#add-problems .problem-what", /** @type {RegExp} */ (sentence));
      await page.press(".back");
    }
  }));
