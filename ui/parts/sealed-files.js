/**
 * Files that wait for their password, or for another file that goes with them. Keeps no password and opens nothing.
 * @typedef {import("../commands.js").SealedFile} SealedFile
 */
import { button, find, input, write } from "./template.js";
import { say } from "./texts.js";

/** @param {HTMLElement} root @param {SealedFile[]} sealed */
export function updateSealed(root, sealed) {
  write(find(root, ".add-sealed-what"), sealed.map(sentence).join(" "));
  const locked = sealed.some((file) => !file.wantsFile);
  find(root, ".add-password").hidden = !locked;
  button(root, "#add-open-sealed").hidden = !locked;
}

/** @param {SealedFile} file */
function sentence({ name, app, wrong, wantsFile }) {
  if (wantsFile) return say("add-wants-file", { name });
  if (wrong) return say("add-sealed-wrong", { name });
  return app ? say("add-sealed-file", { name, app }) : say("add-sealed-any", { name });
}

/** @param {HTMLElement} root @param {{ open: (password: string) => void, skip: () => void }} ways */
export function listenForSealed(root, { open, skip }) {
  const password = input(root, "#add-password");
  find(root, ".add-sealed").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = password.value;
    password.value = "";
    open(typed);
  });
  button(root, "#add-skip-sealed").addEventListener("click", skip);
}
