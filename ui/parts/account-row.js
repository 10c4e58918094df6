/**
 * One account in the list: a button that copies, and a small one for everything else.
 * Its update is complete and idempotent; a code that changes moves nothing.
 * @typedef {import("../commands.js").AccountView} AccountView
 * @typedef {import("../commands.js").CodeView} CodeView
 * @typedef {object} Row
 * @property {AccountView} account
 * @property {number} index
 * @property {number} count
 * @property {CodeView | undefined} code
 * @property {string} done what was just done with it, or ""
 * @property {boolean} current whether Tab leads here
 * @property {boolean} first whether Enter in the search means this one
 */
import { dots, group } from "./code.js";
import { setAvatar } from "./avatar.js";
import { below, heading, spoken } from "./name.js";
import { setRing } from "./ring.js";
import { button, find, stamp, write } from "./template.js";
import { put, say } from "./texts.js";

export const makeRow = () => stamp("account-row");

/**
 * @param {HTMLElement} element
 * @param {Row} row
 * @param {number} now
 */
export function updateRow(element, row, now) {
  const { account, index, count } = row;
  element.style.setProperty("--row", String(index));
  element.dataset.index = String(index);
  element.setAttribute("aria-posinset", String(index + 1));
  element.setAttribute("aria-setsize", String(count));
  element.toggleAttribute("data-first", row.first);
  element.toggleAttribute("data-done", row.done !== "");
  element.toggleAttribute("data-favorite", account.favorite);
  element.dataset.type = account.type;
  setAvatar(find(element, ".avatar"), account);
  write(find(element, ".account-row-issuer bdi"), heading(account));
  write(find(element, ".account-row-name bdi"), below(account));
  write(find(element, ".account-row-done"), row.done);
  updateCode(element, row, now);
  updateButtons(element, row);
}

/** @param {HTMLElement} element @param {Row} row @param {number} now */
function updateCode(element, { account, code }, now) {
  const place = find(element, ".code");
  const onDemand = account.type === "hotp" && !code?.code;
  place.id = `code-${account.id}`;
  element.toggleAttribute("data-demand", onDemand);
  element.toggleAttribute("data-problem", Boolean(code?.problem));
  write(place, codeText(account, code));
  // Under "hide codes" these stand in for the code; the style sheet chooses which of the two is seen.
  place.toggleAttribute("data-long", (code?.code?.length ?? account.digits) > 6);
  place.dataset.dots = dots(account.digits);
  write(find(element, ".account-row-next"), code?.next ? say("accounts-upcoming", { code: group(code.next) }) : "");
  const { validFrom, validUntil } = code ?? {};
  const timed = validFrom !== undefined && validUntil !== undefined;
  setRing(element, timed ? { validFrom, validUntil } : null, now);
}

/** @param {AccountView} account @param {CodeView | undefined} code */
function codeText(account, code) {
  if (code?.problem) return code.problem.what;
  if (code?.code) return group(code.code);
  return account.type === "hotp" ? say("accounts-next") : dots(account.digits);
}

/** @param {HTMLElement} element @param {Row} row */
function updateButtons(element, { account, code, current }) {
  const copy = button(element, ".account-row-copy");
  const advance = button(element, ".account-row-advance");
  const more = button(element, ".account-row-more");
  const name = spoken(account);
  const onDemand = account.type === "hotp" && !code?.code;
  // The name of the button is what is seen in it, behind its verb; the code is its description, so that
  // a code that changes does not rename the button under the reader's ear.
  write(find(copy, ".account-row-verb"), `${say(onDemand ? "accounts-show" : "accounts-copy")}, `);
  if (code?.code) copy.setAttribute("aria-describedby", `code-${account.id}`);
  else copy.removeAttribute("aria-describedby");
  advance.hidden = account.type !== "hotp" || onDemand;
  put(advance, "accounts-advance", { account: name });
  put(more, "accounts-more", { account: name });
  for (const each of [copy, advance, more]) each.tabIndex = current ? 0 : -1;
}
