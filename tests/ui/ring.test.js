/** When rings start, and when codes are asked for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setPage } from "./page.js";
import { setRing, timing } from "../../ui/parts/ring.js";
import { codeClock } from "../../ui/parts/code-clock.js";

setPage();
const span = { validFrom: 30_000, validUntil: 60_000 };

test("a ring starts in the middle of its period and warns five seconds before its end", () => {
  assert.deepEqual(timing(span, 42_000), { period: 30_000, delay: -12_000, ending: 13_000, steps: 30 });
  assert.deepEqual(timing(span, 57_000), { period: 30_000, delay: -27_000, ending: -2_000, steps: 30 });
});

test("a clock that jumped never makes a ring run backwards or past its end", () => {
  assert.equal(timing(span, 10_000).delay, -0);
  assert.equal(timing(span, 99_000).delay, -30_000);
  assert.equal(timing({ validFrom: 0, validUntil: 86_400_000 }, 0).steps, 120);
});

test("the same span changes nothing, a new one restarts the animation", () => {
  const element = document.createElement("li");
  setRing(element, span, 42_000);
  const first = element.outerHTML;
  setRing(element, span, 50_000);
  assert.equal(element.outerHTML, first);
  const { turn } = element.dataset;
  setRing(element, { validFrom: 60_000, validUntil: 90_000 }, 60_100);
  assert.notEqual(element.dataset.turn, turn);
  assert.equal(element.style.getPropertyValue("--ring-delay"), "-100ms");
  setRing(element, null, 61_000);
  assert.equal(element.dataset.turn, undefined);
});

/** A clock whose time and timer are moved by hand. */
function handClock(answer) {
  const hand = { now: 42_000, timer: null, asked: [], changes: 0 };
  const clock = codeClock({
    ask: async (ids) => {
      hand.asked.push(ids);
      return answer ? answer(ids, hand) : ids.map((id) => ({ id, code: "123456", validFrom: hand.now - (hand.now % 30_000), validUntil: hand.now - (hand.now % 30_000) + 30_000 }));
    },
    changed: () => { hand.changes += 1; },
    now: () => hand.now,
    later: (run, after) => { hand.timer = { run, after }; return hand.timer; },
    never: (timer) => { if (hand.timer === timer) hand.timer = null; },
  });
  return { hand, clock };
}

test("codes are asked for once, and again when the earliest has ended", async () => {
  const { hand, clock } = handClock();
  await clock.want(["a", "b"]);
  assert.deepEqual(hand.asked, [["a", "b"]]);
  await clock.want(["a", "b"]);
  assert.equal(hand.asked.length, 1, "known codes are not asked for again");
  hand.now = 60_100;
  await hand.timer.run();
  assert.deepEqual(hand.asked[1], ["a", "b"]);
  assert.equal(hand.changes, 2);
});

test("only what is new on the screen is asked for", async () => {
  const { hand, clock } = handClock();
  await clock.want(["a"]);
  await clock.want(["a", "b"]);
  assert.deepEqual(hand.asked, [["a"], ["b"]]);
});

test("there is one timer, it waits for the end and never longer than a sleeping machine is noticed", async () => {
  const { hand, clock } = handClock();
  await clock.want(["a"]);
  assert.equal(hand.timer.after, 15_000, "capped: the end is 18 s away");
  hand.now = 57_000;
  await hand.timer.run();
  assert.equal(hand.asked.length, 1);
  assert.equal(hand.timer.after, 3_060);
});

test("a clock set back or a machine that slept is noticed on waking", async () => {
  const { hand, clock } = handClock();
  await clock.want(["a"]);
  hand.now = 7_000_000;
  await clock.wake();
  assert.equal(hand.asked.length, 2);
  hand.now = 42_000;
  await clock.wake();
  assert.equal(hand.asked.length, 3);
});

test("a failure is tried again later and never in a loop", async () => {
  const { hand, clock } = handClock(() => { throw new Error("gone"); });
  await clock.want(["a"]);
  assert.equal(hand.asked.length, 1);
  assert.equal(hand.timer.after, 15_000);
});

test("codes that come already ended do not make it ask in a loop", async () => {
  const { hand, clock } = handClock((ids) => ids.map((id) => ({ id, code: "1", validFrom: 0, validUntil: 30_000 })));
  await clock.want(["a"]);
  assert.equal(hand.asked.length, 1);
  assert.ok(hand.timer.after >= 1000, `waits ${hand.timer.after}`);
});

test("after it was stopped it neither asks nor draws", async () => {
  const { hand, clock } = handClock();
  await clock.want(["a"]);
  clock.stop();
  hand.now = 99_000;
  await clock.wake();
  assert.equal(hand.asked.length, 1);
  assert.equal(hand.timer, null);
});
