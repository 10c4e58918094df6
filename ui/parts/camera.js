/**
 * A camera as a stream of grey frames, each handed over only once the one before is answered. Knows no codes and keeps no
 * frame; the camera is let go of as soon as nobody looks.
 * @typedef {{ pixels: Uint8Array, width: number, height: number }} Frame grey, rows from the top
 */

/** Frames are made no larger: a code held before a camera fills more of it than that. */
const widest = 1280;

/** Why there is no picture, as the page's own problems. @type {Record<string, string>} */
const reasons = {
  NotAllowedError: "camera-refused", SecurityError: "camera-refused", NotFoundError: "camera-none",
  OverconstrainedError: "camera-none", NotReadableError: "camera-busy", AbortError: "camera-busy",
};

/** @param {unknown} failure @returns {string} the id of a problem */
export const reasonOf = (failure) => reasons[/** @type {any} */ (failure)?.name] ?? "camera-none";

/**
 * Shows the camera in `video` and hands over frame after frame until it is stopped.
 * @param {HTMLVideoElement} video
 * @param {(frame: Frame) => Promise<void>} look
 * @returns {Promise<() => void>} lets the camera go; rejects where there is none to be had
 */
export async function watch(video, look) {
  const devices = navigator.mediaDevices;
  if (!devices?.getUserMedia) throw new DOMException("no camera can be asked for", "NotFoundError");
  const wanted = { facingMode: "environment", width: { ideal: widest }, height: { ideal: 720 } };
  const stream = await devices.getUserMedia({ video: wanted, audio: false });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  try {
    video.srcObject = stream;
    await video.play();
  } catch (failure) {
    stop();
    throw failure;
  }
  void handOver(video, look, () => video.srcObject === stream);
  return stop;
}

/** @param {HTMLVideoElement} video @param {(frame: Frame) => Promise<void>} look @param {() => boolean} running */
async function handOver(video, look, running) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  let last = -1;
  while (running() && pen) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    if (!running()) break;
    if (video.readyState < 2 || video.videoWidth === 0 || video.currentTime === last) continue;
    last = video.currentTime;
    const scale = Math.min(1, widest / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    await look(greyOf(pen.getImageData(0, 0, canvas.width, canvas.height)));
  }
  // What was drawn last is nobody's business any more.
  canvas.width = 0;
}

/** The brightness of each pixel, by the weights of ITU-R BT.601. Pure. @param {{ data: Uint8ClampedArray, width: number, height: number }} picture @returns {Frame} */
export function greyOf({ data, width, height }) {
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = (data[at * 4] * 77 + data[at * 4 + 1] * 150 + data[at * 4 + 2] * 29) >> 8;
  }
  return { pixels, width, height };
}
