/**
 * A clip in the place of the system's camera: a phone that shows QR codes. Everything after the camera is the real thing.
 */
import { readFileSync } from "node:fs";

const pictures = new URL("../fixtures/qr/", import.meta.url);
/** A Google series of three parts, one picture each. */
export const series = [1, 2, 3].map((part) => readFileSync(new URL(`google-${part}-of-3.png`, pictures), "base64"));

/**
 * Plays a clip instead of the camera: a phone in a dim room, in a hand that is not quite still, showing one picture after
 * the other. What it shows can be changed from outside.
 * @param {import("./driver.js").Page} page @param {string[]} base64 pictures it may show
 */
export const playClip = (page, base64) => page.run(async (data) => {
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

/** What the phone in the clip shows from now on. @param {import("./driver.js").Page} page @param {number | null} part */
export const show = (page, part) => page.run((wanted) => {
  /** @type {any} */ (globalThis).clip.shows = wanted;
}, part);
