/**
 * Accounts that were moved to the trash: back again, or gone for good after asking.
 * @typedef {import("../commands.js").AccountView} AccountView
 */
import * as backend from "../backend.js";
import { setAvatar } from "../parts/avatar.js";
import { during } from "../parts/busy.js";
import { ask } from "../parts/dialog.js";
import { keyedList } from "../parts/keyed-list.js";
import { below, heading, spoken } from "../parts/name.js";
import { button, find, stamp, write } from "../parts/template.js";
import { put, say, sayMoment } from "../parts/texts.js";

/** @type {import("./view.js").Mount} */
export function mountTrash(app) {
  const root = stamp("trash");
  const list = find(root, ".trash-list");
  /** @type {AccountView[]} */
  let trashed = [];

  /** @param {AccountView[]} accounts */
  const update = (accounts) => {
    trashed = accounts
      .filter((account) => account.trashed !== null)
      .sort((a, b) => (b.trashed ?? 0) - (a.trashed ?? 0));
    list.hidden = trashed.length === 0;
    find(root, ".trash-what").hidden = trashed.length === 0;
    find(root, ".trash-empty").hidden = trashed.length > 0;
    keyedList(list, trashed, (account) => account.id, () => stamp("trash-row"), updateRow);
  };

  const load = async () => {
    const accounts = await during(root, null, backend.accounts);
    if (accounts) update(accounts);
  };

  /** @param {AccountView} account */
  const restore = async (account) => {
    if (!(await during(root, null, () => backend.restore(account.id)))) return;
    await after(say("trash-restored", { account: heading(account) }));
  };

  /** @param {AccountView} account */
  const erase = async (account) => {
    if (!(await askToErase(account))) return;
    const done = await during(root, null, async () => {
      await backend.erase(account.id);
      return true;
    });
    if (done) await after(say("trash-erased", { account: heading(account) }));
  };

  /** @param {string} sentence */
  const after = async (sentence) => {
    await load();
    /** @type {HTMLElement} */ (list.querySelector("button") ?? find(root, "h1")).focus();
    app.announce(sentence);
  };

  button(root, ".back").addEventListener("click", () => app.back());
  list.addEventListener("click", (event) => {
    const pressed = /** @type {HTMLElement} */ (event.target).closest("button");
    const id = /** @type {HTMLElement | null | undefined} */ (pressed?.closest("li"))?.dataset.key;
    const account = trashed.find((each) => each.id === id);
    if (!pressed || !account) return;
    void (pressed.matches(".trash-erase") ? erase(account) : restore(account));
  });
  return { root, update, ready: load(), changed: () => void load() };
}

/** @param {AccountView} account */
const askToErase = (account) => ask({
  title: say("trash-erase-ask", { account: heading(account) }),
  text: say("trash-erase-warning"),
  confirm: say("trash-erase-do"),
  danger: true,
});

/** @param {HTMLElement} element @param {AccountView} account */
function updateRow(element, account) {
  setAvatar(find(element, ".avatar"), account);
  write(find(element, ".trash-issuer"), heading(account));
  write(find(element, ".trash-name"), below(account));
  write(find(element, ".trash-since"), say("trash-since", { day: sayMoment(account.trashed ?? 0) }));
  button(element, ".trash-restore").setAttribute("aria-label", say("trash-restore-label", { account: spoken(account) }));
  put(button(element, ".trash-erase"), "trash-erase", { account: spoken(account) });
}
