/**
 * The icons: one sprite, read once and kept in the page, because symbols of another file
 * are drawn late or not at all in some web views. It never draws on its own.
 */

/** @param {(path: string) => Promise<Response>} read */
export async function loadIcons(read = fetch) {
  const answer = await read("icons.svg");
  const sprite = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  const own = /** @type {Element} */ (document.importNode(sprite, true));
  own.setAttribute("hidden", "");
  own.setAttribute("aria-hidden", "true");
  document.body.append(own);
}

/** Shows another icon in the place of one that stands. @param {ParentNode} place @param {string} name */
export function setIcon(place, name) {
  place.querySelector(".icon use")?.setAttribute("href", `#icon-${name}`);
}
