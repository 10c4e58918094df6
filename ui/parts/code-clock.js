/**
 * When to ask for codes: only for those wanted on the screen, and again when the earliest of them ends.
 * One timeout, no ticking; knows no screen. Who asks and what time it is are handed in.
 * @typedef {import("../commands.js").CodeView} CodeView
 * @typedef {object} Clockwork
 * @property {(ids: string[]) => Promise<CodeView[]>} ask
 * @property {() => void} changed some code is new
 * @property {() => number} [now]
 * @property {(run: () => void, after: number) => unknown} [later]
 * @property {(timer: any) => void} [never]
 */

/** A code that ended is asked for a little after, so that both clocks agree it has. */
const grace = 60;
/** Before asking again for what is still old. */
const patience = 1000;
/** After a failure, and at most between two looks at the clock (a timer does not run while the machine sleeps). */
const retry = 15000;

/** Pure. A clock set back leaves codes of the future: those are as wrong as old ones. @param {CodeView | undefined} code @param {number} now */
const stale = (code, now) =>
  !code || (code.validUntil !== undefined && (code.validUntil <= now || (code.validFrom ?? 0) > now));

/** @param {Clockwork} work */
export function codeClock({ ask, changed, now = Date.now, later = setTimeout, never = clearTimeout }) {
  /** @type {Map<string, CodeView>} */
  const codes = new Map();
  /** @type {string[]} */
  let wanted = [];
  /** @type {unknown} */
  let timer;
  let asking = false;
  let stopped = false;

  const plan = () => {
    never(timer);
    if (stopped || wanted.length === 0) return;
    const ends = wanted.map((id) => codes.get(id)?.validUntil ?? Infinity);
    const wait = Math.min(...ends) + grace - now();
    // What came already ended must not make this run in circles.
    timer = later(check, wait < grace ? patience : Math.min(wait, retry));
  };

  const check = async () => {
    if (asking || stopped) return;
    const missing = wanted.filter((id) => stale(codes.get(id), now()));
    if (missing.length > 0) {
      asking = true;
      try {
        for (const code of await ask(missing)) codes.set(String(code.id), code);
        if (!stopped) changed();
      } catch {
        // The view shows its own problems; here it only means to try again later.
        timer = later(check, retry);
        return;
      } finally {
        asking = false;
      }
      // Something else may have become visible while this was on its way.
      if (wanted.some((id) => !codes.has(id) && !missing.includes(id))) return void check();
    }
    plan();
  };

  return {
    /** @param {string} id */
    code: (id) => codes.get(id),
    /** @param {string[]} ids those on the screen */
    want(ids) {
      wanted = ids;
      return check();
    },
    /** Look again: the window came back, or the machine woke up. */
    wake: () => check(),
    forget: () => codes.clear(),
    stop() {
      stopped = true;
      never(timer);
    },
  };
}
