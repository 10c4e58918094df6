/**
 * The part of the tour that leads through a move, safety, the kit and the drill. The vault has accounts by then.
 * @typedef {import("./driver.js").Page} Page
 * @typedef {import("./tour.js").Visit} Visit
 */
import { choose, view } from "./steps.js";

/** A move from its begin to its gate, as far as it can be seen without any phone. @param {Page} page @param {Visit} visit */
export async function moving(page, visit) {
  await page.press("#place-move");
  await page.shown("#move-begin");
  await visit("move-begin", page);
  await page.press("#move-begin");
  await page.press('.move-option input[value="works"]');
  await visit("move-where", page);
  await page.press("#move-next");
  await page.press('.move-option input[value="changes"]');
  await visit("move-number", page);
  await page.press("#move-next");
  await page.press('.move-app input[value="google_authenticator"]');
  await page.press('.move-app input[value="authy"]');
  await visit("move-apps", page);
  await page.press("#move-next");
  await page.type("#count-of-google_authenticator", "24");
  await visit("move-counts", page);
  await page.press("#move-next");
  await page.type("#move-other-service", "Example Bank");
  await page.press("#move-other-add");
  await page.shown(".move-other");
  await visit("move-others-list", page);
  await page.press("#move-next");
  await page.shown(".move-source");
  await visit("move-collect", page);
  await page.press('.move-source[data-key="google_authenticator"]');
  await page.shown(".guide-steps");
  await visit("move-collect-app", page);
  await page.press(".back");
  await page.press('.move-source[data-key="authy"]');
  await choose(page, "#move-service", "github");
  await page.shown(".guide-more .guide-steps");
  await visit("move-collect-anew", page);
  await page.press(".back");
  await page.press("#move-next");
  await page.text(".move-code", /\d/);
  await visit("move-prove", page);
  await page.press("#move-differs");
  await page.type("#move-typed", "000000");
  await page.press("#move-check");
  await page.text(".move-said-remedy");
  await visit("move-prove-wrong", page);
  await movingOn(page, visit);
}

/** Goes to a step by the list, which opens steps only once they were reached. @param {Page} page @param {string} step */
async function walk(page, step) {
  await page.run((wanted) => /** @type {any} */ (window).__TAURI__.core.invoke("choose_in_move", { choice: { choice: "next" } }).then(() => wanted), step);
  await page.press("#place-codes");
  await page.press("#place-move");
}

/** @param {Page} page @param {Visit} visit */
async function movingOn(page, visit) {
  await walk(page, "recovery-codes");
  await page.shown("#move-codes-text");
  await page.shown(".guide-place *, .move-asides");
  await visit("move-recovery-codes", page);
  await page.press("#move-codes-skip");
  await page.shown("#move-new-app");
  await visit("move-new-phone", page);
  await choose(page, "#move-new-app", "google_authenticator");
  await page.press("#move-next");
  await page.shown(".move-stopped-list li");
  await visit("move-ways", page);
  await page.press("#move-way-single");
  await page.shown(".move-qr");
  await visit("move-single", page);
  await page.press(".back");
  await page.press("#move-next");
  await page.shown("#move-typed");
  await visit("move-prove-new", page);
  await page.press("#move-waive");
  await page.shown("#dialog-confirm");
  await visit("move-waive", page);
  await page.press("#dialog-cancel");
  await walk(page, "others");
  await page.shown("#move-other-done");
  await visit("move-other", page);
  await page.press("#move-other-done");
  await page.shown(".move-good");
  await page.press("#move-next");
  await page.shown("#move-kit-drill");
  await visit("move-kit", page);
  await page.press("#move-next");
  await page.shown(".move-missing button");
  await visit("move-missing", page);
  await page.press("#move-steps");
  await visit("move-steps", page);
  await page.press("#move-abandon");
  await page.press("#dialog-confirm");
  await page.shown("#move-begin");
}

/** @param {Page} page @param {Visit} visit */
export async function safe(page, visit) {
  await page.press("#place-safety");
  await page.text(".safety-what");
  await page.press("#safety-backups");
  await visit("safety", page);
  await page.press("#safety-kit");
  await view(page, "kit");
  await visit("kit", page);
  await page.press(".back");
  await page.press("#safety-drill");
  await page.type("#drill-key", "AGE-SECRET-KEY-1 QQQQ");
  await page.press("#drill-try");
  await page.text(".problem-remedy");
  await visit("drill-problem", page);
  await page.press(".back");
  await page.press(".safety-account");
  await view(page, "account");
  await page.press("#account-codes");
  await visit("account-codes", page);
  await page.press(".back");
  await page.press("#place-codes");
}
