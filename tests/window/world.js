/**
 * A world of its own for one story: home, display, session bus, keyring and driver, all gone when the story ends.
 * The keyring is a real one; nothing on the bus can be started by asking for it. Knows nothing of the page.
 * @typedef {import("node:child_process").ChildProcess} ChildProcess
 * @typedef {import("./driver.js").Page} Page
 */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPage, until } from "./driver.js";
import { openScreen } from "./screen.js";

const top = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const binaries = {
  window: process.env.KEEPSTEP_WINDOW ?? join(top, "target/debug/keepstep-window"),
  terminal: process.env.KEEPSTEP_TERMINAL ?? join(top, "target/debug/keepstep"),
};

/** What the window is called. */
const title = "Keepstep";

const busConfig = (/** @type {string} */ socket) => `<busconfig>
  <type>session</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

/** @typedef {"open" | "locked" | "none"} Keyring */
/**
 * What the person chose for the whole desktop, in GTK's own words.
 * @typedef {{ dark?: boolean, contrast?: boolean, still?: boolean }} Look
 * @typedef {{ keyring?: Keyring, environment?: Record<string, string>, screen?: string, look?: Look }} Wishes
 */

export class World {
  /** @type {ChildProcess[]} */ #started = [];
  /** @type {ChildProcess | null} */ #keyring = null;
  /** @type {ChildProcess | null} */ #driver = null;
  /** @type {import("./screen.js").Screen | null} */ #screen = null;
  /** @type {Page | null} */ page = null;
  folder = mkdtempSync(join(tmpdir(), "keepstep-window-"));
  /** @type {Record<string, string>} */ environment = {};

  /** @param {Wishes} wishes */
  static async make({ keyring = "open", environment = {}, screen = "1280x1024", look = {} } = {}) {
    const world = new World();
    try {
      world.#setUp(environment);
      world.#setLook(look);
      await world.#startDisplay(screen);
      await world.#startBus();
      await world.keyring(keyring);
      return world;
    } catch (failure) {
      await world.end();
      throw failure;
    }
  }

  /** @param {Record<string, string>} wished */
  #setUp(wished) {
    const folders = { HOME: "home", XDG_DATA_HOME: "data", XDG_CONFIG_HOME: "config", XDG_CACHE_HOME: "cache", XDG_STATE_HOME: "state", XDG_RUNTIME_DIR: "run", TMPDIR: "tmp" };
    for (const folder of Object.values(folders)) mkdirSync(this.path(folder), { mode: 0o700 });
    const { PATH = "" } = process.env;
    this.environment = {
      PATH, LANG: "C.UTF-8", NO_AT_BRIDGE: "1", GDK_BACKEND: "x11", TAURI_WEBVIEW_AUTOMATION: "true",
      ...Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, this.path(folder)])),
      ...wished,
    };
  }

  /** @param {Look} look */
  #setLook({ dark = false, contrast = false, still = false }) {
    const folder = this.path("config/gtk-3.0");
    mkdirSync(folder);
    const lines = ["[Settings]", `gtk-application-prefer-dark-theme=${Number(dark)}`, `gtk-enable-animations=${Number(!still)}`];
    if (contrast) lines.push(`gtk-theme-name=${dark ? "HighContrastInverse" : "HighContrast"}`);
    writeFileSync(join(folder, "settings.ini"), `${lines.join("\n")}\n`);
  }

  /** A place in this world. @param {string} name */
  path = (name) => join(this.folder, name);
  get vault() {
    return this.path("data/keepstep/vault.age");
  }
  /** All that the window and its driver ever said. */
  get log() {
    return readFileSync(this.path("log"), "utf8");
  }

  /** @param {string} command @param {string[]} args @param {{ input?: string, third?: string }} [how] */
  #spawn(command, args, { input, third } = {}) {
    const log = openSync(this.path("log"), "a", 0o600);
    const extra = third ? [openSync(third, "w")] : [];
    const child = spawn(command, args, { env: this.environment, stdio: [input === undefined ? "ignore" : "pipe", log, log, ...extra] });
    for (const each of [log, ...extra]) closeSync(each);
    child.on("error", (failure) => console.error(`${command}: ${failure.message}`));
    child.stdin?.end(input);
    this.#started.push(child);
    return child;
  }

  /** @param {string} screen */
  async #startDisplay(screen) {
    const answer = this.path("display");
    this.#spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${screen}x24`, "-nolisten", "tcp"], { third: answer });
    const number = await until("the display is there", () => readFileSync(answer, "utf8").trim());
    this.environment.DISPLAY = `:${number}`;
    this.#screen = await openScreen(this.environment.DISPLAY);
  }
  get screen() {
    if (!this.#screen) throw new Error("there is no display in this world any more");
    return this.#screen;
  }

  async #startBus() {
    const socket = this.path("run/bus");
    writeFileSync(this.path("bus.conf"), busConfig(socket));
    this.environment.DBUS_SESSION_BUS_ADDRESS = `unix:path=${socket}`;
    this.#spawn("dbus-daemon", [`--config-file=${this.path("bus.conf")}`, "--nofork", "--nopidfile"]);
    await until("the bus answers", () => this.#owned("org.freedesktop.DBus"));
  }

  /** @param {string} name */
  #owned(name) {
    const ask = ["--session", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", `string:${name}`];
    return this.command("dbus-send", ask).includes("boolean true");
  }

  /** The keyring from now on: open, locked, or none at all. @param {Keyring} state */
  async keyring(state) {
    const name = "org.freedesktop.secrets";
    if (this.#keyring) await this.#stop(this.#keyring);
    this.#keyring = null;
    await until("the old keyring is gone", () => !this.#owned(name));
    if (state === "none") return;
    const how = ["--foreground", "--components=secrets", ...(state === "open" ? ["--unlock"] : [])];
    this.#keyring = this.#spawn("gnome-keyring-daemon", how, { input: state === "open" ? "a password for tests" : undefined });
    await until("the keyring answers", () => this.#owned(name));
  }

  /** Runs a program of this world to its end and answers what it prints. @param {string} command @param {string[]} args @param {string} [input] @param {number} [limit] in milliseconds */
  command(command, args, input, limit = 60_000) {
    const { stdout, stderr, status, error } = spawnSync(command, args, { env: this.environment, encoding: "utf8", input, timeout: limit });
    if (error || status !== 0) throw new Error(`${command} ended with ${status ?? error}: ${stderr}`);
    return stdout;
  }

  /** Starts a program of this world that stays. @param {string} command @param {string[]} args @param {string} [input] */
  background(command, args, input) {
    return this.#spawn(command, args, { input });
  }

  /** The page as it is on the screen, as a PNG: only once what was last done has been drawn. */
  async picture() {
    if (!this.page) throw new Error("no page is driven now");
    await this.page.drawn();
    const [width, height] = await this.page.run(() => [outerWidth, outerHeight]);
    const file = this.path("picture.png");
    this.command("import", ["-window", "root", "-crop", `${width}x${height}+0+0`, "+repage", file]);
    return readFileSync(file);
  }

  /** Makes the window as large as that, and everything in it so many times its size. @param {number} width @param {number} height @param {number} [zoom] */
  async resize(width, height, zoom = 1) {
    const { page } = this;
    if (!page) throw new Error("no page is driven now");
    this.screen.resize(await this.screen.window(title), width, height);
    await page.run((value) => /** @type {any} */ (window).__TAURI__.core.invoke("plugin:webview|set_webview_zoom", { value }), zoom);
    const [inner, high] = [width / zoom, height / zoom];
    await until(`the page is ${inner} × ${high}`, () => page.run((...size) => innerWidth === size[0] && innerHeight === size[1], inner, high));
    // What the page puts elsewhere because of that is where it belongs only then.
    await page.drawn();
  }

  /** Starts the window and answers its page. @param {string} [binary] */
  async start(binary = binaries.window) {
    const port = await freePort();
    this.environment.TAURI_WEBVIEW_AUTOMATION = "true";
    this.#driver = this.#spawn("WebKitWebDriver", [`--port=${port}`]);
    await until("the driver answers", async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok);
    this.page = await openPage(port, binary);
    await this.#focus();
    return this.page;
  }

  /** Starts the window as a person does: no driver, nothing that could be driven. @param {string} [binary] */
  async startAlone(binary = binaries.window) {
    delete this.environment.TAURI_WEBVIEW_AUTOMATION;
    this.#spawn(binary, []);
    await this.#focus();
  }

  async #focus() {
    this.screen.focus(await this.screen.window(title));
  }

  /** Closes the window as a person does, and waits until its program has ended. */
  async quit() {
    const window = await this.screen.window(title);
    const program = await this.screen.program(window);
    this.screen.close(window);
    await until("the program has ended", () => hasEnded(program));
    await this.#leave();
  }

  /** The program dies in the middle of whatever it does, as in a power cut. */
  async kill() {
    const program = await this.screen.program(await this.screen.window(title));
    process.kill(program, "SIGKILL");
    await until("the program is dead", () => hasEnded(program));
    await this.#leave();
  }

  /** What drove the page goes, with whatever it still holds. */
  async #leave() {
    this.page = null;
    if (this.#driver) await this.#stop(this.#driver);
    this.#driver = null;
  }

  /** @param {ChildProcess} child */
  async #stop(child) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((ended) => child.once("exit", ended));
    child.kill();
    await gone;
  }

  async end() {
    await this.#leave();
    this.#screen?.end();
    for (const child of this.#started.reverse()) await this.#stop(child);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** A program that ended but that nobody has asked about yet has ended too. @param {number} program */
function hasEnded(program) {
  const about = `/proc/${program}/stat`;
  return !existsSync(about) || /\) [ZX] /.test(readFileSync(about, "utf8"));
}

/** @returns {Promise<number>} */
const freePort = () => new Promise((found, failed) => {
  const server = createServer();
  server.once("error", failed);
  server.listen(0, "127.0.0.1", () => {
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    server.close(() => found(port));
  });
});

/**
 * Tells one story in a world of its own. Where it fails, the last picture and the log stay in shots/.
 * @param {string} name
 * @param {Wishes} wishes
 * @param {(world: World) => Promise<void>} story
 */
export async function inWorld(name, wishes, story) {
  const world = await World.make(wishes);
  try {
    await story(world);
  } catch (failure) {
    await keepEvidence(name, world);
    throw failure;
  } finally {
    await world.end();
  }
}

/** @param {string} name @param {World} world */
async function keepEvidence(name, world) {
  const folder = join(top, "shots/failed");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.log`), world.log);
  const picture = await world.picture().catch(() => null);
  if (picture) writeFileSync(join(folder, `${name}.png`), picture);
}
