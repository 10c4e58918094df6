/**
 * A section of a guide: its steps in order, its links as words that are shown and copied, and opened only on a click.
 * @typedef {import("../commands.js").GuideSection} Section
 * @typedef {import("../commands.js").GuideView} GuideView
 * @typedef {{ open: (address: string) => void, copy: (address: string) => void }} Links
 */
import { find, stamp, write } from "./template.js";
import { say } from "./texts.js";

/**
 * @param {GuideView} guide
 * @param {string[]} keys the first of these sections that the guide has
 * @param {Links} links
 * @returns {HTMLElement | null}
 */
export function guideSection(guide, keys, links) {
  const section = keys.map((key) => guide.sections.find((each) => each.key === key)).find(Boolean);
  if (!section) return null;
  const root = stamp("guide");
  write(find(root, "h2"), section.title);
  find(root, ".guide-steps").append(...section.steps.map((step) => stepOf(step, links)));
  write(find(root, ".guide-checked"), say("move-guide-checked", { name: guide.name, day: guide.checked }));
  return root;
}

/** @param {import("../commands.js").GuideStep} step @param {Links} links */
function stepOf({ parts, unsure, number }, links) {
  const line = stamp("guide-step");
  line.dataset.number = String(number ?? "");
  for (const part of parts) line.append("text" in part ? part.text : linkOf(part, links));
  if (unsure) {
    const note = document.createElement("span");
    note.className = "muted small";
    note.textContent = ` ${say("move-guide-unsure")}`;
    line.append(note);
  }
  // Behind the words, so that a full stop stays with its sentence.
  for (const part of parts) if ("address" in part) line.append(copyOf(part, links));
  return line;
}

/** @param {{ link: string, address: string }} part @param {Links} links */
function linkOf({ link, address }, links) {
  const open = /** @type {HTMLButtonElement} */ (stamp("guide-link"));
  open.textContent = link;
  open.addEventListener("click", () => links.open(address));
  return open;
}

/** @param {{ link: string, address: string }} part @param {Links} links */
function copyOf({ link, address }, links) {
  const copy = /** @type {HTMLButtonElement} */ (stamp("guide-copy"));
  copy.setAttribute("aria-label", say("move-guide-copy-which", { link }));
  copy.addEventListener("click", () => links.copy(address));
  return copy;
}

/** All words of a section in one text, for copying. @param {GuideView} guide @param {string} key */
export const guideText = (guide, key) =>
  (guide.sections.find((each) => each.key === key)?.steps ?? [])
    .map(({ parts }) => parts.map((part) => ("text" in part ? part.text : part.address)).join("")).join("\n\n");
