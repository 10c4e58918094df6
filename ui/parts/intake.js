/**
 * Whatever is dropped or pasted anywhere: finds out whether it is meant for us, and passes it on as bytes or text.
 * It never reads what is in it.
 * @typedef {{ name: string, bytes: Uint8Array }} Dropped
 * @typedef {object} Intake
 * @property {(files: File[]) => void} files
 * @property {(text: string) => void} text
 * @property {() => void} clipboard the page was shown nothing, but the clipboard may hold a picture
 */

/** Links that hold an account or explain themselves; anything else in a text field is just text. */
const links = /^\s*(otpauth(-migration)?|steam|motp|phonefactor|totp|hotp|yaotp):/i;

/** Pure. @param {string} text */
export const isLink = (text) => links.test(text);

/** @param {EventTarget | null} target */
export function isEditable(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "file", "button"].includes(target.type);
}

/** @param {Intake} intake */
export function listenForDrops(intake) {
  const overlay = document.getElementById("drop");
  let depth = 0;
  /** @param {number} by */
  const show = (by) => {
    depth = Math.max(0, by === 0 ? 0 : depth + by);
    if (overlay) overlay.hidden = depth === 0;
  };
  /** @param {DragEvent} event */
  const foreign = (event) => [...(event.dataTransfer?.types ?? [])].some((type) => /^(Files|text\/)/.test(type));
  window.addEventListener("dragenter", (event) => {
    if (foreign(event)) show(1);
  });
  window.addEventListener("dragleave", (event) => {
    if (foreign(event)) show(-1);
  });
  window.addEventListener("dragover", (event) => event.preventDefault());
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    show(0);
    const files = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (files.length > 0) intake.files(files);
    else if (text) intake.text(text);
  });
}

/** @param {Intake} intake */
export function listenForPastes(intake) {
  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    const files = [...(data?.files ?? [])];
    const text = data?.getData("text/plain") ?? "";
    const editing = isEditable(event.target);
    if (files.length > 0) intake.files(files);
    else if (text && (isLink(text) || !editing)) intake.text(text);
    else if (!text) intake.clipboard();
    else return;
    event.preventDefault();
  });
}
