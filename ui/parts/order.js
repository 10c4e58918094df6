/**
 * In which order accounts stand, and where a moved one belongs. Pure; the own order itself is kept in the vault.
 * @typedef {import("../commands.js").AccountView} AccountView
 */

/**
 * Favourites first, then by the chosen order; `accounts` come in own order.
 * @param {AccountView[]} accounts
 * @param {"own" | "name" | "use"} sort
 * @param {string} language
 * @returns {AccountView[]}
 */
export function order(accounts, sort, language) {
  const collator = new Intl.Collator(language, { sensitivity: "base", numeric: true });
  /** @param {AccountView} account */
  const label = (account) => `${account.issuer || account.name}\n${account.name}`;
  /** @type {Record<string, (a: AccountView, b: AccountView) => number>} */
  const ways = {
    own: () => 0,
    name: (a, b) => collator.compare(label(a), label(b)),
    use: (a, b) => b.used - a.used || (b.lastUsed ?? 0) - (a.lastUsed ?? 0),
  };
  return [...accounts].sort((a, b) => Number(b.favorite) - Number(a.favorite) || ways[sort](a, b));
}

/**
 * The shown list after moving the account at `from` to `to`, and the account it then stands before.
 * Favourites stay among themselves: `to` is held at the border. Null when nothing moves.
 * @param {AccountView[]} shown
 * @param {number} from
 * @param {number} to
 * @returns {{ shown: AccountView[], to: number, before: string | null } | null}
 */
export function moved(shown, from, to) {
  const account = shown[from];
  if (!account) return null;
  const favorites = shown.filter((each) => each.favorite).length;
  const [first, last] = account.favorite ? [0, favorites - 1] : [favorites, shown.length - 1];
  const place = Math.min(Math.max(to, first), last);
  if (place === from) return null;
  const rest = shown.filter((each) => each !== account);
  rest.splice(place, 0, account);
  return { shown: rest, to: place, before: rest[place + 1]?.id ?? null };
}
