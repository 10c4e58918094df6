/** The list of pictures: each view in each state worth looking at. */

const add = '$("#accounts-add").click(); await wait();';
const preview = (text) => `${add} const data = new DataTransfer(); data.items.add(new File(["x"], "${text}.png", { type: "image/png" }));
  $("#add-file").files = data.files; $("#add-file").dispatchEvent(new Event("change")); await wait(400);`;
const typed = `${add} $("#add-type").click(); await wait();`;
const details = '$(".account-row-more").click(); await wait(100); $("[data-action=details]").click(); await wait();';
const settings = '$("#place-settings").click(); await wait();';

/** @type {{ name: string, query?: Record<string, string>, steps?: string, size?: number[] }[]} */
const base = [
  { name: "first-start", query: { state: "none" } },
  { name: "first-start-no-keychain", query: { state: "none", keychain: "none" }, steps: '$("#first-start-begin").click(); await wait(300);' },
  { name: "recovery-key", query: { state: "none" }, steps: '$("#first-start-begin").click(); await wait(400);' },
  { name: "recovery-key-check", query: { state: "none" }, steps: '$("#first-start-begin").click(); await wait(400); $("#recovery-key-next").click(); await wait(); type("#recovery-key-last", "nope"); $("#recovery-key-confirm").click();' },
  { name: "recovery-key-unconfirmed", query: { recovery: "unconfirmed" }, steps: '$("#accounts-nag-make").click();' },
  { name: "unlock", query: { state: "locked", passphrase: "yes" } },
  { name: "unlock-wrong", query: { state: "locked", passphrase: "yes" }, steps: 'type("#unlock-passphrase", "x"); $("#unlock-open").click();' },
  { name: "trouble", query: { state: "trouble", problem: "keychain" } },
  { name: "trouble-damaged", query: { state: "trouble", problem: "damaged" } },
  { name: "recover", query: { state: "trouble", problem: "keychain" }, steps: '$("#trouble-recover").click(); await wait(); type("#recover-key", "nope"); $("#recover-open").click();' },
  { name: "codes-empty", query: { count: "0" } },
  { name: "codes-one", query: { count: "1", recovery: "none" } },
  { name: "codes-20", query: { count: "20", passphrase: "yes" } },
  { name: "codes-500", query: { count: "500" }, steps: '$("#main").scrollTop = 12000; await wait(300);' },
  { name: "codes-search", query: { count: "20" }, steps: 'type("#accounts-search", "git"); await wait();' },
  { name: "codes-nothing", query: { count: "20" }, steps: 'type("#accounts-search", "gi thubs"); await wait();' },
  { name: "codes-menu", query: { count: "20" }, steps: '$(".account-row:nth-child(3) .account-row-more").click();' },
  { name: "codes-copied", query: { count: "20" }, steps: '$(".account-row:nth-child(3) .account-row-copy").focus(); $(".account-row:nth-child(3) .account-row-copy").click();' },
  { name: "codes-undo", query: { count: "20" }, steps: '$(".account-row:nth-child(3) .account-row-more").click(); await wait(); $("[data-action=trash]").click(); await wait(300);' },
  { name: "codes-compact", query: { count: "20", density: "compact" } },
  { name: "codes-compact-large", query: { count: "20", density: "compact", scale: "1.5" } },
  { name: "codes-hidden", query: { count: "20", hide: "yes" } },
  { name: "codes-large", query: { count: "20", scale: "1.5" } },
  { name: "codes-very-large", query: { count: "20", scale: "2" } },
  { name: "codes-error", query: { fail: "accounts" } },
  { name: "codes-loading", query: { delay: "3000" }, steps: "await wait(3700);" },
  { name: "codes-demanded", query: { count: "20" }, steps: '$("[data-type=hotp] .account-row-copy").click(); await wait(300);' },
  { name: "add", steps: add },
  { name: "add-typed", steps: `${typed} $("#typed-more").click();` },
  { name: "add-typed-error", steps: `${typed} $("#typed-next").click();` },
  { name: "add-preview", steps: preview("qr") },
  { name: "add-preview-already", steps: preview("qr already") },
  { name: "add-preview-other", steps: preview("qr other") },
  { name: "add-preview-pin", steps: preview("yandex qr") },
  { name: "add-preview-many", steps: preview("migration qr") },
  { name: "add-nothing", steps: preview("cat") },
  { name: "account", steps: details },
  { name: "account-edit", steps: `${details} type("#account-note", "Kept for the shared inbox."); $("#account-save").scrollIntoView();` },
  { name: "account-qr", steps: `${details} $("#account-qr").click(); await wait(); $("#dialog-confirm").click(); await wait(300);` },
  { name: "account-qr-ask", steps: `${details} $("#account-qr").click();` },
  { name: "settings", query: { passphrase: "yes" }, steps: settings },
  { name: "settings-below", query: { recovery: "none" }, steps: `${settings} $("#main").scrollTop = 9999;` },
  { name: "settings-passphrase", steps: `${settings} $("#setting-passphrase").click();` },
  { name: "trash-empty", steps: `${settings} $("#setting-trash").click();` },
  { name: "trash", steps: `for (const at of [2, 3]) { $(".account-row:nth-child(" + at + ") .account-row-more").click(); await wait(50); $("[data-action=trash]").click(); await wait(); } ${settings} $("#setting-trash").click(); await wait(300);` },
  { name: "trash-erase", steps: `$(".account-row:nth-child(2) .account-row-more").click(); await wait(50); $("[data-action=trash]").click(); await wait(); ${settings} $("#setting-trash").click(); await wait(300); $(".trash-erase").click();` },
  { name: "drop", steps: 'const data = new DataTransfer(); data.items.add(new File(["x"], "x.png")); window.dispatchEvent(new DragEvent("dragenter", { dataTransfer: data }));' },
];

const some = (...names) => base.filter(({ name }) => names.includes(name));
const every = (suffix, list, more) => list.map((scene) => ({ ...scene, ...more, name: `${scene.name}.${suffix}`, query: { ...scene.query, ...more.query } }));

export const scenes = [
  ...base,
  ...every("dark", base, { dark: true }),
  ...every("de", base, { query: { language: "de" } }),
  ...every("360", base, { size: [360, 640] }),
  ...every("360-de", base, { size: [360, 640], query: { language: "de" } }),
  ...every("wide", base, { size: [1100, 720] }),
  ...every("200", some("first-start", "codes-20", "add", "add-typed", "add-preview", "add-preview-many", "account", "settings", "recovery-key", "trouble", "codes-menu", "account-qr"), { size: [880, 1000], zoom: 2 }),
  ...every("contrast", some("codes-20", "add-preview", "settings", "trouble"), { contrast: true }),
  ...every("forced", some("codes-20", "add-preview-many", "settings", "trouble", "codes-undo", "codes-menu"), { forced: true }),
  ...every("rtl", some("codes-20", "add", "account", "settings", "codes-large"), { rtl: true }),
  { ...some("recovery-key")[0], name: "recovery-key.print", print: true, size: [794, 1123] },
].map((scene) => (scene.rtl ? { ...scene, steps: `document.documentElement.dir = "rtl"; ${scene.steps ?? ""}; document.documentElement.dir = "rtl";` } : scene));
