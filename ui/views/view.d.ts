/**
 * What a view may ask of the app, and what the app may ask of a view. Types only.
 */
import type { AccountView, Finds, Problem, Status } from "../commands.js";

export type ViewName =
  | "first-start" | "unlock" | "trouble" | "recover" | "recovery-key"
  | "accounts" | "add" | "account" | "trash" | "settings" | "export" | "move" | "kit" | "drill" | "safety";

/** Reads a picture, a text or the clipboard; answers all current finds. */
export type Work = () => Promise<Finds>;

export interface Params {
  /** account: whose details. */
  id?: string;
  /** add: something was dropped or pasted elsewhere. */
  work?: Work;
  /** recovery-key: the vault was just made. */
  first?: boolean;
  /** add: the app of the old phone that the accounts come from; its name is empty where there is none. */
  collect?: { app: string; name: string };
  /** add: begin with this, typed into the search. */
  issuer?: string;
}

/** What the list of codes remembers while another view stands. Forgotten on lock. */
export interface Memory {
  query: string;
  chip: string;
  top: number;
}

export interface App {
  status: Status;
  memory: Memory;
  /** One step deeper. */
  go(view: ViewName, params?: Params): void;
  /** To a place, forgetting the way back. */
  place(view: ViewName): void;
  back(): void;
  /** The window answered with a new status: settings, language and the right view follow. */
  take(status: Status): Promise<void>;
  announce(text: string): void;
  offerUndo(text: string, undo: () => Promise<unknown>): void;
}

export interface View {
  root: HTMLElement;
  /** What gets the focus when the view comes up; otherwise its heading. */
  focus?: HTMLElement | null;
  /** Resolves when the first data is on the screen. */
  ready?: Promise<unknown>;
  /** Idempotent: the whole view from this data. */
  update?(data: any): void;
  /** Esc: true if the view had something of its own to close. */
  escape?(): boolean;
  /** Somewhere on the page a key was pressed that nobody took. */
  key?(event: KeyboardEvent): void;
  /** The window came back to the front, or the machine woke up. */
  wake?(): void;
  /** Another process changed the vault. */
  changed?(): void;
  /** Something was dropped or pasted. */
  receive?(work: Work): void;
  destroy?(): void;
}

export type Mount = (app: App, params: Params) => View;
export type { AccountView, Problem, Status };
