import { connectionOf, type Database } from "../database.ts";
import { calls } from "../schema/calls.ts";
import { toolCalls } from "../schema/tool-calls.ts";

export type AddedToolCall = { at: Date } & Partial<typeof toolCalls.$inferInsert>;

/** So many recorded tool calls of a tool at once, succeeded after 100 ms unless they say otherwise, in one ended call. */
export async function addToolCalls(options: {
  database: Database;
  workspaceId?: string;
  toolId: string;
  toolCalls: AddedToolCall[];
}): Promise<{ callId: string }> {
  const { database, workspaceId = "default", toolId } = options;
  const connection = connectionOf(database);
  const callId = `call_${crypto.randomUUID()}`;
  const callStartedAt = new Date();
  await connection.insert(calls).values({
    workspaceId,
    id: callId,
    agent: "receptionist",
    channel: "phone",
    variables: {},
    status: "ended",
    startedAt: callStartedAt,
    nextSequence: 1,
    eventCount: 0,
  });
  const rows = options.toolCalls.map(({ at, ...given }, index) => ({
    workspaceId,
    callId,
    sequence: index + 1,
    toolCallId: `${callId}_${index}`,
    toolId,
    functionName: "check_area",
    toolVersion: 1,
    startedAt: at,
    callStartedAt,
    durationMs: 100,
    outcome: given.failureReason === undefined ? ("succeeded" as const) : ("failed" as const),
    ...given,
  }));
  if (rows.length > 0) await connection.insert(toolCalls).values(rows);
  return { callId };
}
