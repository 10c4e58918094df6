/**
 * What the commands about a move, the guides and safety answer. Types only; moments are milliseconds since 1970.
 */
import type { AccountType, Problem } from "./commands.js";

export type MoveStep =
  | "where" | "first-hour" | "inventory" | "collect" | "prove" | "recovery-codes" | "hand-over" | "prove-new"
  | "others" | "renew" | "kit" | "erase";

/** What a person says or chooses in a move; `choice` names it, the rest belongs to it. */
export type MoveChoice = { choice: string } & Record<string, string | number | boolean | null | string[]>;

export type Proof = "open" | "proven" | "outdated" | "waived";

export interface MovedApp {
  app: string;
  stated: number | null;
  found: number;
  lacking: number;
  /** Series of QR codes that are not whole. */
  series: { parts: number; missing: number[] }[];
  done: number | null;
}

export interface MovedOther {
  at: number;
  what: "push" | "passkey" | "number" | "bank" | "work" | "code";
  service: string;
  critical: boolean;
  done: number | null;
  waived: number | null;
}

export interface MovedAccount {
  id: string;
  issuer: string;
  organisation: string;
  name: string;
  type: AccountType;
  digits: number;
  critical: boolean;
  aside: boolean;
  old: Proof;
  new: Proof;
  handed: boolean;
  codesLeft: number;
  codesSettled: boolean;
  renewed: boolean;
}

export type MissingLine =
  | { what: "phone" }
  | { what: "app"; app: string }
  | { what: "old" | "new" | "renew"; account: string }
  | { what: "other"; at: number };

/** A move to another phone. */
export interface MoveView {
  begun: number;
  phone: "works" | "mute" | "lost" | "stolen" | "dead" | null;
  number: "stays" | "changes" | "lost" | null;
  step: MoveStep;
  steps: { step: MoveStep; reached: boolean; done: boolean }[];
  checks: string[];
  apps: MovedApp[];
  others: MovedOther[];
  accounts: MovedAccount[];
  oldPhone: string;
  newPhone: string | null;
  newApp: string | null;
  clock: number | null;
  kit: number | null;
  drilled: number | null;
  missing: MissingLine[];
  ended: number | null;
  eraseFrom: number | null;
  quarantine: number;
  erased: number | null;
}

/** What a typed code proved. */
export interface Proven {
  verdict: string;
  proven: boolean;
  problem: Problem | null;
  move: MoveView;
}

/** A guide in a list; the last two of an app alone. */
export interface GuideLine {
  id: string;
  name: string;
  kind: "service" | "app" | "topic";
  letsOut: string | null;
  takes: string[];
}

export interface GuideStep {
  parts: ({ text: string } | { link: string; address: string })[];
  unsure: boolean;
  number: number | null;
}

export interface GuideSection {
  key: string;
  title: string;
  steps: GuideStep[];
}

export interface GuideView {
  id: string;
  name: string;
  kind: string;
  checked: string;
  source: string;
  verified: string;
  helps: string | null;
  waits: string | null;
  intro: GuideStep[];
  sections: GuideSection[];
}

/** What the app on the new phone takes of the accounts, and how. */
export interface HandOverPlan {
  /** Accounts that it gets right, by id. */
  fits: string[];
  stopped: { id: string; issuer: string; organisation: string; name: string; why: "kind" | "algorithm" | "digits" | "period"; value: string }[];
  otherwise: "refuses" | "wrong";
  /** Apps that take all of them. */
  others: string[];
  series: boolean;
  file: { format: string; seals: boolean } | null;
}

export interface RecoveryCodesSplit {
  codes: string[];
}

/** A recovery code; its text is empty where nobody asked to see it. */
export interface RecoveryCode {
  place: number;
  text: string;
  used: number | null;
}

/** How safe the accounts are, and what helps most next. */
export interface Safety {
  /** The sentence on top, and the one about the next step. */
  what: string;
  whatNext: string;
  computer: { survive: number; total: number };
  phone: { survive: number; total: number };
  next: { step: string; account?: string; device?: string };
  recoveryKey: "none" | "unconfirmed" | "confirmed";
  backup: { at: number; file: string; opens: boolean; addedSince: number } | null;
  kit: number | null;
  kitCurrent: boolean;
  drilled: number | null;
  devices: { id: string; name: string; added: number; gone: number | null; proven: number; said: number; outdated: number }[];
  accounts: {
    id: string; issuer: string; organisation: string; name: string; survives: boolean; inBackup: boolean; onKit: boolean;
    devices: { device: string; name: string; standing: "proven" | "said" | "outdated"; proven: number | null }[];
    lastProven: number | null;
    recoveryCodes: { left: number; total: number; low: boolean } | null;
  }[];
}

/** Where backups go and which there are. */
export interface Backups {
  folder: string | null;
  keep: number | null;
  newest: { at: number; file: string; accounts: number; there: boolean } | null;
  changedSince: boolean;
  folderThere: boolean;
}

/** What stands in a paper kit besides the key. */
export interface KitWish {
  paper: "a4" | "letter";
  recoveryCodes: boolean;
  secrets: boolean;
  /** Whom to call, a line each. */
  call: string[];
}
