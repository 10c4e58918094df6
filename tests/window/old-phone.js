/**
 * The old phone of the stories about a move: what it shows and what it holds; and how a step of the move is waited for.
 * @typedef {import("./driver.js").Page} Page
 */
import { readFileSync } from "node:fs";

const phone = new URL("../fixtures/moving/", import.meta.url);
export const part = (/** @type {number} */ number) => ({
  name: `IMG_${number}.png`, type: "image/png", base64: readFileSync(new URL(`phone-${number}-of-3.png`, phone), "base64"),
});
/** What the old phone holds: secrets by issuer. */
export const held = new Map(readFileSync(new URL("accounts.txt", phone), "utf8").trim().split("\n").map((line) => {
  const { searchParams } = new URL(line);
  return [searchParams.get("issuer") ?? "", searchParams.get("secret") ?? ""];
}));

/** @param {Page} page @param {string} title */
export const onStep = (page, title) => page.text("#move-title", new RegExp(title));
