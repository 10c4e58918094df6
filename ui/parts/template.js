/**
 * Structure comes from the templates of index.html and of the files in templates/, and from nowhere else; here they are
 * cloned. Invariant: data enters a clone by textContent or properties, never as HTML.
 */
import { translate } from "./texts.js";

/** The files in templates/. */
const files = ["add", "camera", "export", "codes", "screen", "move", "kit", "safety"];

/** Brings the templates of their own files into the page, once. @param {(path: string) => Promise<Response>} read */
export async function loadTemplates(read = fetch) {
  // Not .html: the build would rewrite that into what an XML parser does not read.
  const texts = await Promise.all(files.map(async (file) => (await read(`templates/${file}.xhtml`)).text()));
  for (const text of texts) {
    const { documentElement } = new DOMParser().parseFromString(text, "application/xhtml+xml");
    document.body.append(...[...documentElement.children].map((template) => document.importNode(template, true)));
  }
}

/**
 * A fresh copy of a template with its words in place; the template has one root element.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function stamp(id) {
  const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById(`template-${id}`));
  if (!template) throw new Error(`no template ${id}`);
  const fragment = /** @type {DocumentFragment} */ (document.importNode(template.content, true));
  translate(fragment);
  return /** @type {HTMLElement} */ (fragment.firstElementChild);
}

/**
 * The element of a clone that the code relies on; its absence is a mistake in the template.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T}
 */
export function find(root, selector) {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`no ${selector} here`);
  return /** @type {T} */ (element);
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLInputElement} */
export const input = (root, selector) => find(root, selector);
/** @param {ParentNode} root @param {string} selector @returns {HTMLButtonElement} */
export const button = (root, selector) => find(root, selector);

/** Writes only what differs, so that nothing is spoken, selected or drawn anew without need. @param {Element} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
