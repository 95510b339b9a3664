import { CallhookError } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { lines } from "../schema/lines.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { Line } from "./line-row.ts";

export type OneLine = { scope: Scope; lineId: string };

export function isLine({ scope, lineId }: OneLine) {
  return and(eq(lines.workspaceId, scope.workspaceId), eq(lines.id, storableText(lineId)));
}

type LineAction =
  | "line.created"
  | "line.updated"
  | "line.enabled"
  | "line.disabled"
  | "line.address-renewed"
  | "line.removed";

/** What happened to a line, with the name of its secret and nothing else of it. */
export async function recordLine(options: {
  transaction: Transaction;
  scope: Scope;
  action: LineAction;
  line: Line;
}): Promise<void> {
  const { transaction, scope, action, line } = options;
  const {
    id,
    name,
    provider,
    agent,
    environment,
    phoneNumber,
    credentialSecret: secret,
    webhookSecret,
  } = line;
  const subject = { kind: "line", id, name };
  const details = { provider, agent, environment, phoneNumber, secret, webhookSecret };
  await recordAudit({ transaction, scope, entry: { action, subject, details } });
}

export function noSuchLine(): never {
  const message = "This phone line does not exist, or it was removed.";
  throw new CallhookError({ code: "not-found", message });
}
