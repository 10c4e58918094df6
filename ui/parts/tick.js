/**
 * A short, quiet sound that says: got it. Made here, not played from a file. Whether it may be heard is remembered as long
 * as the page stands.
 */

/** Hertz, seconds, and how loud at most. */
const tone = { pitch: 880, length: 0.09, loud: 0.12 };

let audible = true;
/** @type {AudioContext | null} */
let context = null;

export const isAudible = () => audible;
/** @param {boolean} wanted */
export const setAudible = (wanted) => {
  audible = wanted;
};

/** Without sound the tick on the screen says the same. */
export function tick() {
  if (!audible || typeof AudioContext === "undefined") return;
  try {
    context ??= new AudioContext();
    const [source, volume] = [context.createOscillator(), context.createGain()];
    source.frequency.value = tone.pitch;
    volume.gain.setValueAtTime(tone.loud, context.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + tone.length);
    source.connect(volume).connect(context.destination);
    source.start();
    source.stop(context.currentTime + tone.length);
  } catch (failure) {
    context = null;
  }
}
