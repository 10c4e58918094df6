/**
 * Enrolment pictures and exports as other apps really made them: picture, account, code. They may not be copied into
 * the repository; where they are not beside it, this says so and is skipped.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { keys } from "./driver.js";
import { inWorld } from "./world.js";
import { beginWithoutKey, goToAdd, keep, row, sameAsOathtool, view } from "./steps.js";

const cases = join(dirname(fileURLToPath(import.meta.url)), "../../../shared/cases/formats");
const pictures = ["qr_image/dim13_example.png", "qr_image/qr_otpauth_png_inverted.png", "google/qr_googleauthenticatorexport_1.png", "google/scito_qr_png.png"];
const skip = existsSync(cases) ? false : `there are no real pictures in ${cases}`;

/** @typedef {{ issuer: string, name: string, type: string, secret_base32: string, digits: number, algorithm: string, period: number }} Expected */

/** What a picture is known to hold, as far as a clock makes its codes. @param {string} picture @returns {Expected[]} */
const expected = (picture) =>
  JSON.parse(readFileSync(join(cases, picture.replace(/\.\w+$/, ".expect.json")), "utf8")).entries
    .filter((/** @type {Expected} */ entry) => entry.type === "totp");

for (const picture of pictures) {
  test(`${picture}: every account of it shows oathtool's code`, { skip }, () =>
    inWorld(`picture-${picture.replace("/", "-")}`, {}, async (world) => {
      const page = await world.start();
      await beginWithoutKey(page);
      await goToAdd(page);
      await page.type("#add-file", join(cases, picture));
      await keep(page);
      const entries = expected(picture);
      assert.ok(entries.length > 0);
      for (const { issuer, name, secret_base32: secret, algorithm, digits, period } of entries) {
        await view(page, "accounts");
        await page.type("#accounts-search", name);
        const found = issuer ? await row(page, issuer, name) : await row(page, name);
        const options = [`--totp=${algorithm.toLowerCase()}`, `--digits=${digits}`, `--time-step-size=${period}s`];
        await sameAsOathtool(world, secret, () => page.text(`${found} .code`, /\d/), options);
        await page.keys(keys.escape);
      }
    }));
}
