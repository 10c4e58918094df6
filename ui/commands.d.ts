/**
 * The commands between the page and the window, as types: name → arguments and answer.
 * Written by hand and read by the type check alone; it never holds code. Moments are milliseconds since 1970.
 */

import type {
  Backups, GuideLine, GuideView, HandOverPlan, KitWish, MoveChoice, MoveView, Proven, RecoveryCode, RecoveryCodesSplit, Safety,
} from "./moving.js";

export * from "./moving.js";

export interface Problem {
  id: string;
  what: string;
  remedy: string;
  /** Which picture, line or file it was, where that helps. */
  item?: string | null;
}

export type AccountType = "totp" | "hotp" | "steam" | "yandex" | "motp";
export type Algorithm = "SHA1" | "SHA256" | "SHA512" | "MD5";

export interface AccountView {
  id: string;
  issuer: string;
  /** The organisation beside the issuer, as in "Microsoft · Contoso"; often empty. */
  organisation?: string;
  name: string;
  type: AccountType;
  algorithm: Algorithm;
  digits: number;
  period: number | null;
  counter: number | null;
  needsPin?: boolean;
  groups: string[];
  note: string;
  favorite: boolean;
  icon: string | null;
  created: number;
  changed: number;
  used: number;
  lastUsed: number | null;
  trashed: number | null;
}

/** A code and how long it stands; `problem` takes its place where there is none. */
export interface CodeView {
  id: string | number;
  code?: string;
  validFrom?: number;
  validUntil?: number;
  next?: string;
  problem?: Problem;
}

export interface Settings {
  language: string;
  sort: "own" | "name" | "use";
  density: "comfortable" | "compact";
  codeScale: number;
  clearClipboardAfter: number;
  lockAfter: number;
  hideCodes: boolean;
  /** Seconds by which codes are made for a later moment than this computer's. */
  clockOffset: number;
  /** Exports in the clear that were not said to be deleted, by their paths. */
  plainExports: string[];
}

export interface Status {
  state: "none" | "locked" | "open" | "trouble";
  passphrase: boolean;
  /** Why it cannot be opened; while open, what is not as it should be. */
  problem: Problem | null;
  recovery: "none" | "unconfirmed" | "confirmed";
  language: string;
  settings: Settings;
  version: string;
  home: string;
  /** The program that is the keychain, as far as that is known. */
  keychain: string | null;
}

export interface Find {
  find: number;
  issuer: string;
  organisation?: string;
  name: string;
  type: AccountType;
  algorithm: Algorithm;
  digits: number;
  period: number | null;
  counter: number | null;
  needsPin: boolean;
  standing: "new" | "already" | "other_secret" | "changed";
  same: AccountView | null;
}

export interface Series {
  id: string | number;
  parts: number;
  missing: number[];
}

/** A file that waits for its password, or for another file that goes with it. */
export interface SealedFile {
  name: string;
  app: string;
  wrong: boolean;
  wantsFile: boolean;
  takesKeyFile: boolean;
}

export interface Finds {
  finds: Find[];
  series: Series[];
  problems: Problem[];
  sealed: SealedFile[];
}

/** What a frame of the camera gave. */
export interface Glance {
  /** The corners of what is in view, in the frame's pixels; often none. */
  seen: [number, number][];
  hint: "closer" | "farther" | "dark" | "bright" | "still" | "brighter" | "nothing" | "angle" | null;
  /** All that waits, where this frame brought something new. */
  finds: Finds | null;
}

/** A code on the screen: on which monitor, where in its pixels, and whose account, if it is one. */
export interface Spot {
  shot: number;
  corners: [number, number][];
  issuer: string;
  name: string;
}

/** The screen as it was captured; `picture` is the address of a small copy. */
export interface Scanned {
  shots: { name: string; width: number; height: number; picture: string }[];
  codes: Spot[];
}

/** A format that is written for another app. */
export interface ExportFormat {
  name: string;
  app: string;
  seals: "never" | "either" | "always";
  /** Whether it can be QR codes too. */
  codes: boolean;
}

/** What is to go out; `accounts` by id, null for all; `way` null for a file of the format itself. */
export interface ExportWish {
  format: string;
  accounts: string[] | null;
  password: string | null;
  way: "png" | "svg" | null;
}

/** A QR code for the screen, secrets included, and whose accounts are in it. */
export interface ExportCode {
  svg: string;
  accounts: { issuer: string; name: string }[];
}

/** What one account would lose there. */
export interface Losing {
  issuer: string;
  name: string;
  leftOut: boolean;
  losses: string[];
}

export interface Kept {
  find: number;
  issuer: string;
  name: string;
  pin: string | null;
  note: string;
  groups: string[];
  replace: string | null;
}

export interface Typed {
  type: AccountType | null;
  issuer: string;
  name: string;
  secret: string;
  pin: string | null;
  algorithm: string | null;
  digits: number | null;
  period: number | null;
  counter: number | null;
}

export interface AccountChanges {
  issuer?: string;
  name?: string;
  note?: string;
  groups?: string[];
  favorite?: boolean;
  icon?: string | null;
  pin?: string;
  counter?: number;
}

export interface RecoveryKey {
  groups: string[];
  text: string;
  qr: string;
}

export interface Generation {
  name: string;
  saved: number;
  accounts: number;
}

type Command<Arguments, Answer> = { arguments: Arguments; answer: Answer };
type None = undefined;

export interface Commands {
  status: Command<None, Status>;
  /** Somebody types or points: an idle vault locks later. */
  here: Command<None, null>;
  create: Command<{ passphrase: string | null }, Status>;
  unlock: Command<{ passphrase: string | null }, Status>;
  lock: Command<None, Status>;
  recover: Command<{ key: string; passphrase: string | null }, Status>;
  make_recovery_key: Command<None, RecoveryKey>;
  copy_recovery_key: Command<{ key: string }, { clearsAfter: number }>;
  confirm_recovery_key: Command<{ typed: string }, Status>;
  accounts: Command<None, AccountView[]>;
  codes: Command<{ ids: string[] }, CodeView[]>;
  copy_code: Command<{ id: string; next: boolean }, { clearsAfter: number }>;
  advance: Command<{ id: string }, { id: string; code: string; counter: number }>;
  read_file: Command<Uint8Array, Finds>;
  read_text: Command<{ text: string }, Finds>;
  read_clipboard: Command<None, Finds>;
  read_typed: Command<{ form: Typed }, Finds>;
  find_codes: Command<{ finds: number[] }, CodeView[]>;
  keep: Command<{ finds: Kept[] }, { added: AccountView[] }>;
  discard: Command<None, null>;
  /** Undoes the last keeping as a whole; answers how many accounts that were. */
  take_back: Command<None, number>;
  open_sealed: Command<{ password: string }, Finds>;
  /** Goes with the next password, which may be empty then. */
  use_key_file: Command<Uint8Array, null>;
  /** Forgets the files that wait, also one that is being opened. */
  give_up: Command<None, Finds>;
  import_formats: Command<None, { name: string; app: string }[]>;
  camera_begins: Command<None, null>;
  camera_frame: Command<Uint8Array, Glance>;
  scan_screen: Command<None, Scanned>;
  scan_part: Command<{ shot: number; area: [number, number, number, number] }, Scanned>;
  take_codes: Command<{ codes: number[] }, Finds>;
  export_formats: Command<None, ExportFormat[]>;
  export_losses: Command<{ wish: ExportWish }, Losing[]>;
  export_file: Command<{ wish: ExportWish }, { file: string; accounts: number; sealed: boolean }>;
  export_codes: Command<{ wish: ExportWish }, ExportCode[]>;
  forget_export: Command<{ file: string; delete: boolean }, null>;
  edit: Command<{ id: string; changes: AccountChanges }, AccountView>;
  trash: Command<{ id: string }, AccountView>;
  restore: Command<{ id: string }, AccountView>;
  erase: Command<{ id: string }, null>;
  reorder: Command<{ id: string; before: string | null }, null>;
  show_qr: Command<{ id: string }, { svg: string; uri: string }>;
  set_settings: Command<{ changes: Partial<Settings> }, Status>;
  set_passphrase: Command<{ current: string | null; passphrase: string | null }, Status>;
  moving: Command<None, MoveView | null>;
  begin_move: Command<{ phone: string }, MoveView>;
  abandon_move: Command<None, null>;
  choose_in_move: Command<{ choice: MoveChoice }, MoveView>;
  choose_new_phone: Command<{ name: string; guide: string }, MoveView>;
  /** Keeps finds, and notes in the move that they came from an app; an empty name notes nothing. */
  collect: Command<{ guide: string; finds: Kept[] }, { added: AccountView[] }>;
  prove_in_move: Command<{ account: string; side: "old" | "new"; typed: { code: string; at: number }[] }, Proven>;
  hand_over_plan: Command<None, HandOverPlan>;
  move_report: Command<None, string>;
  safety: Command<None, Safety>;
  name_device: Command<{ name: string }, null>;
  device_gone: Command<{ id: string; gone: boolean }, null>;
  device_holds: Command<{ id: string; accounts: string[]; holds: boolean }, null>;
  split_codes: Command<{ text: string }, RecoveryCodesSplit>;
  keep_recovery_codes: Command<{ account: string; text: string; replace: boolean }, { total: number; left: number; added: number }>;
  recovery_codes: Command<{ account: string; reveal: boolean }, RecoveryCode[]>;
  mark_recovery_code: Command<{ account: string; place: number; used: boolean }, null>;
  copy_recovery_code: Command<{ account: string }, { clearsAfter: number }>;
  backups: Command<None, Backups>;
  set_backups: Command<{ folder: string | null; keep: number }, Backups>;
  backup_now: Command<None, Backups>;
  usual_backup_folder: Command<None, string>;
  /** Answers where the kit is now. */
  make_kit: Command<{ key: string; wish: KitWish }, string>;
  drill: Command<{ key: string }, Status>;
  guides: Command<None, GuideLine[]>;
  guide: Command<{ id: string }, GuideView>;
  guide_of: Command<{ account: string }, GuideView | null>;
  /** Only addresses that stand in a guide. */
  open_link: Command<{ address: string }, null>;
  copy_text: Command<{ text: string }, null>;
  generations: Command<None, Generation[]>;
  restore_generation: Command<{ name: string }, Status>;
}

declare global {
  interface Window {
    __TAURI__: {
      core: {
        invoke(
          command: string,
          args?: Record<string, unknown> | Uint8Array,
          options?: { headers: Record<string, string> },
        ): Promise<any>;
      };
      event: {
        listen(name: string, heard: () => void): Promise<() => void>;
      };
    };
  }
}
