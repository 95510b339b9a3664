import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { argumentsKey } from "../arguments/canonical-arguments.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { ToolRun } from "../tool-run.ts";

/**
 * What has to be equal for one answer to serve two tool calls. The attack: a caller is given what was said to
 * another. So everything that the request or its mapping is made of is part of the key.
 */
export function cacheKeyOf(run: ToolRun, values: ArgumentValues): string {
  const { functionName, context, workspaceId } = run;
  const { agent = null } = context;
  const asked = argumentsKey({ functionName, values });
  return canonicalJson([workspaceId, toolKeyOf(run), agent, asked, callerKeyOf(run)]);
}

/**
 * A saved tool changes with its version only, with the connection that it signs in by, and with what its environment
 * makes of it; of a draft, all of it counts.
 */
function toolKeyOf({ execution, tool, environment, environmentValues }: ToolRun): unknown {
  const { id, version } = execution.tool;
  return id === undefined || version === undefined
    ? [tool, environment]
    : [id, version, tool.authentication, environment, environmentValues];
}

/** Headers are filled in later and from the call itself; where they are, only the same call may share. */
function callerKeyOf({ tool, context }: ToolRun): unknown {
  const isAboutCall = tool.headers.some(
    ({ value }) => typeof value !== "string" && (value.from === "variable" || value.from === "system"),
  );
  if (!isAboutCall) return null;
  const { callId, from, variables, savedVariables } = context;
  return { callId, from, variables, savedVariables };
}
