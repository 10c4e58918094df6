/**
 * A small WebDriver client: just what a person does with a page, and what a test has to ask it. Talks to
 * WebKitWebDriver on this machine alone; knows nothing of Keepstep.
 */

const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** How long anything may take before it counts as broken. Success never waits for it. */
export const patience = 30_000;

export const keys = {
  enter: "\uE007", escape: "\uE00C", tab: "\uE004", down: "\uE015", up: "\uE013", left: "\uE012", right: "\uE014", delete: "\uE017", f10: "\uE03A",
  control: "\uE009", shift: "\uE008", alt: "\uE00A",
};

/**
 * Asks again until the answer is neither false, null, undefined nor a refusal.
 * @template T
 * @param {string} what in words, for the failure
 * @param {() => Promise<T> | T} ask
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, ask, limit = patience) {
  const end = Date.now() + limit;
  let refusal = "";
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      refusal = `the answer was ${answer}`;
    } catch (failure) {
      refusal = failure instanceof Error ? failure.message : String(failure);
    }
    if (Date.now() > end) throw new Error(`waited in vain until ${what}: ${refusal}`);
    await new Promise((soon) => setTimeout(soon, 25));
  }
}

/** @param {number} port @param {string} path @param {"GET" | "POST" | "DELETE"} method @param {object} [body] */
async function send(port, path, method, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(patience),
  });
  const { value } = await answer.json();
  if (answer.ok) return value;
  throw new Error(`${value?.error}: ${value?.message}`);
}

/**
 * Starts `binary` through the driver and answers its page.
 * @param {number} port where the driver listens
 * @param {string} binary
 */
export async function openPage(port, binary) {
  const browserOptions = { "webkitgtk:browserOptions": { binary, args: [] } };
  const { sessionId } = await send(port, "/session", "POST", { capabilities: { alwaysMatch: browserOptions } });
  return pageOf(port, `/session/${sessionId}`);
}

/** @typedef {ReturnType<typeof pageOf>} Page */

/** @param {number} port @param {string} session */
function pageOf(port, session) {
  /** @param {string} path @param {object} body */
  const post = (path, body = {}) => send(port, session + path, "POST", body);
  /** @param {string} selector @returns {Promise<string>} its path */
  const element = async (selector) =>
    `/element/${(await post("/element", { using: "css selector", value: selector }))[elementKey]}`;

  const page = {
    /**
     * Runs a function in the page; it may be async. What it throws is thrown here.
     * @template {any[]} A
     * @template T
     * @param {(...args: A) => T} work
     * @param {A} args
     * @returns {Promise<Awaited<T>>}
     */
    async run(work, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${work})(...Array.prototype.slice.call(arguments, 0, -1)))
          .then((answer) => done({ answer }), (failure) => done({ failure: JSON.stringify(failure) + " " + failure }));`;
      const { answer, failure } = await post("/execute/async", { script, args });
      if (failure) throw new Error(failure);
      return answer;
    },
    /** Brings a whole script into the page, past its policy. @param {string} script */
    script: (script) => post("/execute/sync", { script, args: [] }),
    /** Presses what the selector names, once it is there to be pressed; what is half hidden is scrolled to. @param {string} selector */
    press: (selector) => until(`${selector} can be pressed`, async () => {
      const found = await element(selector);
      try {
        await post(`${found}/click`);
      } catch (failure) {
        await page.run((where) => document.querySelector(where)?.scrollIntoView({ block: "center" }), selector);
        throw failure;
      }
      return true;
    }),
    /** Types where the selector points; a file input takes paths. @param {string} selector @param {string} text */
    async type(selector, text) {
      await until(`${selector} takes text`, async () => {
        await post(`${await element(selector)}/value`, { text });
        return true;
      });
      await until(`${selector} has the text`, () => page.run((where, typed) => {
        const field = /** @type {HTMLInputElement} */ (document.querySelector(where));
        return !field || field.type === "file" || field.value.endsWith(typed);
      }, selector, text));
    },
    /** Presses keys one after the other, wherever the focus is; those of a list are held together. @param {(string | string[])[]} presses */
    async keys(...presses) {
      for (const press of presses) {
        const together = [press].flat();
        const actions = [
          ...together.map((value) => ({ type: "keyDown", value })),
          ...[...together].reverse().map((value) => ({ type: "keyUp", value })),
        ];
        await post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
      }
    },
    /** The text that can be seen, once there is some. @param {string} selector @param {RegExp} [wanted] */
    text: (selector, wanted = /\S/) => until(`${selector} reads like ${wanted}`, async () => {
      const text = await page.run((where) => /** @type {HTMLElement | null} */ (document.querySelector(where))?.innerText ?? "", selector);
      return wanted.test(text) ? text : null;
    }),
    /** Waits until something the selector names is on the screen. @param {string} selector */
    shown: (selector) => until(`${selector} is shown`, () => page.sees(selector)),
    /** @param {string} selector */
    gone: (selector) => until(`${selector} is gone`, async () => !(await page.sees(selector))),
    /** @param {string} selector @returns {Promise<boolean>} */
    sees: (selector) => page.run((wanted) => [...document.querySelectorAll(wanted)].some((each) => each.checkVisibility()), selector),
    /** @param {string} selector @returns {Promise<number>} */
    count: (selector) => page.run((wanted) => document.querySelectorAll(wanted).length, selector),
    /** Waits until what was last done has been drawn. */
    drawn: () => page.run(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))))),
    /** Moves the pointer into the corner, where nothing is. */
    aside: () => post("/actions", { actions: [{ type: "pointer", id: "mouse", actions: [1, 0].map((at) => ({ type: "pointerMove", x: at, y: at, duration: 0 })) }] }),
    url: () => send(port, `${session}/url`, "GET"),
    /** @param {string} url */
    visit: (url) => post("/url", { url }),
  };
  return page;
}
