/**
 * The eye in a passphrase field. Never remembers that it was open.
 */

/** @param {HTMLElement} root */
export function enableReveal(root) {
  for (const wrap of root.querySelectorAll(".reveal")) {
    const field = /** @type {HTMLInputElement} */ (wrap.querySelector("input"));
    const eye = /** @type {HTMLButtonElement} */ (wrap.querySelector("button"));
    eye.addEventListener("click", () => {
      const open = field.type === "password";
      field.type = open ? "text" : "password";
      eye.setAttribute("aria-pressed", String(open));
      field.focus();
    });
  }
}
