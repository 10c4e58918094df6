/**
 * Time left as a ring. It is one CSS animation that starts in the middle (a negative delay), so nothing ticks here;
 * script only says where the animation stands whenever a new code comes.
 * @typedef {{ validFrom: number, validUntil: number }} Span
 */

/** How long before its end a code is shown as ending, in milliseconds. */
export const endingFor = 5000;

/**
 * Pure: the numbers the animations need, in milliseconds. The ring moves in steps of a second (of up to 120 steps),
 * which is calm to look at and lets the machine sleep in between.
 * @param {Span} span
 * @param {number} now
 */
export function timing(span, now) {
  const period = Math.max(span.validUntil - span.validFrom, 1000);
  const elapsed = Math.min(Math.max(now - span.validFrom, 0), period);
  return {
    period,
    delay: -elapsed,
    ending: span.validUntil - endingFor - now,
    steps: Math.min(Math.round(period / 1000), 120),
  };
}

/**
 * Sets the ring (and whatever else below `element` uses the same values) to a code's time.
 * Calling it again with the same span changes nothing; a new span swaps two equal animations, which restarts them.
 * @param {HTMLElement} element
 * @param {Span | null} span
 * @param {number} now
 */
export function setRing(element, span, now) {
  const key = span ? `${span.validFrom}-${span.validUntil}` : "";
  if (element.dataset.span === key) return;
  element.dataset.span = key;
  if (!span) {
    delete element.dataset.turn;
    return;
  }
  const { period, delay, ending, steps } = timing(span, now);
  element.style.setProperty("--ring-period", `${period}ms`);
  element.style.setProperty("--ring-delay", `${delay}ms`);
  element.style.setProperty("--ring-ending", `${ending}ms`);
  element.style.setProperty("--ring-steps", `steps(${steps})`);
  element.dataset.turn = element.dataset.turn === "a" ? "b" : "a";
}
