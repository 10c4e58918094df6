/**
 * What several stories do on their way: first start, adding accounts, reading codes. Each step is done as a person
 * does it, with keys and presses. Knows the page's ids; starts and stops nothing.
 * @typedef {import("./driver.js").Page} Page
 * @typedef {import("./world.js").World} World
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./driver.js";

/** The account in enrolment.png: the secret of RFC 6238, appendix B. */
export const enrolled = {
  picture: join(dirname(fileURLToPath(import.meta.url)), "enrolment.png"),
  secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
  issuer: "GitHub",
  name: "alice@example.com",
};

/** Waits until a view stands, drawn and with its words. @param {Page} page @param {string} name */
export const view = (page, name) => page.shown(`.view[data-view="${name}"] h1`);

/** Makes the vault and skips the recovery key. @param {Page} page */
export async function beginWithoutKey(page) {
  await view(page, "first-start");
  await page.press("#first-start-begin");
  await page.press("#recovery-key-later");
  await view(page, "accounts");
}

/** Makes the vault, writes the recovery key down and proves it. @param {Page} page @returns {Promise<string>} the key */
export async function beginWithKey(page) {
  await view(page, "first-start");
  await page.press("#first-start-begin");
  await page.shown("#recovery-key-groups li");
  const groups = await recoveryGroups(page);
  await page.press("#recovery-key-next");
  await page.type("#recovery-key-last", groups[groups.length - 1]);
  await page.press("#recovery-key-confirm");
  await view(page, "accounts");
  return groups.join(" ");
}

/** @param {Page} page */
export const recoveryGroups = (page) =>
  page.run(() => [...document.querySelectorAll("#recovery-key-groups li")].map((each) => each.textContent ?? ""));

/** Goes to the add view from the codes, with or without accounts there. @param {Page} page */
export async function goToAdd(page) {
  await view(page, "accounts");
  await until("adding is offered", async () => {
    const [first, more] = [await page.sees("#accounts-add-first"), await page.sees("#accounts-add")];
    return first || more ? (await page.press(first ? "#accounts-add-first" : "#accounts-add"), true) : null;
  });
  await view(page, "add");
}

/** Drops things on the page, as a file manager or another window does. @param {Page} page @param {{ name: string, type: string, base64: string }[]} files @param {string} [text] */
export const drop = (page, files, text = "") => page.run(
  (dropped, words) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of dropped) {
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
    }
    if (words) data.setData("text/plain", words);
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  },
  files, text,
);

/** Adds what a text says. @param {Page} page @param {string} text otpauth URIs, one a line */
export async function addText(page, text) {
  await drop(page, [], text);
  await keep(page);
}

/** Keeps what the preview shows. @param {Page} page */
export async function keep(page) {
  await page.shown(".find");
  await page.press("#add-keep");
  await view(page, "accounts");
}

/** The selector of the first row with this heading, and this line below it. @param {Page} page @param {string} heading the issuer, or the name where there is none @param {string} [below] */
export async function row(page, heading, below = "") {
  const key = await until(`there is a row for ${heading} ${below}`, () => page.run((wanted, line) => {
    const text = (/** @type {Element} */ each, /** @type {string} */ part) => each.querySelector(part)?.textContent?.trim();
    const rows = [...document.querySelectorAll(".account-row")];
    const found = rows.find((each) => text(each, ".account-row-issuer") === wanted && (line === "" || text(each, ".account-row-name") === line));
    return found?.getAttribute("data-key") ?? null;
  }, heading, below));
  return `.account-row[data-key="${key}"]`;
}

/** The code that oathtool has for a secret now. @param {World} world @param {string} secret @param {string[]} options */
export const oathCode = (world, secret, options = ["--totp"]) =>
  world.command("oathtool", [...options, "--base32", secret]).trim();

/**
 * Waits until what `read` sees is the code oathtool has at the same time.
 * @param {World} world
 * @param {string} secret
 * @param {() => Promise<string>} read
 * @param {string[]} [options] for oathtool
 */
export const sameAsOathtool = (world, secret, read, options) => until("the code is oathtool's", async () => {
  const before = oathCode(world, secret, options);
  const shown = (await read()).replace(/\s/g, "");
  const after = oathCode(world, secret, options);
  if (shown === before || shown === after) return shown;
  throw new Error(`${shown} is not ${before}`);
});

/** What the clipboard holds; empty when it holds nothing, or its owner does not answer. @param {World} world */
export function clipboard(world) {
  try {
    return world.command("xclip", ["-selection", "clipboard", "-out", "-target", "UTF8_STRING"], undefined, 3000);
  } catch {
    return "";
  }
}

/** Puts something into the clipboard, as another program. @param {World} world @param {string} text @param {string} [picture] a file, instead of text */
export async function fillClipboard(world, text, picture) {
  const what = picture ? ["-target", "image/png", "-in", picture] : ["-in"];
  world.background("xclip", ["-quiet", "-selection", "clipboard", ...what], text);
  const target = picture ? "image/png" : "UTF8_STRING";
  await until("the clipboard is filled", () =>
    world.command("xclip", ["-selection", "clipboard", "-out", "-target", "TARGETS"]).includes(target));
}

/** Changes settings without going to their view. @param {Page} page @param {object} changes */
export const settings = (page, changes) =>
  page.run((wanted) => /** @type {any} */ (window).__TAURI__.core.invoke("set_settings", { changes: wanted }).then(() => null), changes);

/** Chooses an option by its value. @param {Page} page @param {string} selector @param {string} value */
export const choose = (page, selector, value) => until(`${selector} can be chosen from`, () => page.run((wanted, chosen) => {
  const select = /** @type {HTMLSelectElement | null} */ (document.querySelector(wanted));
  if (!select || select.disabled) return false;
  select.value = chosen;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  return select.value === chosen;
}, selector, value));

/** Another program shows a picture, at a place of the screen. @param {World} world @param {string} picture @param {string} place */
export async function shownElsewhere(world, picture, place) {
  const other = world.background("display", ["-geometry", place, "-title", `other${place}`, picture]);
  await until("the other program shows it", () => world.screen.window(`other${place}`));
  return other;
}
