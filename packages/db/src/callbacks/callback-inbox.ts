import type { CallbackSubject } from "@callhook/core/engine";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { keyHash } from "../access/new-key.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { callbacks } from "../schema/callbacks.ts";

/** An address that somebody is bringing an answer to. */
export type ClaimedCallback = CallbackSubject & { callbackId: string };

export type CallbackInbox = {
  /**
   * Keeps everybody else from bringing an answer there, until it is used or released. Null for a token that is
   * wrong, used, claimed or expired: nobody learns which.
   */
  claim(token: string): Promise<ClaimedCallback | null>;
  /** The answer is on record: the address takes no other. */
  use(claimed: ClaimedCallback): Promise<void>;
  /** The answer could not be taken: it may be brought again. */
  release(claimed: ClaimedCallback): Promise<void>;
};

/** Callback addresses as seen by those who bring answers there, who are in no workspace. */
export function callbackInbox(database: Database): CallbackInbox {
  const connection = connectionOf(database);
  const change = (claimed: ClaimedCallback, values: Partial<typeof callbacks.$inferInsert>) =>
    connection.update(callbacks).set(values).where(isThis(claimed));
  return withDatabaseErrors({
    claim: async (token: string) => {
      const [row] = await connection
        .update(callbacks)
        .set({ claimedAt: sql`now()` })
        .where(and(eq(callbacks.tokenHash, keyHash(token)), isOpen))
        .returning();
      if (row === undefined) return null;
      const { workspaceId, id: callbackId, callId, toolCallId, toolId, toolVersion, environment } = row;
      return { workspaceId, callbackId, callId, toolCallId, toolId, toolVersion, environment };
    },
    use: async (claimed: ClaimedCallback) => void (await change(claimed, { usedAt: new Date() })),
    release: async (claimed: ClaimedCallback) => void (await change(claimed, { claimedAt: null })),
  });
}

/** Whoever claimed it and died has had time enough. */
const isOpen = and(
  isNull(callbacks.usedAt),
  gt(callbacks.expiresAt, sql`now()`),
  or(isNull(callbacks.claimedAt), sql`${callbacks.claimedAt} < now() - interval '30 seconds'`),
);

function isThis({ workspaceId, callbackId }: ClaimedCallback) {
  return and(eq(callbacks.workspaceId, workspaceId), eq(callbacks.id, callbackId));
}
