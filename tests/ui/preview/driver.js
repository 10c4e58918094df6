/**
 * A small WebDriver client, enough to look at pages with the real engines: WebKitGTK's MiniBrowser or Chromium.
 */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const miniBrowser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

const engines = {
  chromium: (port) => ({
    command: ["chromedriver", `--port=${port}`],
    capabilities: {
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: "/usr/bin/chromium",
        args: [
          "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
          "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-device-scale-factor=1",
          `--user-data-dir=${mkdtempSync(join(tmpdir(), "keepstep-chromium-"))}`,
        ],
      },
    },
  }),
  webkit: (port) => ({
    command: ["WebKitWebDriver", `--port=${port}`],
    capabilities: { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation", "--geometry=440x720"] } },
  }),
};

/** @param {"chromium" | "webkit"} engine @param {number} port */
export async function openBrowser(engine, port) {
  const { command, capabilities } = engines[engine](port);
  const process = spawn(command[0], command.slice(1), { stdio: "ignore" });
  const base = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const answer = await fetch(`${base}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    try {
      if ((await ask("GET", "/status")).ready) break;
    } catch (failure) {
      if (tries > 100) throw failure;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  const session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  return {
    ask: session,
    go: (url) => session("POST", "/url", { url }),
    resize: (width, height) => session("POST", "/window/rect", { width, height }),
    run: (script, ...args) => session("POST", "/execute/async", {
      script: `const [args, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]];
        (async () => { ${script} })().then(done, (failure) => done({ failure: String(failure && failure.stack || failure) }));`,
      args,
    }),
    async picture() {
      return Buffer.from(await session("GET", "/screenshot"), "base64");
    },
    /** @param {{ media?: string, features?: { name: string, value: string }[] }} media Chromium only */
    emulate: (media) => session("POST", "/goog/cdp/execute", { cmd: "Emulation.setEmulatedMedia", params: media }),
    metrics: (width, height, scale) => session("POST", "/goog/cdp/execute", {
      cmd: "Emulation.setDeviceMetricsOverride", params: { width, height, deviceScaleFactor: scale, mobile: false },
    }),
    async close() {
      await session("DELETE", "").catch(() => {});
      process.kill();
    },
  };
}
