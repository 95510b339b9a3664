import type { Platform } from "@callhook/core";
import { and, asc, eq, gt, gte, inArray, lt, or } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { calls } from "../schema/calls.ts";
import type { CallNews } from "./call-news.ts";

export type AbandonedCall = CallNews & { lastActiveAt: Date };

export type IdleRange = {
  idleSince: Date;
  /** The same for calls of a phone platform that have begun and never connected. */
  unconnectedSince: Date;
  limit: number;
  /** Goes on behind this call, the last one of the page before. */
  after?: AbandonedCall | undefined;
};

export type AbandonedCalls = {
  /** Active calls to which nothing was added since then, the longest idle first. */
  list(range: IdleRange): Promise<AbandonedCall[]>;
};

/** Looks across all workspaces, as the worker that tidies up must; it learns ids only. */
export function abandonedCalls(database: Database): AbandonedCalls {
  const connection = connectionOf(database);
  const { workspaceId, id: callId, lastActiveAt } = calls;
  return withDatabaseErrors({
    list: async ({ idleSince, unconnectedSince, limit, after }: IdleRange) =>
      connection
        .select({ workspaceId, callId, lastActiveAt })
        .from(calls)
        .where(
          and(
            eq(calls.status, "active"),
            or(lt(lastActiveAt, idleSince), and(lt(lastActiveAt, unconnectedSince), neverConnected)),
            behind(after),
          ),
        )
        .orderBy(asc(lastActiveAt), asc(workspaceId), asc(callId))
        .limit(limit),
  });
}

/** Their first socket is the next thing on their record, and its address is good for a minute. */
const connectingPlatforms: Platform[] = ["twilio", "retell", "elevenlabs"];
const neverConnected = and(inArray(calls.platform, connectingPlatforms), eq(calls.eventCount, 1));

function behind(call: AbandonedCall | undefined) {
  if (call === undefined) return undefined;
  const isLaterInWorkspace = and(eq(calls.workspaceId, call.workspaceId), gt(calls.id, call.callId));
  return and(
    gte(calls.lastActiveAt, call.lastActiveAt),
    or(
      gt(calls.lastActiveAt, call.lastActiveAt),
      gt(calls.workspaceId, call.workspaceId),
      isLaterInWorkspace,
    ),
  );
}
