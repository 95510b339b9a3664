import type { Credentials } from "../../tool/authentication.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ToolRun } from "../tool-run.ts";

/** Where connections are kept: the credentials of one, or undefined where there is none of this id. */
export type ConnectionSource = (connection: {
  connectionId: string;
  workspaceId: string;
}) => Promise<Credentials | undefined>;

/** The run with the credentials of the tool's connection in its place: no stage behind this one knows of connections. */
export function resolveConnection(run: ToolRun): ToolRun | Promise<ToolRun> {
  const { authentication } = run.tool;
  return authentication.type === "connection" ? withCredentials(run, authentication.connectionId) : run;
}

async function withCredentials(run: ToolRun, connectionId: string): Promise<ToolRun> {
  const { workspaceId, deadline, ports } = run;
  const authentication = await deadline.race(lookUp(ports.connections, { connectionId, workspaceId }));
  if (authentication === undefined) {
    const message =
      "The connection that the tool signs in by does not exist any more; choose another in the tool's authentication.";
    throw new ToolCallError({ reason: "misconfigured", message });
  }
  return { ...run, tool: { ...run.tool, authentication } };
}

async function lookUp(source: ConnectionSource, connection: Parameters<ConnectionSource>[0]) {
  try {
    return await source(connection);
  } catch (cause) {
    const message = "The tool's connection could not be read at the moment; try again later.";
    throw new ToolCallError({ reason: "misconfigured", message, cause });
  }
}
