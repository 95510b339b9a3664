import { variablesOfAuthentication, variablesOfDraft } from "@callhook/core";
import type { Connection, Transaction } from "../connection.ts";
import { type NameUsers, usersByName } from "../tools/users-by-name.ts";

/** Of every variable that is named somewhere in the workspace: by which tools and connections. */
export function variableUsers(options: {
  connection: Connection | Transaction;
  workspaceId: string;
}): Promise<(name: string) => NameUsers> {
  return usersByName({
    ...options,
    inTool: (tool) => variablesOfDraft(tool).map(({ name }) => name),
    inAuthentication: (authentication) => variablesOfAuthentication(authentication).map(({ name }) => name),
  });
}
