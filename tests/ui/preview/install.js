/** Puts the stand-in where the window would put its bridge; the scene comes from the page's address. Never shipped. */
import { makeBackend } from "./stub.js";

const scene = Object.fromEntries(new URLSearchParams(location.search));
const backend = makeBackend(scene);
window.__TAURI__ = backend.tauri;
window.keepstepPreview = backend;
