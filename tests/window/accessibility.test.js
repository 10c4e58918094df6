/**
 * Every view and state of the window passes the accessibility rules of axe-core, in light and in dark, in high
 * contrast, and can be read at 200 %.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inWorld } from "./world.js";
import { tour } from "./tour.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page as it is now. @param {import("./driver.js").Page} page @returns {Promise<string[]>} */
async function violations(page) {
  await page.script(axe);
  await page.drawn();
  return page.run(async () => {
    const { violations: found } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] });
    return found.flatMap((/** @type {any} */ rule) => rule.nodes.map((/** @type {any} */ node) =>
      `${rule.id}: ${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((/** @type {any} */ check) => check.message).join("; ")}`));
  });
}

/** @type {[string, import("./world.js").Look][]} */
const looks = [["light", { still: true }], ["dark", { dark: true, still: true }], ["high contrast", { contrast: true, still: true }]];

for (const [name, look] of looks) {
  test(`no view breaks a rule of axe, ${name}`, () =>
    inWorld(`accessibility-${name.replace(" ", "-")}`, { look }, async (world) => {
      /** @type {string[]} */
      const found = [];
      let stops = 0;
      await tour(world, async (stop, page) => {
        stops += 1;
        for (const violation of await violations(page)) found.push(`${stop}: ${violation}`);
      });
      assert.ok(stops > 40, "the tour was cut short");
      assert.deepEqual(found, []);
    }));
}

test("nothing is wider than the window, at 200 % in a window of 720 pixels", () =>
  inWorld("accessibility-large", { look: { still: true } }, async (world) => {
    /** @type {string[]} */
    const found = [];
    await tour(world, async (stop, page) => {
      await world.resize(720, 960, 2);
      for (const wide of await wider(page)) found.push(`${stop}: ${wide}`);
      // The driver does not know of zoom and would press beside everything.
      await world.resize(440, 720);
    });
    assert.deepEqual(found, []);
  }));

/** What would have to be scrolled sideways to be read. @param {import("./driver.js").Page} page */
const wider = (page) => page.run(() => [...document.querySelectorAll("html, body, main, dialog")]
  .filter((each) => each.scrollWidth > each.clientWidth + 1)
  .map((each) => `${each.tagName} holds ${each.scrollWidth} pixels in ${each.clientWidth}`));
