import type { TranscriptEvent } from "@callhook/core";

/** Told of what this process puts on record, for its metrics. It must not throw, and nothing waits for it. */
export type RecordObserver = {
  /** Events that were not on record before, and how long whoever added them waited for it. */
  appended(appended: { events: readonly TranscriptEvent[]; waitedMs: number }): void;
  /** How many additions went in one transaction. */
  committed(batch: { additions: number }): void;
};
