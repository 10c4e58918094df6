/**
 * The camera, in the real window. The system's camera is replaced in the page by a clip of a phone that shows QR codes, for
 * there is none in a hidden display; everything after it is the real thing.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { until } from "./driver.js";
import { inWorld } from "./world.js";
import { beginWithoutKey, goToAdd, view } from "./steps.js";

const pictures = new URL("../fixtures/qr/", import.meta.url);
const codes = [1, 2, 3].map((part) => readFileSync(new URL(`google-${part}-of-3.png`, pictures), "base64"));

/**
 * Plays a clip instead of the camera: a phone in a dim room, in a hand that is not quite still, showing one picture after
 * the other. What it shows can be changed from outside.
 * @param {import("./driver.js").Page} page @param {string[]} base64 pictures it may show
 */
const playClip = (page, base64) => page.run(async (data) => {
  const global = /** @type {any} */ (globalThis);
  const pictures = await Promise.all(data.map(async (each) => {
    const image = new Image();
    image.src = `data:image/png;base64,${each}`;
    await image.decode();
    return image;
  }));
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  global.clip = { shows: null, tracks: [] };
  let frame = 0;
  setInterval(() => {
    frame += 1;
    pen.fillStyle = "#4a4640";
    pen.fillRect(0, 0, 640, 480);
    pen.save();
    pen.translate(320 + 6 * Math.sin(frame / 9), 240 + 4 * Math.cos(frame / 7));
    pen.rotate(0.05 * Math.sin(frame / 20));
    pen.fillStyle = "#111";
    pen.fillRect(-170, -230, 340, 460);
    const picture = pictures[global.clip.shows ?? -1];
    if (picture) pen.drawImage(picture, -150, -150, 300, 300);
    pen.restore();
  }, 66);
  navigator.mediaDevices.getUserMedia = async () => {
    const stream = canvas.captureStream(15);
    global.clip.tracks.push(...stream.getTracks());
    return stream;
  };
}, base64);

/** @param {import("./driver.js").Page} page @param {number | null} part */
const show = (page, part) => page.run((wanted) => {
  /** @type {any} */ (globalThis).clip.shows = wanted;
}, part);

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
