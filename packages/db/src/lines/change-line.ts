import { and, ne, sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { lines } from "../schema/lines.ts";
import type { Keyring } from "../secrets/keyring.ts";
import { storableText } from "../storable-text.ts";
import { type Line, lineFromRow } from "./line-row.ts";
import { isLine, noSuchLine, type OneLine, recordLine } from "./one-line.ts";
import { newPathSecret, pathSecretColumns } from "./path-secret.ts";

/** Answers or answers no more. Saying what is so already leaves no entry. */
export function setLineEnabled(options: OneLine & { enabled: boolean }): Promise<Line> {
  const { scope, lineId, enabled } = options;
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction
      .update(lines)
      .set({ isEnabled: enabled, updatedAt: sql`now()`, writtenBy: writerOf(options) })
      .where(and(isLine({ scope, lineId }), ne(lines.isEnabled, enabled)))
      .returning();
    if (row === undefined) {
      const [same] = await transaction.select().from(lines).where(isLine({ scope, lineId }));
      return same === undefined ? noSuchLine() : lineFromRow(same);
    }
    const line = lineFromRow(row);
    await recordLine({ transaction, scope, action: enabled ? "line.enabled" : "line.disabled", line });
    return line;
  });
}

/** A new secret address: whoever knows the old one reaches nothing with it from now on. */
export function renewLineAddress(options: OneLine & { keyring: Keyring }): Promise<Line> {
  const { scope, lineId, keyring } = options;
  const { workspaceId } = scope;
  return connectionOf(scope.database).transaction(async (transaction) => {
    const address = pathSecretColumns({ keyring, workspaceId, lineId, pathSecret: newPathSecret() });
    const [row] = await transaction
      .update(lines)
      .set({ ...address, updatedAt: sql`now()`, writtenBy: writerOf(options) })
      .where(isLine({ scope, lineId }))
      .returning();
    const line = row === undefined ? noSuchLine() : lineFromRow(row);
    await recordLine({ transaction, scope, action: "line.address-renewed", line });
    return line;
  });
}

/** Calls that run on it go on; no new one is answered. */
export async function removeLine({ scope, lineId }: OneLine): Promise<void> {
  await connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction.delete(lines).where(isLine({ scope, lineId })).returning();
    const line = row === undefined ? noSuchLine() : lineFromRow(row);
    await recordLine({ transaction, scope, action: "line.removed", line });
  });
}

function writerOf({ scope }: OneLine): string {
  return storableText(scope.actor?.name ?? "Callhook");
}
