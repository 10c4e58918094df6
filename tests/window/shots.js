/**
 * Pictures of every view of the real window, for people to look at: shots/<variant>/<number>-<stop>.png, and one sheet
 * with all of them per variant. Judges nothing.
 *
 * usage: node tests/window/shots.js [variant …]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inWorld } from "./world.js";
import { beginWithoutKey } from "./steps.js";
import { fill, tour } from "./tour.js";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../shots");
const german = { LANG: "de_DE.UTF-8", LC_ALL: "", LANGUAGE: "de" };

/** @typedef {import("./world.js").World} World */
/** @typedef {{ wishes: import("./world.js").Wishes, size: [width: number, height: number, zoom?: number], take?: (world: World, visit: import("./tour.js").Visit) => Promise<void> }} Variant */
/** @type {Record<string, Variant>} */
const variants = {
  light: { wishes: {}, size: [440, 720] },
  dark: { wishes: { look: { dark: true } }, size: [440, 720] },
  narrow: { wishes: {}, size: [360, 640] },
  german: { wishes: { environment: german }, size: [360, 720] },
  "german-dark": { wishes: { environment: german, look: { dark: true } }, size: [440, 720] },
  wide: { wishes: { look: { dark: true } }, size: [1024, 720] },
  contrast: { wishes: { look: { contrast: true } }, size: [440, 720] },
  many: { wishes: {}, size: [440, 720], take: many },
  double: { wishes: {}, size: [720, 960, 2] },
};

/** 500 accounts: at their begin, in their middle, at their end. @param {World} world @param {import("./tour.js").Visit} visit */
async function many(world, visit) {
  const page = await world.start();
  await beginWithoutKey(page);
  await fill(page, 500, "Microsoft");
  await visit("accounts-500", page);
  for (const [name, part] of /** @type {[string, number][]} */ ([["middle", 0.5], ["end", 1]])) {
    await page.run((to) => {
      const main = /** @type {HTMLElement} */ (document.getElementById("main"));
      main.scrollTop = main.scrollHeight * to;
    }, part);
    await page.drawn();
    await page.gone(".account-row .code:empty");
    await visit(`accounts-500-${name}`, page);
  }
  await world.quit();
}

/** @param {string} name @param {Variant} variant */
async function shoot(name, { wishes, size, take = tour }) {
  const place = join(folder, name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  let number = 0;
  await inWorld(`shots-${name}`, wishes, (world) => take(world, async (stop, page) => {
    await world.resize(...size);
    // The pointer would leave its mark on whatever it happens to stand on.
    await page.aside();
    number += 1;
    writeFileSync(join(place, `${String(number).padStart(2, "0")}-${stop}.png`), await world.picture());
    // The driver does not know of zoom and would press beside everything.
    if (size[2]) await world.resize(440, 720);
  }));
  const pictures = readdirSync(place).map((file) => join(place, file));
  execFileSync("montage", [...pictures, "-tile", "6x", "-geometry", "+12+12", "-background", "#888", join(folder, `${name}.png`)]);
  console.log(`${number} pictures in shots/${name}, all on one sheet in shots/${name}.png`);
}

const wanted = process.argv.slice(2);
for (const [name, variant] of Object.entries(variants)) {
  if (wanted.length === 0 || wanted.includes(name)) await shoot(name, variant);
}
