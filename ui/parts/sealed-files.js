/**
 * Files that wait for their password, or for another file that goes with them. Keeps no password and opens nothing.
 * @typedef {import("../commands.js").SealedFile} SealedFile
 */
import { button, find, input, write } from "./template.js";
import { say } from "./texts.js";

/** @param {HTMLElement} root @param {SealedFile[]} sealed */
export function updateSealed(root, sealed) {
  write(find(root, ".add-sealed-what"), sealed.map(sentence).join(" "));
  const locked = sealed.filter((file) => !file.wantsFile);
  find(root, ".add-password").hidden = locked.length === 0;
  button(root, "#add-open-sealed").hidden = locked.length === 0;
  find(root, ".add-key-file").hidden = !locked.some((file) => file.takesKeyFile);
  if (sealed.length === 0) find(root, ".add-key-file").dataset.name = "";
  nameKeyFile(root);
}

/** @param {HTMLElement} root */
function nameKeyFile(root) {
  const { name } = find(root, ".add-key-file").dataset;
  write(find(root, ".add-key-file-words"), name ? say("add-key-file-chosen", { name }) : say("add-key-file"));
}

/** @param {SealedFile} file */
function sentence({ name, app, wrong, wantsFile, takesKeyFile }) {
  if (wantsFile) return say("add-wants-file", { name });
  if (wrong) return say(takesKeyFile ? "add-sealed-wrong-key" : "add-sealed-wrong", { name });
  return app ? say("add-sealed-file", { name, app }) : say("add-sealed-any", { name });
}

/** @param {HTMLElement} root @param {{ open: (password: string) => void, skip: () => void, keyFile: (file: File) => Promise<boolean> }} ways */
export function listenForSealed(root, { open, skip, keyFile }) {
  const password = input(root, "#add-password");
  find(root, ".add-sealed").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = password.value;
    password.value = "";
    open(typed);
  });
  const field = input(root, "#add-key-file");
  field.addEventListener("change", async () => {
    const [file] = field.files ?? [];
    field.value = "";
    if (!file || !(await keyFile(file))) return;
    find(root, ".add-key-file").dataset.name = file.name;
    nameKeyFile(root);
  });
  button(root, "#add-skip-sealed").addEventListener("click", skip);
}
