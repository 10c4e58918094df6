/**
 * What the settings are: a list of sections and lines made from a status. Pure but for the words.
 * @typedef {import("../commands.js").Status} Status
 * @typedef {import("./setting.js").Line} Line
 * @typedef {{ id: string, name: string, lines: Line[] }} Section
 */
import { languages, say } from "./texts.js";

/** A language is called by its own name, whatever the page speaks. @param {string} language */
const ownName = (language) => {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

/** @param {Status} status @param {number} trashed @returns {Section[]} */
export function sectionsOf(status, trashed) {
  return [
    { id: "look", name: say("settings-look"), lines: look(status) },
    { id: "codes", name: say("settings-codes"), lines: codes(status) },
    { id: "safety", name: say("settings-safety"), lines: safety(status) },
    { id: "data", name: say("settings-data"), lines: data(status, trashed) },
    { id: "about", name: say("settings-about"), lines: about(status) },
  ];
}

/** @param {string[]} values @param {string} prefix */
const named = (values, prefix) => values.map((value) => ({ value, text: say(`${prefix}-${value}`) }));

/** @param {Status} status @returns {Line[]} */
const look = ({ settings }) => [
  {
    kind: "select", id: "language", name: say("settings-language"), value: settings.language,
    options: [
      { value: "system", text: say("settings-language-system") },
      ...languages.map((language) => ({ value: language, text: ownName(language) })),
    ],
  },
  {
    kind: "select", id: "density", name: say("settings-density"), value: settings.density,
    options: named(["comfortable", "compact"], "settings-density"),
  },
  {
    kind: "select", id: "codeScale", name: say("settings-scale"), value: settings.codeScale,
    options: [1, 1.5, 2].map((value) => ({ value, text: say(`settings-scale-${String(value).replace(".", "")}`) })),
  },
];

/** @param {Status} status @returns {Line[]} */
const codes = ({ settings }) => [
  {
    kind: "select", id: "sort", name: say("settings-sort"), value: settings.sort,
    hint: settings.sort === "own" ? say("settings-sort-hint-own") : "",
    options: named(["own", "name", "use"], "settings-sort"),
  },
  { kind: "switch", id: "hideCodes", name: say("settings-hide"), hint: say("settings-hide-hint"), value: settings.hideCodes },
  {
    kind: "select", id: "clearClipboardAfter", name: say("settings-clear"), hint: say("settings-clear-hint"),
    value: settings.clearClipboardAfter,
    options: times([10, 20, 30, 60, 0], settings.clearClipboardAfter, "settings-after-seconds", "settings-clear-never"),
  },
  ...(settings.clockOffset === 0 ? [] : [/** @type {Line} */ ({
    kind: "action", id: "clock", name: say("settings-clock"), hint: say("settings-clock-corrected", { seconds: settings.clockOffset }),
    action: say("settings-clock-stop"),
  })]),
];

/** A value from elsewhere (the terminal) is offered too. @param {number[]} usual @param {number} value @param {string} after @param {string} never */
function times(usual, value, after, never) {
  const all = usual.includes(value) ? usual : [value, ...usual];
  return all.map((count) => ({ value: count, text: count === 0 ? say(never) : say(after, { count }) }));
}

/** @param {Status} status @returns {Line[]} */
const safety = ({ settings, passphrase, recovery }) => [
  {
    kind: "action", id: "recovery", name: say("settings-recovery"), hint: say(`settings-recovery-${recovery}`),
    action: say({ none: "settings-recovery-make", unconfirmed: "settings-recovery-confirm", confirmed: "settings-recovery-new" }[recovery]),
  },
  {
    kind: "action", id: "passphrase", name: say("settings-passphrase"),
    hint: say(passphrase ? "settings-passphrase-there" : "settings-passphrase-none"),
    action: say(passphrase ? "settings-passphrase-change" : "settings-passphrase-set"),
  },
  {
    kind: "select", id: "lockAfter", name: say("settings-lock"), value: settings.lockAfter, disabled: !passphrase,
    hint: say(passphrase ? "settings-lock-hint" : "settings-lock-needs-passphrase"),
    options: times([1, 5, 15, 60, 0], settings.lockAfter, "settings-after-minutes", "settings-lock-never"),
  },
];

/** @param {Status} status @param {number} trashed @returns {Line[]} */
const data = ({ home, keychain }, trashed) => [
  { kind: "action", id: "export", name: say("settings-export"), hint: say("settings-export-what"), action: say("settings-open") },
  {
    kind: "action", id: "trash", name: say("settings-trash"), hint: say("settings-trash-count", { count: trashed }),
    action: say("settings-open"),
  },
  { kind: "fact", id: "home", name: say("settings-home"), hint: home },
  {
    kind: "fact", id: "keychain", name: say("settings-keychain"),
    hint: keychain ? say("settings-keychain-in", { keychain }) : say("settings-keychain-none"),
  },
];

/** @param {Status} status @returns {Line[]} */
const about = ({ version }) => [
  { kind: "fact", id: "version", name: say("settings-version"), hint: version },
  { kind: "fact", id: "network", name: say("settings-network"), hint: say("settings-network-none") },
  { kind: "action", id: "licences", name: say("settings-licences"), hint: say("settings-licences-what"), action: say("settings-licences-show") },
];
