/**
 * What an account is made of, as a list of names and values. Nothing in it can be changed.
 * @typedef {import("../commands.js").AccountView} AccountView
 */
import { keyedList } from "./keyed-list.js";
import { find, stamp, write } from "./template.js";
import { say, sayMoment } from "./texts.js";

/** @param {AccountView} account @returns {[string, string][]} message id and value */
function factsOf(account) {
  return [
    ["account-fact-type", say(`account-type-${account.type}`)],
    ["account-fact-algorithm", account.algorithm.replace("SHA", "SHA-")],
    ["account-fact-digits", String(account.digits)],
    account.type === "hotp"
      ? ["account-fact-counter", String(account.counter ?? 0)]
      : ["account-fact-period", String(account.period ?? 30)],
    ["account-fact-added", sayMoment(account.created)],
    ["account-fact-used", account.lastUsed === null ? say("account-fact-never") : sayMoment(account.lastUsed, true)],
  ];
}

/** @param {HTMLElement} list @param {AccountView} account */
export function updateFacts(list, account) {
  keyedList(list, factsOf(account), ([id]) => id, () => stamp("fact"), (element, [id, value]) => {
    write(find(element, "dt"), say(id));
    write(find(element, "dd"), value);
  });
}
