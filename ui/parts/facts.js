/**
 * A list of names and values that cannot be changed. What they are is decided by who shows them.
 */
import { keyedList } from "./keyed-list.js";
import { find, stamp, write } from "./template.js";
import { say } from "./texts.js";

/** @param {HTMLElement} list @param {[string, string][]} facts message id and value */
export function updateFacts(list, facts) {
  keyedList(list, facts, ([id]) => id, () => stamp("fact"), (element, [id, value]) => {
    write(find(element, "dt"), say(id));
    write(find(element, "dd"), value);
  });
}
