import { suppliedHeaders } from "../../tool/supplied-values.ts";
import { supplyValues } from "../arguments/supply-values.ts";
import type { ToolRun } from "../tool-run.ts";
import { textOf } from "./text-of.ts";

/** The headers of a tool whose text stands elsewhere, by lower-case name; null where there are none. */
export function resolveHeaders(run: ToolRun): Promise<Record<string, string>> | null {
  const wanted = suppliedHeaders(run.tool.headers);
  return wanted.length === 0 ? null : textsOf(supplyValues(run, wanted));
}

async function textsOf(supplied: ReturnType<typeof supplyValues>): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(await supplied)) {
    if (value !== undefined) texts[name] = textOf(value);
  }
  return texts;
}
