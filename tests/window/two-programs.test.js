/**
 * Window and terminal at once on one vault: each sees what the other did. Skipped, and said so, where the terminal is
 * not built.
 */
import { spawnSync } from "node:child_process";
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./driver.js";
import { binaries, inWorld } from "./world.js";
import { addText, beginWithoutKey, enrolled, row, sameAsOathtool } from "./steps.js";

const terminal = spawnSync(binaries.terminal, ["add", "--help"]).status === 0;

test("what the terminal adds appears in the window, and the other way round", { skip: terminal ? false : "the terminal is not built" }, () =>
  inWorld("two-programs", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addText(page, "otpauth://totp/First:alice?secret=JJLFISKTKRJEKVKNIJKEORCUKZJVI4BY&issuer=First");
    world.command(binaries.terminal, ["add", "-"], `otpauth://totp/Second:bob?secret=${enrolled.secret}&issuer=Second\n`);
    const second = await row(page, "Second");
    await sameAsOathtool(world, enrolled.secret, () => page.text(`${second} .code`, /\d/));
    const listed = world.command(binaries.terminal, ["list"]);
    assert.match(listed, /First/);
    await page.press(`${second} .account-row-more`);
    await page.press('.menu [data-action="trash"]');
    await until("the terminal sees it gone", () => !/Second/.test(world.command(binaries.terminal, ["list"])));
  }));
