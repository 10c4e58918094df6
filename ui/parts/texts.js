/**
 * All words of the page: which language, and a message by its id. Knows Fluent, and no view and no backend.
 * Everything happens at once, never a frame later, so that no view is seen without its words.
 */
import { FluentBundle, FluentResource } from "../vendor/fluent-bundle/index.js";
import overlay from "../vendor/fluent-dom/overlay.js";

/** The languages there are; the first one is what everybody else gets. */
export const languages = ["en", "de"];
/** One file per view or part; the two of the other programs (terminal, problem) are not needed here. */
export const files = [
  "app", "parts", "accounts", "add", "account", "trash", "unlock", "trouble", "recover",
  "first-start", "recovery-key", "settings", "export", "codes", "camera", "screen", "formats", "move", "kit-view", "drill", "safety-view", "recovery-codes",
];

/** @typedef {Record<string, string | number | Date>} Arguments */
/** @typedef {{ value: string | null, attributes: { name: string, value: string }[] }} Message */

/** @type {FluentBundle[]} */
let bundles = [];

/**
 * @param {string} setting "system" or a language of ours
 * @param {readonly string[]} preferred what the system would like, best first
 */
export function chooseLanguage(setting, preferred) {
  const wishes = setting === "system" ? preferred : [setting];
  for (const wish of wishes) {
    const found = languages.find((language) => language === wish.toLowerCase().split("-")[0]);
    if (found) return found;
  }
  return languages[0];
}

/** @param {string} path */
async function fetched(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`cannot read ${path}`);
  return answer.text();
}

/**
 * @param {string} language one of `languages`
 * @param {(path: string) => Promise<string>} read
 */
export async function useLanguage(language, read = fetched) {
  const wanted = language === languages[0] ? [language] : [language, languages[0]];
  bundles = await Promise.all(wanted.map((each) => loadBundle(each, read)));
  document.documentElement.lang = language;
  document.documentElement.dir = "ltr";
}

/** @param {string} language @param {(path: string) => Promise<string>} read */
async function loadBundle(language, read) {
  // Isolating marks would end up in what people copy; user data has elements with dir="auto" instead.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const texts = await Promise.all(files.map((file) => read(`locales/${language}/${file}.ftl`)));
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}

/** The language in use, for dates, numbers and sorting. */
export const language = () => bundles[0]?.locales[0] ?? languages[0];

/** @param {string} id @param {Arguments} [args] @returns {Message} */
function message(id, args) {
  for (const bundle of bundles) {
    const found = bundle.getMessage(id);
    if (!found) continue;
    // The package's own comments would have arguments and errors be null.
    const [given, errors] = /** @type {any[]} */ ([args, []]);
    return {
      value: found.value && bundle.formatPattern(found.value, given, errors),
      attributes: Object.entries(found.attributes)
        .map(([name, pattern]) => ({ name, value: bundle.formatPattern(pattern, given, errors) })),
    };
  }
  return { value: id, attributes: [] };
}

/** One sentence. @param {string} id @param {Arguments} [args] */
export const say = (id, args) => message(id, args).value ?? "";

/** Puts the words into everything below `root` that carries data-l10n-id. @param {ParentNode} root */
export function translate(root) {
  for (const element of /** @type {Iterable<HTMLElement>} */ (root.querySelectorAll("[data-l10n-id]"))) {
    put(element, /** @type {string} */ (element.dataset.l10nId));
  }
}

/** Puts one message on one element: its text, if it has one, and its attributes. @param {Element} element @param {string} id @param {Arguments} [args] */
export function put(element, id, args) {
  const wanted = message(id, args);
  const same = (wanted.value === null || element.textContent === wanted.value)
    && wanted.attributes.every(({ name, value }) => element.getAttribute(name) === value);
  if (!same) overlay(element, wanted);
}

/** A day, or a day with its time, as people of this language write it. @param {number} moment @param {"short" | "medium"} [time] without or with seconds */
export function sayMoment(moment, time) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { dateStyle: "medium", timeStyle: time };
  return new Intl.DateTimeFormat(language(), form).format(moment);
}
