import { type ToolOutcome, toolOutcomeSchema } from "@callhook/core";

export function readOutcome(stored: unknown): ToolOutcome | null {
  return stored === null ? null : toolOutcomeSchema.parse(stored);
}
