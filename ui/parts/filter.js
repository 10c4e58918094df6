/**
 * Which accounts match what was typed, best first. Pure: knows no screen and remembers only folded texts.
 * @typedef {{ issuer: string, organisation?: string, name: string, groups: string[], note: string }} Searchable
 */

/** Letters that Unicode does not take apart, as people type them without their marks. @type {Record<string, string>} */
const plain = { ß: "ss", ø: "o", đ: "d", ł: "l", æ: "ae", œ: "oe", þ: "th", ı: "i" };

/** Case and accents do not count. @param {string} text */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßøđłæœþı]/g, (letter) => plain[letter]);
}

/** @param {string} query */
export const words = (query) => fold(query).split(/\s+/).filter(Boolean);

/** @type {WeakMap<Searchable, { head: string, all: string }>} */
const folded = new WeakMap();

/** @param {Searchable} account */
function texts(account) {
  let known = folded.get(account);
  if (!known) {
    const head = fold([account.issuer, account.organisation ?? "", account.name].join(" "));
    known = { head, all: `${head} ${fold([...account.groups, account.note].join(" "))}` };
    folded.set(account, known);
  }
  return known;
}

/** 0: begins with the first word; 1: one of its words does; 2: it is somewhere inside. @param {string} head @param {string} word */
function rank(head, word) {
  if (head.startsWith(word)) return 0;
  return head.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ? 1 : 2;
}

/**
 * All words must occur; within one rank the given order stays.
 * @template {Searchable} A
 * @param {A[]} accounts
 * @param {string} query
 * @returns {A[]}
 */
export function filter(accounts, query) {
  const wanted = words(query);
  if (wanted.length === 0) return accounts;
  return accounts
    .filter((account) => wanted.every((word) => texts(account).all.includes(word)))
    .map((account) => ({ account, rank: rank(texts(account).head, wanted[0]) }))
    .sort((a, b) => a.rank - b.rank)
    .map((each) => each.account);
}
