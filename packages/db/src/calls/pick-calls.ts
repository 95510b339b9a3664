import { channelSchema, slowToolCallMs } from "@callhook/core";
import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { afterCursor } from "../page.ts";
import { calls } from "../schema/calls.ts";
import { failedUnplanned, toolCalls } from "../schema/tool-calls.ts";
import { isSeveralRare, transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import { type CallFilter, instant } from "./call-filter.ts";
import { foundBy } from "./marks-query.ts";

type Pick = { scope: Scope; filter: CallFilter; limit: number };

/** The calls that go on are few: each is looked at. */
export function pickActiveCalls({ scope, filter, limit, query }: Pick & { query: string | null }): SQL {
  const { agent, channel } = filter;
  const ofTranscript = sql`${transcripts.workspaceId} = ${calls.workspaceId} and ${transcripts.callId} = ${calls.id}`;
  const isRecordedSo = query === null || !asksRecord(filter) ? undefined : foundBy(query);
  const where = and(
    eq(calls.workspaceId, scope.workspaceId),
    sql`${calls.status} = 'active'`,
    agent === undefined ? undefined : eq(calls.agent, agent),
    channel === undefined ? undefined : eq(calls.channel, channel),
    isRecordedSo,
    inTime({ filter, at: calls.startedAt, id: calls.id }),
  );
  return sql`select ${calls.id} from ${calls} left join ${transcripts} on ${ofTranscript} where ${where}
    order by ${calls.startedAt} desc, ${calls.id} desc limit ${limit}`;
}

/** What an index of its own answers: see `isFoundByMarks`. */
export function pickCalls(options: Pick): SQL {
  const { filter } = options;
  if (filter.toolId !== undefined) return pickByTool(options);
  return asksRecord(filter) ? pickByRecord(options) : pickByStart(options);
}

function pickByStart({ scope, filter, limit }: Pick): SQL {
  const { agent, channel } = filter;
  const pick = (...conditions: SQL[]) => {
    const where = and(
      eq(calls.workspaceId, scope.workspaceId),
      ...conditions,
      ended(filter),
      inTime({ filter, at: calls.startedAt, id: calls.id }),
    );
    return sql`select ${calls.id}, ${calls.startedAt} from ${calls} where ${where}
      order by ${calls.startedAt} desc, ${calls.id} desc limit ${limit}`;
  };
  const ofChannel = channel === undefined ? [] : [eq(calls.channel, channel)];
  if (agent === undefined) return sql`select picked.id from (${pick(...ofChannel)}) as picked`;
  const ofAgent = eq(calls.agent, agent);
  if (channel !== undefined) return sql`select picked.id from (${pick(ofAgent, ...ofChannel)}) as picked`;
  // The index of an agent is one of its channels: the newest of each, and of those the newest.
  const channels = sql.join(
    channelSchema.options.map((one) => sql`(${one})`),
    sql`, `,
  );
  return sql`select picked.id from (values ${channels}) as each (channel)
    cross join lateral (${pick(ofAgent, sql`${calls.channel} = each.channel`)}) as picked
    order by picked.started_at desc, picked.id desc limit ${limit}`;
}

function pickByRecord({ scope, filter, limit }: Pick): SQL {
  const where = and(
    eq(transcripts.workspaceId, scope.workspaceId),
    recordedAs(filter),
    inTime({ filter, at: transcripts.startedAt, id: transcripts.callId }),
    ended(filter),
  );
  return sql`select ${transcripts.callId} from ${transcripts} ${withCall(filter, transcripts)} where ${where}
    order by ${transcripts.startedAt} desc, ${transcripts.callId} desc limit ${limit}`;
}

/** As the partial indexes have it, word for word. */
function recordedAs({ toolOutcome, slow, interrupted, flagged }: CallFilter): SQL | undefined {
  if (toolOutcome === "succeeded") return sql`${transcripts.succeededToolCallCount} > 0`;
  const rare = [
    toolOutcome === "failed" ? sql`${transcripts.failedToolCallCount} > 0` : undefined,
    slow === true ? sql`${transcripts.slowestToolCallMs} >= ${sql.raw(String(slowToolCallMs))}` : undefined,
    interrupted === true ? sql`${transcripts.interrupted}` : undefined,
    flagged === true ? sql`${transcripts.flagged}` : undefined,
  ].filter((one) => one !== undefined);
  return and(...rare, rare.length > 1 ? isSeveralRare(transcripts) : undefined);
}

/** A call that used the tool several times is one call. */
function pickByTool({ scope, filter, limit }: Pick): SQL {
  const where = and(
    eq(toolCalls.workspaceId, scope.workspaceId),
    eq(toolCalls.toolId, filter.toolId ?? ""),
    filter.toolOutcome === "failed" ? failedUnplanned(toolCalls) : undefined,
    inTime({ filter, at: toolCalls.callStartedAt, id: toolCalls.callId }),
    ended(filter),
  );
  return sql`select picked.call_id from (
    select distinct on (${toolCalls.callStartedAt}, ${toolCalls.callId}) ${toolCalls.callId}
    from ${toolCalls} ${withCall(filter, toolCalls)} where ${where}
    order by ${toolCalls.callStartedAt} desc, ${toolCalls.callId} desc limit ${limit}) as picked`;
}

function asksRecord({ toolId, toolOutcome, slow, interrupted, flagged, search = "" }: CallFilter): boolean {
  const asked = [toolId, toolOutcome, slow, interrupted, flagged];
  return search.trim() !== "" || asked.some((one) => one !== undefined);
}

export function ended({ status }: CallFilter): SQL | undefined {
  // Those that are not are few, so passing them over costs little.
  return status === "ended" ? sql`${calls.status} = 'ended'` : undefined;
}

/** Whether a call has ended is known of the call alone. */
export function withCall({ status }: CallFilter, table: typeof transcripts | typeof toolCalls): SQL {
  if (status !== "ended") return sql``;
  return sql`join ${calls} on ${calls.workspaceId} = ${table.workspaceId} and ${calls.id} = ${table.callId}`;
}

export function inTime(options: { filter: CallFilter; at: AnyPgColumn; id: AnyPgColumn }): SQL | undefined {
  const { filter, at, id } = options;
  const { from, to, cursor } = filter;
  return and(
    from === undefined ? undefined : gte(at, instant({ path: "from", text: from })),
    to === undefined ? undefined : lt(at, instant({ path: "to", text: to })),
    afterCursor({ cursor, at, id }),
  );
}
