import type { ToolOutcome } from "../outcome/tool-outcome.ts";
import { wasLedOn } from "../outcome/was-led-on.ts";
import type { ToolRun } from "../tool-run.ts";
import type { Settlement } from "./call-ledger.ts";

/**
 * What is remembered of a run. The danger is a write that is done twice: whatever an endpoint may have done
 * is kept, and only what is known not to have happened may run again. Null is a run that a bug ended.
 */
export function whatToKeep(
  { effect, record }: Pick<ToolRun, "effect" | "record">,
  outcome: ToolOutcome | null,
): Settlement["keep"] {
  if (outcome?.status === "succeeded") return "outcome";
  if (!record.clock.hasSent) return "nothing";
  if (effect === "read") return "place";
  return wasRefused(outcome) ? "place" : "outcome";
}

/** The endpoint said itself that it did not do it; where it led on, that was said of the page that it led to. */
function wasRefused(outcome: ToolOutcome | null): boolean {
  const status = outcome?.response?.status ?? 0;
  return status >= 400 && status < 500 && !wasLedOn(outcome?.attempts ?? []);
}
