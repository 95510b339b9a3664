import type { ReadSaid } from "../../tool/kinds/read-kind.ts";
import type { ToolRun } from "../tool-run.ts";

/** Reads what was said in a tool call: "tomorrow" is the day after it began. */
export function readSaid({ ports, record }: ToolRun): ReadSaid {
  return (said) => ports.readKind({ ...said, now: record.startedAt });
}
