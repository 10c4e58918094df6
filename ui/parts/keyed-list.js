/**
 * The one way a list gets to the screen: existing elements stay (with focus and selection), new ones are made,
 * old ones go. Knows nothing of what it lists.
 */

/**
 * Makes the children of `parent` match `items`, in order.
 * @template T
 * @param {Element} parent
 * @param {T[]} items
 * @param {(item: T) => string} key
 * @param {(item: T) => HTMLElement} make
 * @param {(element: HTMLElement, item: T, index: number) => void} update
 */
export function keyedList(parent, items, key, make, update) {
  /** @type {Map<string, HTMLElement>} */
  const standing = new Map();
  for (const child of /** @type {Iterable<HTMLElement>} */ (parent.children)) {
    standing.set(child.dataset.key ?? "", child);
  }
  const kept = new Set(items.map(key));
  for (const [name, child] of standing) if (!kept.has(name)) child.remove();

  let place = parent.firstElementChild;
  items.forEach((item, index) => {
    const name = key(item);
    let element = standing.get(name);
    if (!element) {
      element = make(item);
      element.dataset.key = name;
    }
    // Moving an element loses its focus, so one that already stands right is left alone.
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
    update(element, item, index);
  });
}
