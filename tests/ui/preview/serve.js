/**
 * Serves ui/ as the window would (same content security policy), with the stand-in put in front. Never shipped.
 * usage: node serve.js [port]; then open http://localhost:PORT/?count=20&language=de
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const ui = fileURLToPath(new URL("../../../ui/", import.meta.url));
const types = {
  ".html": "text/html", ".xhtml": "application/xhtml+xml", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".ftl": "text/plain",
};
export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
  + "connect-src 'self' ipc: http://ipc.localhost; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

async function answer(request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  const preview = pathname.startsWith("/preview/");
  const name = normalize(pathname === "/" ? "/index.html" : pathname);
  try {
    let body = await readFile(preview ? join(here, name.slice("/preview/".length)) : join(ui, name));
    if (name === "/index.html") {
      body = body.toString().replace('<script type="module" src="app.js">',
        '<script type="module" src="/preview/install.js"></script>\n  <script type="module" src="app.js">');
    }
    response.writeHead(200, {
      "content-type": `${types[extname(name)] ?? "application/octet-stream"}; charset=utf-8`,
      "content-security-policy": policy, "cache-control": "no-store",
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** @param {number} port */
export const serve = (port) => new Promise((ready) => {
  const server = createServer(answer).listen(port, "127.0.0.1", () => ready(server));
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 8123);
  await serve(port);
  console.log(`http://localhost:${port}/`);
}
