import { secretsOfAuthentication, secretsOfDraft } from "@callhook/core";
import { agentsBySecret } from "../agents/agents-by-secret.ts";
import type { Connection, Transaction } from "../connection.ts";
import { linesBySecret } from "../lines/lines-by.ts";
import { usersByName } from "../tools/users-by-name.ts";
import type { SecretUsers } from "./secret.ts";

/** Of every secret that is named somewhere in the workspace: by which tools, connections, phone lines and agents. */
export async function secretUsers(options: {
  connection: Connection | Transaction;
  workspaceId: string;
}): Promise<(name: string) => SecretUsers> {
  const [usersOf, linesOf, agentsOf] = await Promise.all([
    usersByName({
      ...options,
      inTool: (tool) => secretsOfDraft(tool).map(({ name }) => name),
      inAuthentication: secretsOfAuthentication,
    }),
    linesBySecret(options),
    agentsBySecret(options),
  ]);
  return (name) => ({ ...usersOf(name), lines: linesOf(name), agents: agentsOf(name) });
}
