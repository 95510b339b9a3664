import type { TranscriptEvent } from "@callhook/core";
import { type Endpoint, startEndpoint } from "@callhook/core/testing";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { poisonCall, queryRows } from "@callhook/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
/** Another process on the same record, which knows of a call what can be read there. */
let other: Awaited<ReturnType<typeof startApi>>;
let endpoint: Endpoint;
let functionName: string;
beforeAll(async () => {
  endpoint = await startEndpoint();
  api = await startApi();
  other = await startApi({ DATABASE_URL: api.databaseUrl });
  ({ functionName } = await api.client.tools.create.mutate(anAreaTool(endpoint)));
});
afterAll(async () => {
  await other.close();
  await api.close();
  await endpoint.close();
});
beforeEach(() => {
  endpoint.respondWith({ json: { available: true } });
  endpoint.requests.length = 0;
});

/** Nothing of it was read by a process before it was damaged. */
async function aCall(...texts: string[]): Promise<string> {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const events = texts.map((text) => ({ type: "caller-spoke" as const, text }));
  await api.client.calls.append.mutate({ callId, events });
  return callId;
}

/** Damages one event, as it stands in the record. */
function damage(callId: string, sequence: number) {
  const range = { afterSequence: sequence - 1, beforeSequence: sequence + 1 };
  return poisonCall({ database: api.database, callId, ...range });
}

async function recordOf(callId: string) {
  const calls = callRepository({ database: api.database, workspaceId: defaultWorkspaceId });
  return calls.readableEvents({ callId });
}

/** Where an event of a kind stands, once damaged with the others of its kind. */
async function damageAll(callId: string, type: TranscriptEvent["type"]): Promise<void> {
  for (const event of (await recordOf(callId)).events)
    if (event.type === type) await damage(callId, event.sequence);
}

type Told = { id: string; event: TranscriptEvent };

function follow(input: { callId: string; afterSequence?: number; lastEventId?: number }) {
  const told: Told[] = [];
  const ended = Promise.withResolvers<Told[]>();
  const subscription = other.client.calls.follow.subscribe(input, {
    onData: ({ id, data }) => void told.push({ id, event: data }),
    onComplete: () => ended.resolve(told),
    onError: ended.reject,
  });
  return { told, ended: ended.promise, stop: () => subscription.unsubscribe() };
}

const sequencesOf = (told: Told[]) => told.map(({ event }) => event.sequence);

test.each([
  ["its start", 1],
  ["what was said", 2],
  ["its last event", 3],
])("a call ends although %s cannot be read", async (_what, sequence) => {
  const callId = await aCall("Hello?", "Anybody?");
  await damage(callId, sequence);
  expect(await api.client.calls.end.mutate({ callId, reason: "caller-hung-up" })).toMatchObject({
    status: "ended",
    endReason: "caller-hung-up",
  });
  const { transcript, unreadableSequences } = await api.client.calls.get.query({ callId });
  expect(transcript).toMatchObject({ status: "ended", endReason: "caller-hung-up" });
  expect(unreadableSequences).toEqual([sequence]);
  expect(await api.client.calls.end.mutate({ callId })).toMatchObject({ endReason: "caller-hung-up" });
});

test("a call of which nothing can be read ends as well", async () => {
  const callId = await aCall("Hello?");
  await poisonCall({ database: api.database, callId });
  expect(await api.client.calls.end.mutate({ callId })).toMatchObject({ status: "ended" });
  expect((await recordOf(callId)).events).toMatchObject([{ sequence: 3, type: "call-ended" }]);
});

test("a follower is told what can be read, and of the end", async () => {
  const callId = await aCall("One", "Two");
  await damage(callId, 2);
  const { told, ended } = follow({ callId });
  await expect.poll(() => sequencesOf(told)).toEqual([1, 3]);
  await api.client.calls.append.mutate({ callId, events: [{ type: "agent-spoke", text: "Three" }] });
  await expect.poll(() => sequencesOf(told)).toEqual([1, 3, 4]);
  await api.client.calls.end.mutate({ callId });
  expect(sequencesOf(await ended)).toEqual([1, 3, 4, 5]);
});

test("a follower who comes back once an event is repaired is told of it, and of all behind it", async () => {
  const callId = await aCall("One", "Two", "Three");
  const { heal } = await damage(callId, 2);
  const first = follow({ callId });
  await expect.poll(() => first.told.map(({ id }) => id)).toEqual(["1", "1", "1"]);
  first.stop();
  await heal();
  await api.client.calls.end.mutate({ callId });
  expect(sequencesOf(await follow({ callId, lastEventId: 1 }).ended)).toEqual([2, 3, 4, 5]);
});

test("a follower of a call whose end cannot be read is let go of when it has been told the rest", async () => {
  const callId = await aCall("One");
  await api.client.calls.end.mutate({ callId });
  await damage(callId, 3);
  expect(sequencesOf(await follow({ callId }).ended)).toEqual([1, 2]);
});

async function say(client: typeof api.client, callId: string, text: string): Promise<string> {
  const parts = await Array.fromAsync(await client.calls.say.mutate({ callId, text }));
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}

test("the agent goes on without the words that cannot be read", async () => {
  const callId = await aCall("Hello?", "Anybody?");
  await damage(callId, 2);
  const heard = await say(other.client, callId, "Do you come out to 94110?");
  expect(heard).not.toBe("");
  expect(endpoint.requests).toHaveLength(1);
  expect(await other.client.calls.interrupt.mutate({ callId })).toMatchObject({
    heldDuringToolCallId: null,
  });
});

test.each(["tool-called", "tool-finished"] as const)(
  "what was done is not done again where its %s cannot be read",
  async (type) => {
    const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
    await say(api.client, callId, "Do you come out to 94110?");
    expect(endpoint.requests).toHaveLength(1);
    await damageAll(callId, type);
    await say(other.client, callId, "Do you come out to 94110?");
    expect(endpoint.requests).toHaveLength(1);
    expect(await other.client.calls.end.mutate({ callId })).toMatchObject({ status: "ended" });
  },
);

test.each(["tool-called", "tool-finished"] as const)(
  "a service that repeats a tool call whose %s cannot be read is told so, and nothing runs",
  async (type) => {
    const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
    const repeated = { callId, functionName, arguments: { zip_code: "94110" }, toolCallId: "check_1" };
    await api.client.calls.callTool.mutate(repeated);
    await damageAll(callId, type);
    expect(await refusalOf(other.client.calls.callTool.mutate(repeated))).toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("The tool call check_1 was started before"),
    });
    expect(endpoint.requests).toHaveLength(1);
  },
);

test("an outcome that cannot be read can be given anew, and an event that cannot be read is not written over", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const given = { callId, functionName, arguments: { zip_code: "94110" }, toolCallId: "check_1" };
  const outcome = await api.client.calls.callTool.mutate(given);
  await damageAll(callId, "tool-finished");
  const [sequence] = (await recordOf(callId)).unreadable.map((event) => event.sequence);
  const finished = { type: "tool-finished" as const, toolCallId: "check_1", outcome };
  const written = api.client.calls.append.mutate({ callId, events: [{ ...finished, sequence }] });
  expect(await refusalOf(written)).toMatchObject({
    code: "sequence-conflict",
    message: expect.stringContaining("cannot be read"),
  });
  await api.client.calls.append.mutate({ callId, events: [finished] });
  const { transcript } = await api.client.calls.get.query({ callId });
  expect(transcript.toolCalls).toMatchObject([{ outcome: { status: "succeeded" } }]);
});

test("a call whose end cannot be read has ended all the same", async () => {
  const callId = await aCall("One");
  await api.client.calls.end.mutate({ callId, reason: "done" });
  await damage(callId, 3);
  expect(await api.client.calls.end.mutate({ callId })).toMatchObject({ endReason: "done" });
  const event = { type: "caller-spoke" as const, text: "Still there?" };
  const refused = await Promise.all([
    refusalOf(api.client.calls.append.mutate({ callId, events: [event] })),
    refusalOf(say(other.client, callId, "Still there?")),
  ]);
  expect(refused).toMatchObject([{ code: "call-ended" }, { code: "call-ended" }]);
});

test("a call of which a part cannot be read is not analysed by the rest, and whoever asks is told why", async () => {
  const callId = await aCall("One");
  await api.client.calls.end.mutate({ callId });
  await damage(callId, 2);
  expect(await refusalOf(api.client.calls.analyze.mutate({ callId }))).toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("cannot be read (event 2)"),
  });
});

test("a call whose own row cannot be read is nobody's wrong input, and nothing of it is told", async () => {
  const callId = await aCall("Hello?");
  await queryRows(api.database, `update calls set variables = '["my card is 4111"]' where id = '${callId}'`);
  const refused = await refusalOf(api.client.calls.get.query({ callId }));
  expect(refused).toMatchObject({ code: "internal", status: 500, paths: [] });
  expect(refused.message).toMatch(/^Something that is kept here cannot be read/);
  expect(refused.message).not.toContain("4111");
});
