/**
 * The one door to the window's other half: one function per command. It shapes nothing and keeps nothing,
 * and no other file names the bridge. Every function rejects with a Problem.
 * @typedef {import("./commands.js").Commands} Commands
 * @typedef {import("./commands.js").Problem} Problem
 */

/**
 * @template {keyof Commands} Name
 * @param {Name} name
 * @param {Commands[Name]["arguments"]} [args]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<Commands[Name]["answer"]>}
 */
async function call(name, args, headers) {
  try {
    const values = /** @type {Record<string, unknown> | Uint8Array | undefined} */ (args);
    return await window.__TAURI__.core.invoke(name, values, headers && { headers });
  } catch (failure) {
    throw asProblem(failure);
  }
}

/**
 * The bridge itself may refuse with a bare text; the page then says so in its own words.
 * @param {any} failure
 * @returns {Problem}
 */
function asProblem(failure) {
  if (failure && typeof failure.what === "string") return failure;
  console.error("keepstep: the window answered with something that is no problem of ours", failure);
  return { id: "unexpected", what: "", remedy: "" };
}

/** A file's name beside its bytes. @param {string} name */
const named = (name) => ({ "keepstep-name": encodeURIComponent(name) });

export const status = () => call("status");
export const here = () => call("here");
/** @param {string | null} passphrase */
export const create = (passphrase) => call("create", { passphrase });
/** @param {string | null} passphrase */
export const unlock = (passphrase) => call("unlock", { passphrase });
export const lock = () => call("lock");
/** @param {string} key @param {string | null} passphrase needed where no keychain can take the new key */
export const recover = (key, passphrase) => call("recover", { key, passphrase });
export const makeRecoveryKey = () => call("make_recovery_key");
/** @param {string} key the one that was just made; no other text is copied */
export const copyRecoveryKey = (key) => call("copy_recovery_key", { key });
/** @param {string} typed its last group while it is on the screen, or all of it */
export const confirmRecoveryKey = (typed) => call("confirm_recovery_key", { typed });

export const accounts = () => call("accounts");
/** @param {string[]} ids */
export const codes = (ids) => call("codes", { ids });
/** @param {string} id @param {boolean} next */
export const copyCode = (id, next = false) => call("copy_code", { id, next });
/** @param {string} id */
export const advance = (id) => call("advance", { id });

/** @param {string} name @param {Uint8Array} bytes */
export const readFile = (name, bytes) => call("read_file", bytes, named(name));
/** @param {string} name @param {Uint8Array} bytes */
export const useKeyFile = (name, bytes) => call("use_key_file", bytes, named(name));
/** @param {string} text */
export const readText = (text) => call("read_text", { text });
export const readClipboard = () => call("read_clipboard");
/** @param {import("./commands.js").Typed} form */
export const readTyped = (form) => call("read_typed", { form });
/** @param {number[]} finds */
export const findCodes = (finds) => call("find_codes", { finds });
/** @param {import("./commands.js").Kept[]} finds */
export const keep = (finds) => call("keep", { finds });
export const discard = () => call("discard");
export const takeBack = () => call("take_back");
/** @param {string} password */
export const openSealed = (password) => call("open_sealed", { password });
export const giveUp = () => call("give_up");
export const importFormats = () => call("import_formats");

export const cameraBegins = () => call("camera_begins");
/** @param {{ pixels: Uint8Array, width: number, height: number }} frame grey */
export const cameraFrame = ({ pixels, width, height }) => call("camera_frame", pixels, { "keepstep-size": `${width}x${height}` });

export const scanScreen = () => call("scan_screen");
/** @param {number} shot @param {[number, number, number, number]} area left, top, width, height in its pixels */
export const scanPart = (shot, area) => call("scan_part", { shot, area });
/** @param {number[]} codes their places in the list */
export const takeCodes = (codes) => call("take_codes", { codes });

export const exportFormats = () => call("export_formats");
/** @param {import("./commands.js").ExportWish} wish */
export const exportLosses = (wish) => call("export_losses", { wish });
/** @param {import("./commands.js").ExportWish} wish */
export const exportFile = (wish) => call("export_file", { wish });
/** @param {import("./commands.js").ExportWish} wish the person was asked */
export const exportCodes = (wish) => call("export_codes", { wish });
/** @param {string} file @param {boolean} remove */
export const forgetExport = (file, remove) => call("forget_export", { file, delete: remove });

/** @param {string} id @param {import("./commands.js").AccountChanges} changes */
export const edit = (id, changes) => call("edit", { id, changes });
/** @param {string} id */
export const trash = (id) => call("trash", { id });
/** @param {string} id */
export const restore = (id) => call("restore", { id });
/** @param {string} id */
export const erase = (id) => call("erase", { id });
/** @param {string} id @param {string | null} before */
export const reorder = (id, before) => call("reorder", { id, before });
/** @param {string} id */
export const showQr = (id) => call("show_qr", { id });

export const moving = () => call("moving");
/** @param {string} phone what the person calls the old phone */
export const beginMove = (phone) => call("begin_move", { phone });
export const abandonMove = () => call("abandon_move");
/** @param {import("./commands.js").MoveChoice} choice */
export const chooseInMove = (choice) => call("choose_in_move", { choice });
/** @param {string} name @param {string} app */
export const chooseNewPhone = (name, app) => call("choose_new_phone", { name, guide: app });
/** @param {string} app @param {import("./commands.js").Kept[]} finds */
export const collect = (app, finds) => call("collect", { guide: app, finds });
/** @param {string} account @param {"old" | "new"} side @param {{ code: string, at: number }[]} typed the oldest first */
export const proveInMove = (account, side, typed) => call("prove_in_move", { account, side, typed });
export const handOverPlan = () => call("hand_over_plan");
export const moveReport = () => call("move_report");
export const safety = () => call("safety");
/** @param {string} name */
export const nameDevice = (name) => call("name_device", { name });
/** @param {string} id @param {boolean} gone */
export const deviceGone = (id, gone) => call("device_gone", { id, gone });
/** @param {string} id @param {string[]} accounts @param {boolean} holds the person says so */
export const deviceHolds = (id, accounts, holds) => call("device_holds", { id, accounts, holds });
/** @param {string} text what a website shows */
export const splitCodes = (text) => call("split_codes", { text });
/** @param {string} account @param {string} text the same @param {boolean} replace what was there goes */
export const keepRecoveryCodes = (account, text, replace = false) => call("keep_recovery_codes", { account, text, replace });
/** @param {string} account @param {boolean} reveal the person asked for them */
export const recoveryCodes = (account, reveal) => call("recovery_codes", { account, reveal });
/** @param {string} account @param {number} place @param {boolean} used */
export const markRecoveryCode = (account, place, used) => call("mark_recovery_code", { account, place, used });
/** @param {string} account */
export const copyRecoveryCode = (account) => call("copy_recovery_code", { account });
export const backups = () => call("backups");
/** @param {string | null} folder @param {number} keep */
export const setBackups = (folder, keep) => call("set_backups", { folder, keep });
export const backupNow = () => call("backup_now");
export const usualBackupFolder = () => call("usual_backup_folder");
/** @param {string} key typed or just made @param {import("./commands.js").KitWish} wish */
export const makeKit = (key, wish) => call("make_kit", { key, wish });
/** @param {string} key typed from paper */
export const drill = (key) => call("drill", { key });
export const guides = () => call("guides");
/** @param {string} id */
export const guide = (id) => call("guide", { id });
/** @param {string} account */
export const guideOf = (account) => call("guide_of", { account });
/** @param {string} address one that stands in a guide */
export const openLink = (address) => call("open_link", { address });
/** @param {string} text nothing secret */
export const copyText = (text) => call("copy_text", { text });

/** @param {Partial<import("./commands.js").Settings>} changes */
export const setSettings = (changes) => call("set_settings", { changes });
/** @param {string | null} current @param {string | null} passphrase */
export const setPassphrase = (current, passphrase) => call("set_passphrase", { current, passphrase });
export const generations = () => call("generations");
/** @param {string} name */
export const restoreGeneration = (name) => call("restore_generation", { name });

/** Another process changed the vault: what is on the screen may be old. @param {() => void} heard */
export const onVaultChanged = (heard) => window.__TAURI__.event.listen("vault-changed", heard);
/** The window locked itself. @param {() => void} heard */
export const onLocked = (heard) => window.__TAURI__.event.listen("locked", heard);
