/**
 * A person's hands and eyes at an X display: keys that are really pressed, a window that is really closed. Speaks the
 * X11 protocol itself, so that a story without any driver can be told too. Knows nothing of pages.
 */
import { createConnection } from "node:net";
import { patience, until } from "./driver.js";

const opcode = { configure: 12, tree: 15, atom: 16, property: 20, sendEvent: 25, focus: 42, extension: 98, keyboard: 101 };
/** Names of keys that have no letter. @type {Record<string, number>} */
const symbols = { Return: 0xff0d, Escape: 0xff1b, Down: 0xff54, Up: 0xff52, Tab: 0xff09, Delete: 0xffff, Control: 0xffe3 };

/** @param {string} display such as ":7" */
export async function openScreen(display) {
  const wire = await connect(display);
  const root = wire.root;
  const atom = async (/** @type {string} */ name) => (await wire.ask(opcode.atom, 0, words16(name.length, 0), Buffer.from(name))).readUInt32LE(8);
  const names = { name: await atom("WM_NAME"), protocols: await atom("WM_PROTOCOLS"), close: await atom("WM_DELETE_WINDOW"), pid: await atom("_NET_WM_PID") };
  const property = async (/** @type {number} */ window, /** @type {number} */ name) => {
    const answer = await wire.ask(opcode.property, 0, words32(window, name, 0, 0, 256));
    return answer.subarray(32, 32 + answer.readUInt32LE(16) * (answer[1] / 8));
  };

  return {
    /** The window of that name, once it is there. @param {string} name @returns {Promise<number>} */
    window: (name) => until(`a window named ${name} is there`, async () => {
      const tree = await wire.ask(opcode.tree, 0, words32(root));
      for (let each = 0; each < tree.readUInt16LE(16); each += 1) {
        const window = tree.readUInt32LE(32 + 4 * each);
        const named = (await property(window, names.name)).toString() === name;
        if (named && (await property(window, names.protocols)).length > 0) return window;
      }
      return null;
    }),
    /** The program a window belongs to. @param {number} window */
    program: async (window) => (await property(window, names.pid)).readUInt32LE(0),
    /** Gives a window the keyboard, as a window manager does. @param {number} window */
    focus: (window) => wire.tell(opcode.focus, 1, words32(window, 0)),
    /** @param {number} window @param {number} width @param {number} height */
    resize: (window, width, height) => wire.tell(opcode.configure, 0, words32(window), words16(0x4 | 0x8, 0), words32(width, height)),
    /** Asks a window to close, as the cross in its corner does. @param {number} window */
    close(window) {
      const event = Buffer.concat([Buffer.from([33, 32, 0, 0]), words32(window, names.protocols, names.close, 0, 0, 0, 0)]);
      return wire.tell(opcode.sendEvent, 0, words32(window, 0), event);
    },
    /** Presses keys one after the other. @param {string[]} keys letters, or names from `symbols` */
    async press(...keys) {
      const test = await wire.ask(opcode.extension, 0, words16(5, 0), Buffer.from("XTEST"));
      const map = await wire.ask(opcode.keyboard, 0, Buffer.from([8, 248, 0, 0]));
      for (const key of keys) {
        const code = keyCode(map, symbols[key] ?? key.codePointAt(0) ?? 0);
        for (const kind of [2, 3]) {
          wire.tell(test[9], 2, Buffer.from([kind, code, 0, 0]), words32(0, root, 0, 0, 0, 0, 0));
        }
      }
    },
    end: () => wire.end(),
  };
}

/** @typedef {Awaited<ReturnType<typeof openScreen>>} Screen */

/** @param {Buffer} map the answer to a question for the keyboard's symbols @param {number} symbol */
function keyCode(map, symbol) {
  for (let at = 32; at + 4 <= map.length; at += 4) {
    if (map.readUInt32LE(at) === symbol) return 8 + Math.floor((at - 32) / 4 / map[1]);
  }
  throw new Error(`this keyboard has no key for symbol ${symbol}`);
}

/** @param {number[]} values */
const words16 = (...values) => Buffer.from(Uint16Array.from(values).buffer);
/** @param {number[]} values */
const words32 = (...values) => Buffer.from(Uint32Array.from(values).buffer);

/** One connection: questions are answered in the order they were asked. @param {string} display */
async function connect(display) {
  const socket = createConnection(`/tmp/.X11-unix/X${display.slice(1)}`);
  let unread = Buffer.alloc(0);
  /** Questions that wait, by the number of their request. @type {Map<number, (answer: Buffer) => void>} */
  const waiting = new Map();
  let sent = 0;
  /** @type {(setup: Buffer) => void} */
  let ready;
  const setup = new Promise((/** @type {(setup: Buffer) => void} */ done, failed) => {
    ready = done;
    socket.once("error", failed);
  });
  let begun = false;
  socket.on("data", (data) => {
    unread = Buffer.concat([unread, data]);
    for (;;) {
      const head = begun ? 32 : 8;
      if (unread.length < head) return;
      const more = begun ? (unread[0] === 1 ? unread.readUInt32LE(4) * 4 : 0) : unread.readUInt16LE(6) * 4;
      if (unread.length < head + more) return;
      const message = unread.subarray(0, head + more);
      unread = unread.subarray(head + more);
      if (!begun) ready(message);
      // Everything but answers (1) and refusals (0) is an event, and none was asked for. A refusal may also
      // come for what was only told, such as focus for a window that is not shown yet.
      else if (message[0] < 2) waiting.get(message.readUInt16LE(2))?.(message);
      begun = true;
    }
  });
  socket.write(Buffer.concat([Buffer.from("l\0"), words16(11, 0, 0, 0, 0)]));
  const answer = await setup;
  const screens = 40 + Math.ceil(answer.readUInt16LE(24) / 4) * 4 + answer[29] * 8;

  /** @param {number} code @param {number} detail @param {Buffer[]} parts */
  const tell = (code, detail, ...parts) => {
    const body = Buffer.concat(parts);
    const padding = Buffer.alloc((4 - (body.length % 4)) % 4);
    const length = 1 + (body.length + padding.length) / 4;
    sent = (sent + 1) % 0x10000;
    socket.write(Buffer.concat([Buffer.from([code, detail]), words16(length), body, padding]));
  };
  return {
    root: answer.readUInt32LE(screens),
    tell,
    /** @param {number} code @param {number} detail @param {Buffer[]} parts @returns {Promise<Buffer>} */
    ask(code, detail, ...parts) {
      tell(code, detail, ...parts);
      const number = sent;
      return new Promise((answered, failed) => {
        const late = setTimeout(() => failed(new Error("the display does not answer")), patience);
        waiting.set(number, (answer) => {
          clearTimeout(late);
          waiting.delete(number);
          if (answer[0] === 1) answered(answer);
          else failed(new Error(`the display refuses, with error ${answer[1]}`));
        });
      });
    },
    end: () => socket.destroy(),
  };
}
