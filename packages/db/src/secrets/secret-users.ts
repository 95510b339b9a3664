import { secretsOfAuthentication, secretsOfDraft } from "@callhook/core";
import type { Connection, Transaction } from "../connection.ts";
import { usersByName } from "../tools/users-by-name.ts";
import type { SecretUsers } from "./secret.ts";

/** Of every secret that is named somewhere in the workspace: by which tools and connections. */
export function secretUsers(options: {
  connection: Connection | Transaction;
  workspaceId: string;
}): Promise<(name: string) => SecretUsers> {
  return usersByName({
    ...options,
    inTool: (tool) => secretsOfDraft(tool).map(({ name }) => name),
    inAuthentication: secretsOfAuthentication,
  });
}
