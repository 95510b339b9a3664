import { foldTranscript, permissions } from "@callhook/core";
import { apiKeyRepository, callRepository, defaultWorkspaceId, openRecordingQueue } from "@callhook/db";
import { addWorkspace, poisonCall } from "@callhook/db/testing";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { bearer, createTestClient, refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let neighbour: ReturnType<typeof createTestClient>;
beforeAll(async () => {
  api = await startApi();
  await addWorkspace({ database: api.database, id: "neighbour" });
  neighbour = createTestClient({ origin: api.url, headers: bearer(await keyOf("neighbour")) });
});
afterAll(() => api.close());

const stops: (() => Promise<void>)[] = [];
afterEach(() => stopRecording());

async function stopRecording(): Promise<void> {
  await Promise.all(stops.splice(0).map((stop) => stop()));
}

async function keyOf(workspaceId: string, scopes = [...permissions]): Promise<string> {
  const keys = apiKeyRepository({ database: api.database, workspaceId });
  const draft = { name: `Key ${crypto.randomUUID()}`, scopes, expiresAt: null, requestsPerMinute: null };
  return (await keys.create(draft)).secret;
}

/** Records as the worker does, until the test is over. */
async function record(): Promise<void> {
  const queue = await openRecordingQueue({ url: api.databaseUrl });
  stops.push(() => queue.stop());
  await queue.work(async (news) => {
    const failures = news.map(async (call) => {
      const calls = callRepository({ database: api.database, workspaceId: call.workspaceId });
      try {
        const transcript = foldTranscript(await calls.events({ callId: call.callId }));
        await calls.saveTranscript({ callId: call.callId, transcript });
        return [];
      } catch {
        return [{ ...call, problem: "An event of this call cannot be read." }];
      }
    });
    return (await Promise.all(failures)).flat();
  });
}

/** What was said is read, and the end is not. */
async function aPoisonedCall() {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", from: "+14155550134" });
  await api.client.calls.append.mutate({
    callId,
    events: [
      { type: "caller-spoke", text: "Do you come to 94110?" },
      { type: "call-ended", reason: "ended-by-user" },
    ],
  });
  return { callId, ...(await poisonCall({ database: api.database, callId, afterSequence: 2 })) };
}

async function untilItFails(callId: string): Promise<void> {
  const failed = { callId, state: "tried-again", problem: "An event of this call cannot be read." };
  await vi.waitFor(
    async () => expect((await api.client.calls.unrecorded.query({ callId })).items).toMatchObject([failed]),
    { timeout: 15_000 },
  );
}

test("a poisoned call is listed with why, can be read in part, and is on record once it is repaired and asked for", async () => {
  const { callId, heal } = await aPoisonedCall();
  await record();
  await untilItFails(callId);
  const { items, nextCursor } = await api.client.calls.unrecorded.query({});
  expect(nextCursor).toBeNull();
  expect(items).toEqual([
    {
      callId,
      agent: "receptionist",
      channel: "api",
      from: "+14155550134",
      startedAt: expect.any(String),
      since: expect.any(String),
      attempts: expect.any(Number),
      problem: "An event of this call cannot be read.",
      state: "tried-again",
      nextTryAt: expect.any(String),
    },
  ]);
  expect(await api.client.calls.get.query({ callId })).toMatchObject({
    recorded: false,
    unreadableSequences: [3],
    transcript: { turns: [{ text: "Do you come to 94110?" }] },
  });

  await stopRecording();
  await heal();
  expect(await api.client.calls.recordAgain.mutate({ callId })).toEqual({ requested: 1 });
  const [asked] = (await api.client.calls.unrecorded.query({ callId })).items;
  expect(asked).toMatchObject({ state: "being-recorded", nextTryAt: null, since: items[0]?.since });
  await record();
  await vi.waitFor(
    async () =>
      expect(await api.client.calls.get.query({ callId })).toMatchObject({
        recorded: true,
        unreadableSequences: [],
        transcript: { status: "ended" },
      }),
    { timeout: 15_000 },
  );
  expect((await api.client.calls.unrecorded.query({})).items).toEqual([]);
  const { items: entries } = await api.client.auditLog.list.query({ action: "call.recording-requested" });
  expect(entries).toMatchObject([{ subject: { kind: "call", id: callId }, actor: { kind: "api-key" } }]);
});

test("another workspace sees none of it, and can have none of it tried again", async () => {
  const { callId } = await aPoisonedCall();
  await record();
  await untilItFails(callId);
  await stopRecording();
  expect((await neighbour.calls.unrecorded.query({})).items).toEqual([]);
  expect((await neighbour.calls.unrecorded.query({ callId })).items).toEqual([]);
  const about = (id: string) => refusalOf(neighbour.calls.recordAgain.mutate({ callId: id }));
  expect(await about(callId)).toEqual(await about("call_nowhere"));
  expect(await about(callId)).toMatchObject({ code: "not-found" });
  expect(await neighbour.calls.recordAgain.mutate({ all: true })).toEqual({ requested: 0 });
  expect((await api.client.calls.unrecorded.query({ callId })).items).toMatchObject([
    { state: "tried-again" },
  ]);
  expect(await api.client.calls.recordAgain.mutate({ all: true })).toEqual({ requested: 1 });
});

test("a call that is not in trouble has nothing to be tried again", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "assistant" });
  expect(await api.client.calls.recordAgain.mutate({ callId })).toEqual({ requested: 0 });
});

test("who may only read calls sees them, and is refused another try", async () => {
  const key = await keyOf(defaultWorkspaceId, ["calls:read"]);
  const reader = createTestClient({ origin: api.url, headers: bearer(key) });
  expect((await reader.calls.unrecorded.query({})).nextCursor).toBeNull();
  const refusal = await refusalOf(reader.calls.recordAgain.mutate({ all: true }));
  expect(refusal).toMatchObject({ code: "not-allowed" });
});

test("neither one call nor all is refused with the way out, and so are both", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "assistant" });
  for (const input of [{}, { callId, all: true as const }])
    expect(await refusalOf(api.client.calls.recordAgain.mutate(input))).toMatchObject({
      code: "invalid-input",
      message: "callId: Name one call by its callId, or all of them by all: true.",
      paths: ["callId"],
    });
});
