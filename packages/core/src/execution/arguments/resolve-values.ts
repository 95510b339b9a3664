import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { type SuppliedValue, suppliedParameters } from "../../tool/supplied-values.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ToolRun } from "../tool-run.ts";
import { readSaid } from "./read-said.ts";
import { checkAllowed } from "./check-allowed.ts";
import { parseArguments } from "./parse-arguments.ts";
import { supplyValues } from "./supply-values.ts";

/**
 * The value of every parameter, each from its one source: nothing that a model says can take the place of
 * another. Throws `invalid-arguments` with every problem at once, and for what the model is not asked for
 * `misconfigured` or `not-allowed`.
 */
export function resolveValues(run: ToolRun): ArgumentValues | Promise<ArgumentValues> {
  const said = whatModelSaid(run);
  const supplied = suppliedParameters(run.tool.parameters);
  return supplied.length === 0 ? said : addSupplied(run, { said, supplied });
}

function whatModelSaid(run: ToolRun): ArgumentValues {
  const { tool, execution, context, record } = run;
  const { parameters } = tool;
  const parsed = parseArguments({ parameters, arguments: execution.arguments, read: readSaid(run) });
  record.ignoredArguments = parsed.ignored;
  if (parsed.ok) {
    record.heard = parsed.heard;
    checkAllowed({ parameters, values: parsed.values, context });
    return parsed.values;
  }
  const message = parsed.issues.map((issue) => issue.message).join(" ");
  throw new ToolCallError({ reason: "invalid-arguments", message, issues: parsed.issues });
}

async function addSupplied(
  run: ToolRun,
  { said, supplied }: { said: ArgumentValues; supplied: readonly SuppliedValue[] },
): Promise<ArgumentValues> {
  return { ...said, ...(await supplyValues(run, supplied)) };
}
