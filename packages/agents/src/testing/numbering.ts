import type { TranscriptEvent } from "@callhook/core";
import type { RecordSteps } from "../ports.ts";

/** A record that numbers steps as the database does; `events` holds what is on it. */
export function numbering(events: TranscriptEvent[] = []): RecordSteps {
  return async (steps) => {
    const at = "2026-11-23T17:00:00.000Z";
    const first = events.length + 1;
    const numbered = steps.map((step, index) => ({ ...step, sequence: first + index, at }));
    events.push(...numbered);
    return numbered;
  };
}
