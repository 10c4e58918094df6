/** What the screens of a move may ask for, and what they are. Types only. */
import type {
  CodeView, ExportCode, GuideLine, GuideView, HandOverPlan, MoveChoice, MoveView, Proven, RecoveryCodesSplit, Status,
} from "../../commands.js";

export interface Ways {
  choose(choice: MoveChoice): Promise<MoveView | null>;
  /** Resolves once everything that was chosen so far has come to rest. */
  idle(): Promise<unknown>;
  /** The focus goes to the heading: another question stands there now. */
  focus(): void;
  status(): Status;
  /** What is open inside a step, for as long as Keepstep runs. */
  memory: { app: string };
  guides(): GuideLine[];
  guide(id: string): Promise<GuideView | null>;
  guideOf(account: string): Promise<GuideView | null>;
  links: { open(address: string): void; copy(text: string): void };
  /** To the adding of accounts, and back here with what came from this app. */
  bring(app: string): void;
  codes(ids: string[]): Promise<CodeView[]>;
  prove(account: string, side: "old" | "new", typed: { code: string; at: number }[]): Promise<Proven | null>;
  /** Makes all codes here for a moment so many seconds later. */
  useClock(seconds: number): Promise<void>;
  newPhone(name: string, app: string): Promise<MoveView | null>;
  plan(): Promise<HandOverPlan | null>;
  qr(account: string): Promise<{ svg: string } | null>;
  series(accounts: string[]): Promise<ExportCode[] | null>;
  file(format: string, password: string | null, accounts: string[]): Promise<string | null>;
  splitCodes(text: string): Promise<RecoveryCodesSplit | null>;
  keepCodes(account: string, text: string): Promise<boolean>;
  kit(): void;
  drill(): void;
  recoveryKey(): void;
  report(): Promise<string | null>;
  announce(text: string): void;
}

export interface Step {
  root: HTMLElement;
  update(move: MoveView): void;
  /** One question back inside the step; false at its first one. */
  back?(): boolean;
  key?(event: KeyboardEvent): void;
  destroy?(): void;
}
