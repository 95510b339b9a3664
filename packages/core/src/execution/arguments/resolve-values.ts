import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ToolRun } from "../tool-run.ts";
import { parseArguments } from "./parse-arguments.ts";

/** The value of every parameter, each from its one source. Throws `invalid-arguments` with every problem at once. */
export async function resolveValues({ tool, execution, record }: ToolRun): Promise<ArgumentValues> {
  const parsed = parseArguments({ parameters: tool.parameters, arguments: execution.arguments });
  record.ignoredArguments = parsed.ignored;
  if (parsed.ok) return parsed.values;
  const message = parsed.issues.map((issue) => issue.message).join(" ");
  throw new ToolCallError({ reason: "invalid-arguments", message, issues: parsed.issues });
}
