import { and, asc, eq, lt } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { calls } from "../schema/calls.ts";
import type { CallNews } from "./call-news.ts";

export type AbandonedCalls = {
  /** Active calls to which nothing was added since then, the longest idle first. */
  list(options: { idleSince: Date; limit: number }): Promise<CallNews[]>;
};

/** Looks across all workspaces, as the worker that tidies up must; it learns ids only. */
export function abandonedCalls(database: Database): AbandonedCalls {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    list: async ({ idleSince, limit }: { idleSince: Date; limit: number }) =>
      connection
        .select({ workspaceId: calls.workspaceId, callId: calls.id })
        .from(calls)
        .where(and(eq(calls.status, "active"), lt(calls.lastActiveAt, idleSince)))
        .orderBy(asc(calls.lastActiveAt))
        .limit(limit),
  });
}
