/**
 * Which rows of a long list have to exist: the visible ones, a margin, and one that holds the focus. Pure.
 */

/**
 * @param {{ count: number, rowHeight: number, top: number, height: number, margin?: number, keep?: number }} view
 *   `top` is how far the list's own start lies above the visible part; `keep` is a row that must not go.
 * @returns {number[]} ascending row numbers
 */
export function visibleRows({ count, rowHeight, top, height, margin = 6, keep = -1 }) {
  const first = Math.max(0, Math.floor(top / rowHeight) - margin);
  const last = Math.min(count - 1, Math.ceil((top + height) / rowHeight) + margin - 1);
  const rows = [];
  for (let row = first; row <= last; row += 1) rows.push(row);
  if (keep >= 0 && keep < count && (keep < first || keep > last)) {
    rows.push(keep);
    rows.sort((a, b) => a - b);
  }
  return rows;
}

/**
 * Where to scroll so that a row is fully seen, or null if it is already.
 * @param {{ row: number, rowHeight: number, top: number, height: number }} view
 */
export function scrollFor({ row, rowHeight, top, height }) {
  const start = row * rowHeight;
  if (start < top) return start;
  if (start + rowHeight > top + height) return start + rowHeight - height;
  return null;
}
