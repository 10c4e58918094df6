/**
 * Says a sentence to screen readers, politely and one at a time. It is never seen.
 */

/** @param {string} text */
export function announce(text) {
  const place = document.getElementById("announcer");
  if (!place) return;
  // The same sentence twice in a row is spoken twice only if the text differs.
  place.textContent = place.textContent === text ? `${text}\u00a0` : text;
}
