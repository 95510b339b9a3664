import type { Actor } from "@callhook/core";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import { callKey } from "../calls/addition.ts";
import type { CallNews } from "../calls/call-news.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf, type Database, jobsOf } from "../database.ts";
import { listUnrecorded } from "./list-unrecorded.ts";
import { isWaitingInTrouble } from "./trouble.ts";
import type { UnrecordedCall, UnrecordedFilter } from "./unrecorded-call.ts";

const callsTogether = 100;
const newsSchema = z.object({ workspaceId: z.string(), callId: z.string() });

type Replay = { database: Database; actor: Actor | undefined };

/** However many there are, some at a time. Each keeps its place in the list, so that none is met twice. */
export async function replayUnrecorded(options: Replay & { filter: UnrecordedFilter }): Promise<CallNews[]> {
  const { database, filter } = options;
  await jobsOf(database).ready();
  const replayed: CallNews[] = [];
  let cursor: string | undefined;
  do {
    const page = await listUnrecorded({ database, filter: { ...filter, cursor, limit: callsTogether } });
    const waiting = page.items.filter(({ state }) => state !== "being-recorded");
    if (waiting.length > 0) replayed.push(...(await replayTogether({ ...options, calls: waiting })));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return replayed;
}

/** Their failed jobs make way for one that is due now; what cannot be recorded still comes back to the list. */
function replayTogether(options: Replay & { calls: readonly UnrecordedCall[] }): Promise<CallNews[]> {
  const { database, actor, calls } = options;
  return connectionOf(database).transaction(async (transaction) => {
    const freed = await removeJobs(transaction, calls);
    const due = calls.filter((call) => freed.has(callKey(call)));
    await jobsOf(database).callsHaveNews({
      transaction,
      calls: due.map(({ workspaceId, callId, since, attempts, problem }) => ({
        workspaceId,
        callId,
        trouble: { since, attempts, problem },
      })),
    });
    for (const { workspaceId, callId } of due)
      await recordAudit({
        transaction,
        scope: { database, workspaceId, actor },
        entry: {
          action: "call.recording-requested",
          subject: { kind: "call", id: callId, name: callId },
        },
      });
    return due.map(({ workspaceId, callId }) => ({ workspaceId, callId }));
  });
}

/** Answers whose there were: of two people who ask at once, one is the first. */
async function removeJobs(transaction: Transaction, calls: readonly CallNews[]): Promise<Set<string>> {
  const keys = sql.join(
    calls.map(({ workspaceId, callId }) => sql`(${workspaceId}, ${callId})`),
    sql`, `,
  );
  const rows = await transaction.execute(sql`
    delete from pgboss.job as job
    where ${isWaitingInTrouble} and (job.data->>'workspaceId', job.data->>'callId') in (${keys})
    returning job.data->>'workspaceId' as "workspaceId", job.data->>'callId' as "callId"
  `);
  return new Set(rows.map((row) => callKey(newsSchema.parse(row))));
}
