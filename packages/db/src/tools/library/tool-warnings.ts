import {
  authenticationSchema,
  secretsOfAuthentication,
  secretsOfDraft,
  type Tool,
  type ToolWarning,
} from "@callhook/core";
import { eq } from "drizzle-orm";
import type { Connection } from "../../connection.ts";
import { connections } from "../../schema/connections.ts";
import { secrets } from "../../schema/secrets.ts";

/** Answers what is known to be wrong with a tool before it is called: its credentials, and those of its connection. */
export async function toolWarnings(options: {
  connection: Connection;
  workspaceId: string;
}): Promise<(tool: Tool) => ToolWarning[]> {
  const { connection, workspaceId } = options;
  const [secretRows, connectionRows] = await Promise.all([
    connection
      .select({ name: secrets.name, verdict: secrets.verdict })
      .from(secrets)
      .where(eq(secrets.workspaceId, workspaceId)),
    connection
      .select({ id: connections.id, authentication: connections.authentication })
      .from(connections)
      .where(eq(connections.workspaceId, workspaceId)),
  ]);
  const verdicts = new Map(secretRows.map(({ name, verdict }) => [name, verdict]));
  const secretsOfConnection = new Map(
    connectionRows.map(({ id, authentication }) => [
      id,
      secretsOfAuthentication(authenticationSchema.parse(authentication)),
    ]),
  );
  return (tool) => {
    const { authentication } = tool;
    const connectionId = authentication.type === "connection" ? authentication.connectionId : null;
    const throughConnection = connectionId === null ? [] : secretsOfConnection.get(connectionId);
    const names = [...secretsOfDraft(tool).map(({ name }) => name), ...(throughConnection ?? [])];
    const ofSecrets = [...new Set(names)].flatMap((name) => warningOfSecret(name, verdicts));
    return throughConnection === undefined && connectionId !== null
      ? [connectionMissing(connectionId), ...ofSecrets]
      : ofSecrets;
  };
}

function warningOfSecret(
  name: string,
  verdicts: Map<string, (typeof secrets.$inferSelect)["verdict"]>,
): ToolWarning[] {
  const verdict = verdicts.get(name);
  if (verdict === undefined) {
    const message = `The secret ${name} does not exist. Write it under Secrets, or choose another one.`;
    return [{ warning: "secret-missing", name, message }];
  }
  if (verdict === "rejected") {
    const message = `The endpoint last refused the secret ${name}. Write its value again, or ask who issued it.`;
    return [{ warning: "secret-rejected", name, message }];
  }
  if (verdict === "refresh-failed") {
    const message = `No access token could be had with the secret ${name}. Check it and the token URL.`;
    return [{ warning: "secret-refresh-failed", name, message }];
  }
  return [];
}

function connectionMissing(name: string): ToolWarning {
  const message = "The connection that it signs in by was removed. Choose another one under Authentication.";
  return { warning: "connection-missing", name, message };
}
