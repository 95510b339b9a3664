import type { ToolOutcome } from "../outcome/tool-outcome.ts";

type Succeeded = Extract<ToolOutcome, { status: "succeeded" }>;

/** Answers of reads that may be given again, to any caller of the workspace. */
export type OutcomeCache = {
  get(key: string): { outcome: Succeeded; storedAt: Date } | undefined;
  set(key: string, entry: { outcome: Succeeded; storedAt: Date }, options: { ttlMs: number }): void;
};
