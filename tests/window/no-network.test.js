/**
 * No program of the window ever asks for a network socket: from a first start to the end, and with an account whose
 * code is found and copied. Told without a driver, because the driver itself speaks through such a socket.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { until } from "./driver.js";
import { binaries, inWorld } from "./world.js";
import { addText, beginWithoutKey, clipboard, enrolled, oathCode } from "./steps.js";

/** The window with every program it starts, watched by strace. @param {import("./world.js").World} world @param {string} name */
function watched(world, name) {
  const script = world.path(`watched-${name}`);
  const calls = world.path(`calls-${name}`);
  writeFileSync(script, `#!/bin/sh\nexec strace -f -qq -e trace=socket,connect -o '${calls}' '${binaries.window}'\n`, { mode: 0o700 });
  return { script, calls: () => readFileSync(calls, "utf8") };
}

/** @param {string} calls */
function assertNoNetwork(calls) {
  assert.match(calls, /AF_UNIX/, "nothing was watched");
  assert.deepEqual(calls.split("\n").filter((line) => /AF_INET/.test(line)), []);
}

/** Presses keys until something happens: only a driver could say when the page is ready for them. @param {import("./world.js").World} world @param {string} what @param {string[]} keys @param {() => boolean} happened */
const pressUntil = (world, what, keys, happened) => until(what, async () => {
  // A window that was not drawn yet could not take the keyboard.
  world.screen.focus(await world.screen.window("Keepstep"));
  await world.screen.press(...keys);
  const end = Date.now() + 1500;
  while (!happened() && Date.now() < end) await new Promise((soon) => setTimeout(soon, 25));
  return happened();
});

test("a first start asks for no network socket", () =>
  inWorld("no-network-first", {}, async (world) => {
    const { script, calls } = watched(world, "first");
    await world.startAlone(script);
    await pressUntil(world, "there is a vault", ["Return"], () => existsSync(world.vault));
    await world.quit();
    assertNoNetwork(calls());
  }));

test("finding and copying a code asks for no network socket", () =>
  inWorld("no-network", {}, async (world) => {
    const page = await world.start();
    await beginWithoutKey(page);
    await addText(page, `otpauth://totp/GitHub:alice?secret=${enrolled.secret}&issuer=GitHub`);
    await world.quit();

    const { script, calls } = watched(world, "copy");
    await world.startAlone(script);
    const copied = () => clipboard(world) === oathCode(world, enrolled.secret);
    await pressUntil(world, "the code is in the clipboard", ["Escape", "g", "i", "t", "Return"], copied);
    await world.quit();
    assertNoNetwork(calls());
    assert.equal(clipboard(world), "", "the code went with the window");
  }));
