import { analyseByRules, foldTranscript } from "@callhook/core";
import { beforeAll, expect, test } from "vitest";
import { callAnalysisRepository } from "../../analyses/call-analysis-repository.ts";
import { callRepository } from "../../calls/call-repository.ts";
import { toolCallRow, transcriptColumns } from "../../calls/recorded-rows.ts";
import { queryRows } from "../../testing/query-rows.ts";
import { useTestDatabase } from "../../testing/test-database.ts";
import { demoTools } from "../demo-tools.ts";
import { seedMany } from "./seed-many.ts";
import { eventsOf } from "./tell-batches.ts";
import { tellCalls } from "./tell-calls.ts";

const { database, url } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const calls = 250;
const now = new Date("2026-06-01T00:00:00.000Z");

beforeAll(() => seedMany({ scope, url, calls, now }));

test("every record is what the worker would have made of the events of such a call, in all that is kept of it", async () => {
  const rows = await queryRows(database, "select * from transcripts order by started_at");
  const toolCalls = await queryRows(database, "select * from tool_calls order by call_id, sequence");
  const told = [...tellCalls({ workspaceId: "default", tools: await demoTools(scope), calls, now })];
  expect(rows).toHaveLength(calls);
  for (const [index, row] of rows.entries()) {
    const id = String(row["call_id"]);
    const events = eventsWithId(told[index], id);
    const transcript = foldTranscript(events);
    const call = await callRepository(scope).get(id);
    expect(call).toMatchObject({
      agent: transcript.agent,
      channel: transcript.channel,
      from: transcript.from,
      status: "ended",
      startedAt: transcript.startedAt,
      endedAt: transcript.endedAt,
      endReason: transcript.endReason,
    });
    const recorded = { ...call, startedAt: new Date(call.startedAt), isSimulated: false };
    const columns = transcriptColumns({ call: recorded, transcript });
    expect(row["transcript"]).toEqual(JSON.parse(JSON.stringify(transcript)));
    expect(row).toMatchObject({
      event_count: events.length,
      duration_ms: columns.durationMs,
      turn_count: columns.turnCount,
      tool_call_count: columns.toolCallCount,
      failed_tool_call_count: columns.failedToolCallCount,
      succeeded_tool_call_count: columns.succeededToolCallCount,
      slowest_tool_call_ms: columns.slowestToolCallMs,
      interrupted: columns.interrupted,
      opening_words: columns.openingWords,
      spoken_text: columns.spokenText,
      marks: columns.marks,
    });
    const expected = transcript.toolCalls.map((toolCall) => toolCallRow({ scope, call: recorded, toolCall }));
    expect(toolCalls.filter((one) => one["call_id"] === id)).toMatchObject(
      expected.map((one) => ({
        tool_call_id: one.toolCallId,
        tool_id: one.toolId,
        duration_ms: one.durationMs,
        outcome: one.outcome,
        failure_reason: one.failureReason,
        response_status: one.responseStatus,
        first_byte_ms: one.firstByteMs ?? null,
      })),
    );
    const analysis = analyseByRules({ events, dataFields: [] });
    expect(row["flagged"], id).toBe(analysis.unbackedClaims.length > 0);
    const kept = await callAnalysisRepository(scope).get(id);
    if (row["flagged"] === true) expect(kept).toMatchObject(analysis);
  }
  const flagged = (await callRepository(scope).list({ flagged: true })).items;
  expect(flagged.length).toBeGreaterThan(0);
  for (const { id, title } of flagged)
    expect(title).toBe((await callAnalysisRepository(scope).get(id))?.title);
});

/** The ids of calls are new each time that they are told. */
function eventsWithId(call: Parameters<typeof eventsOf>[0] | undefined, id: string) {
  if (call === undefined) throw new Error("Fewer calls are told than were written.");
  const values = call.values.map((value) => value.replace(call.id.slice(-16), id.slice(-16)));
  return eventsOf({ ...call, values });
}
