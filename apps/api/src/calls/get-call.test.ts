import { foldTranscript } from "@callhook/core";
import { callRecordings, callRepository, defaultWorkspaceId as workspaceId } from "@callhook/db";
import { poisonCall } from "@callhook/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** As the worker does it. */
async function record(callId: string): Promise<void> {
  const events = await callRepository({ database: api.database, workspaceId }).events({ callId });
  const transcript = foldTranscript(events);
  await callRecordings(api.database).save([{ workspaceId, callId, transcript }]);
}

test("a call of which a step never arrives is on record without it, until it does", async () => {
  const { calls } = api.client;
  const { callId } = await calls.start.mutate({ agent: "receptionist" });
  const said = (text: string, sequence: number) => ({ type: "caller-spoke" as const, text, sequence });
  await calls.append.mutate({ callId, events: [said("One", 2), said("Three", 4)] });
  expect(await calls.get.query({ callId })).toMatchObject({ recorded: false });
  await record(callId);
  expect(await calls.get.query({ callId })).toMatchObject({
    recorded: true,
    transcript: { missingSequences: [3] },
  });
  await calls.append.mutate({ callId, events: [said("Two", 3)] });
  expect(await calls.get.query({ callId })).toMatchObject({
    recorded: false,
    transcript: { missingSequences: [], eventCount: 4 },
  });
});

test.each([
  ["in full", 3],
  ["without a step that never arrived", 4],
])(
  "what was recorded of a call %s is shown, although a part of it was damaged since",
  async (_what, last) => {
    const { calls } = api.client;
    const { callId } = await calls.start.mutate({ agent: "receptionist" });
    const said = (text: string, sequence: number) => ({ type: "caller-spoke" as const, text, sequence });
    await calls.append.mutate({ callId, events: [said("One", 2), said("Two", last)] });
    await record(callId);
    await poisonCall({ database: api.database, callId, afterSequence: 1, beforeSequence: 3 });
    expect(await calls.get.query({ callId })).toMatchObject({
      recorded: true,
      transcript: { turns: [{ text: "One" }, { text: "Two" }] },
    });
  },
);

test("as many events as are taken at once are named to whoever sends more", async () => {
  const { calls } = api.client;
  const { callId } = await calls.start.mutate({ agent: "receptionist" });
  const events = Array.from({ length: 501 }, () => ({ type: "caller-spoke" as const, text: "Hello?" }));
  await expect(calls.append.mutate({ callId, events })).rejects.toThrow(/at most 500 events at once/);
});
