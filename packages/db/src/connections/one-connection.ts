import { CallhookError, secretsOfAuthentication } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connections } from "../schema/connections.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { SavedConnection } from "./connection-row.ts";

export type OneConnection = { scope: Scope; connectionId: string };

export function isConnection({ scope, connectionId }: OneConnection) {
  return and(eq(connections.workspaceId, scope.workspaceId), eq(connections.id, storableText(connectionId)));
}

/** What happened to a connection, with the names of its secrets and nothing else of them. */
export async function recordConnection(options: {
  transaction: Transaction;
  scope: Scope;
  action: "connection.created" | "connection.updated" | "connection.removed";
  connection: SavedConnection;
}): Promise<void> {
  const { transaction, scope, action, connection } = options;
  const { id, name, authentication, version } = connection;
  const subject = { kind: "connection", id, name };
  const details = { version, kind: authentication.type, secrets: secretsOfAuthentication(authentication) };
  await recordAudit({ transaction, scope, entry: { action, subject, details } });
}

export function noSuchConnection(): never {
  const message = "This connection does not exist, or it was removed.";
  throw new CallhookError({ code: "not-found", message });
}
