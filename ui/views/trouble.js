/**
 * The vault is there and cannot be opened: what happened, and every way out. Changes nothing by itself.
 * @typedef {import("../commands.js").Generation} Generation
 */
import * as backend from "../backend.js";
import { during } from "../parts/busy.js";
import { updateFacts } from "../parts/facts.js";
import { keyedList } from "../parts/keyed-list.js";
import { showProblems } from "../parts/problem.js";
import { button, find, input, stamp, write } from "../parts/template.js";
import { say, sayMoment } from "../parts/texts.js";

/** Problems that a key cannot mend, because the file itself is broken, gone or another one. */
const damaged = /^vault-(damaged|missing|older|other)/;

/** @type {import("./view.js").Mount} */
export function mountTrouble(app) {
  const root = stamp("trouble");
  const retry = button(root, "#trouble-retry");

  /** @param {{ status: import("../commands.js").Status, generations: Generation[] }} data */
  const update = ({ status, generations }) => {
    showProblems(root, status.problem);
    find(root, "form").hidden = !status.passphrase;
    // Of a file that is damaged or gone nobody may say that it is unchanged.
    find(root, ".trouble-safe").hidden = damaged.test(status.problem?.id ?? "");
    // The passphrase tries everything anew; a second button that does less would only be in the way.
    retry.hidden = status.passphrase;
    updateFacts(find(root, ".facts"), detailsOf(status));
    updateGenerations(root, generations);
  };

  const load = async () => {
    update({ status: app.status, generations: [] });
    if (!damaged.test(app.status.problem?.id ?? "")) return;
    const generations = await backend.generations().catch(() => []);
    update({ status: app.status, generations });
  };

  /** @param {HTMLButtonElement} pressed @param {() => Promise<import("../commands.js").Status>} work */
  const attempt = async (pressed, work) => {
    const status = await during(root, pressed, work);
    if (!status) return;
    await app.take(status);
    if (status.state === "trouble") await load();
  };
  retry.addEventListener("click", () => void attempt(retry, () => backend.unlock(null)));
  find(root, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = input(root, "#trouble-passphrase");
    void attempt(button(root, "#trouble-open"), () => backend.unlock(field.value));
  });
  button(root, "#trouble-recover").addEventListener("click", () => app.go("recover"));
  find(root, "#trouble-generations ul").addEventListener("click", (event) => {
    const pressed = /** @type {HTMLButtonElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("button"));
    const name = /** @type {HTMLElement | null | undefined} */ (pressed?.closest("li"))?.dataset.key;
    if (pressed && name !== undefined) void attempt(pressed, () => backend.restoreGeneration(name));
  });
  return { root, update, ready: load() };
}

/** What a helpdesk asks for; nothing in it is secret. @param {import("../commands.js").Status} status @returns {[string, string][]} */
const detailsOf = (status) => /** @type {[string, string][]} */ ([
  ["trouble-fact-problem", status.problem?.id ?? ""],
  ["trouble-fact-home", status.home],
  ["trouble-fact-keychain", status.keychain ?? ""],
  ["trouble-fact-version", status.version],
]).filter(([, value]) => value !== "");

/** @param {HTMLElement} root @param {Generation[]} generations */
function updateGenerations(root, generations) {
  const section = find(root, "#trouble-generations");
  section.hidden = generations.length === 0;
  keyedList(find(section, "ul"), generations, (each) => each.name, () => stamp("generation"), (element, each) => {
    const saved = sayMoment(each.saved, "medium");
    write(find(element, ".generation-saved"), saved);
    write(find(element, ".generation-count"), say("trouble-generation-count", { count: each.accounts }));
    button(element, "button").setAttribute("aria-label", say("trouble-generation-restore-label", { saved }));
  });
}
