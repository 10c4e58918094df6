/**
 * How a code is written so that it can be read and typed: in groups. Pure.
 */

/** Lengths of the groups where halving would read badly. @type {Record<number, number[]>} */
const splits = { 7: [3, 4], 9: [3, 3, 3], 10: [3, 3, 4] };

/** "492039" → "492 039". @param {string} code */
export function group(code) {
  if (code.length < 6) return code;
  const half = Math.ceil(code.length / 2);
  const lengths = splits[code.length] ?? [half, code.length - half];
  let start = 0;
  return lengths.map((length) => code.slice(start, (start += length))).join("\u00a0");
}

/** What stands in the place of a code that is not shown. @param {number} digits */
export const dots = (digits) => group("•".repeat(digits));
