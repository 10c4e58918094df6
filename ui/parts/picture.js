/**
 * A drawing that came as text, as the address of an image: so it is shown and never becomes part of the page.
 */

/** Pure. @param {string} svg */
export const picture = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
