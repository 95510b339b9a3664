import { type ToolOutcome, toolOutcomeSchema } from "@callhook/core";

/** One that cannot be read, because it was damaged or a newer version wrote it, is one that is not known. */
export function readOutcome(stored: unknown): ToolOutcome | null {
  return toolOutcomeSchema.safeParse(stored).data ?? null;
}
