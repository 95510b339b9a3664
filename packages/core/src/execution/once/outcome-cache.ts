import type { ToolOutcome } from "../outcome/tool-outcome.ts";

/** What an endpoint said a moment ago, as text, so that nobody can change what others will be given. */
export type CachedAnswer = {
  toolCallId: string;
  storedAt: Date;
  /** JSON of the outcome's `value` and `variables`: all that may be given to another caller. */
  json: string;
};

/** Answers of reads that may be given again, to any caller of the workspace. */
export type OutcomeCache = {
  get(key: string): CachedAnswer | undefined;
  set(key: string, answer: CachedAnswer): void;
  delete(key: string): void;
  /** Tool calls that are asking an endpoint right now; who wants the same waits for them. */
  asking: Map<string, Promise<ToolOutcome>>;
};
