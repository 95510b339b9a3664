import { type Endpoint, startEndpoint } from "@callhook/core/testing";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { queryRows } from "@callhook/db/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { startApi } from "../testing/start-api.ts";

type Api = Awaited<ReturnType<typeof startApi>>;
let first: Api;
let second: Api;
let endpoint: Endpoint;

beforeAll(async () => {
  first = await startApi();
  second = await startApi({ DATABASE_URL: first.databaseUrl });
});
afterAll(async () => {
  await second.close();
  await first.close();
});
beforeEach(async () => {
  endpoint = await startEndpoint();
  endpoint.respondWith({ json: { available: true } });
});
afterEach(async () => {
  const tools = await first.client.tools.list.query({});
  await Promise.all(
    tools.items.map(({ id }) => first.client.tools.remove.mutate({ toolId: id, force: true })),
  );
  await endpoint.close();
});

async function startCall(): Promise<string> {
  const { callId } = await first.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  return callId;
}

async function say(api: Api, callId: string, text: string) {
  return Array.fromAsync(await api.client.calls.say.mutate({ callId, text }));
}

async function eventsOf(callId: string) {
  return callRepository({ database: first.database, workspaceId: defaultWorkspaceId }).events({ callId });
}

test("a call that wanders between two processes keeps one history and one count of turns", async () => {
  await first.client.tools.create.mutate(anAreaTool(endpoint));
  const callId = await startCall();
  await say(first, callId, "Hello");
  await say(second, callId, "My ZIP code is 94110.");
  await say(first, callId, "Do you serve my area?");
  const events = await eventsOf(callId);
  const asked = events.flatMap((event) => (event.type === "tool-called" && event.turn === 3 ? [event] : []));
  expect(asked.map((event) => event.arguments)).toEqual([{ zip_code: "94110" }]);
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"zip_code":"94110"}']);
  expect(events.flatMap((event) => (event.type === "caller-spoke" ? [event.turn] : []))).toEqual([1, 2, 3]);
});

test("a call that is ended in one process stops what runs for it in another", async () => {
  await first.client.tools.create.mutate(
    anAreaTool(endpoint, {
      method: "GET",
      parameters: [
        { key: "zip_code", location: "query", type: "string", description: "The ZIP code", required: true },
      ],
    }),
  );
  endpoint.respondWith(() => undefined);
  const callId = await startCall();
  const turn = say(first, callId, "Do you come out to 94110?");
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1), { timeout: 5_000 });
  await second.client.calls.end.mutate({ callId, reason: "hung up" });
  expect((await turn).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
  expect((await eventsOf(callId)).slice(-2)).toMatchObject([
    { type: "call-ended", reason: "hung up" },
    { type: "tool-finished", outcome: { reason: "cancelled" } },
  ]);
});

test("words after an append interrupt a running tool at once, they do not wait it out", async () => {
  await first.client.tools.create.mutate(anAreaTool(endpoint));
  endpoint.respondWith((response) => {
    if (endpoint.requests.length > 1) response.end("{}");
  });
  const callId = await startCall();
  const turn = say(first, callId, "Do you come out to 94110?");
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1), { timeout: 5_000 });
  await first.client.calls.append.mutate({ callId, events: [{ type: "caller-spoke", text: "Hm." }] });
  await say(first, callId, "No, do you come out to 94117?");
  expect((await turn).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
  const events = await eventsOf(callId);
  expect(events.flatMap((event) => (event.type === "caller-spoke" ? [event.text] : []))).toEqual([
    "Do you come out to 94110?",
    "Hm.",
    "No, do you come out to 94117?",
  ]);
  expect(endpoint.requests.at(-1)?.body).toBe('{"zip_code":"94117"}');
});

test("ending a call in two processes at once ends it once", async () => {
  const callId = await startCall();
  await Promise.all([say(first, callId, "Hello"), say(second, callId, "Hello")]);
  const ends = await Promise.all(
    [first, second].map((api) => api.client.calls.end.mutate({ callId, reason: "done" })),
  );
  expect(ends.map(({ status }) => status)).toEqual(["ended", "ended"]);
  expect((await eventsOf(callId)).filter(({ type }) => type === "call-ended")).toHaveLength(1);
});

test("a write that two processes are asked for at once is made once, and both learn what came of it", async () => {
  const tool = await first.client.tools.create.mutate(anAreaTool(endpoint));
  endpoint.respondWith({ json: { booked: 1 }, delayMs: 200 });
  const callId = await startCall();
  const asked = { callId, functionName: tool.functionName, arguments: { zip_code: "94110" } };
  const outcomes = await Promise.all([first, second].map((api) => api.client.calls.callTool.mutate(asked)));
  expect(endpoint.requests).toHaveLength(1);
  expect(outcomes).toMatchObject([
    { status: "succeeded", value: { booked: 1 } },
    { status: "succeeded", value: { booked: 1 } },
  ]);
  const replays = outcomes.flatMap(({ replay }) => (replay === null ? [] : [replay]));
  const [ran] = outcomes.filter(({ replay }) => replay === null);
  expect(replays).toMatchObject([{ from: "repetition", toolCallId: ran?.toolCallId }]);
  const events = await eventsOf(callId);
  expect(events.filter(({ type }) => type === "tool-finished")).toHaveLength(2);
});

test("a write that one process has made is not made again by another", async () => {
  const tool = await first.client.tools.create.mutate(anAreaTool(endpoint));
  const callId = await startCall();
  const asked = { callId, functionName: tool.functionName, arguments: { zip_code: "94110" } };
  const made = await first.client.calls.callTool.mutate(asked);
  const again = await second.client.calls.callTool.mutate(asked);
  expect(again.replay).toMatchObject({ from: "repetition", toolCallId: made.toolCallId });
  expect(endpoint.requests).toHaveLength(1);
});

/** The numbers that somebody who follows a call is shown, until they stop. */
function follow(api: Api, callId: string, afterSequence = 0) {
  const shown: number[] = [];
  const subscription = api.client.calls.follow.subscribe(
    { callId, afterSequence },
    { onData: ({ data }) => void shown.push(data.sequence) },
  );
  return { shown, stop: () => subscription.unsubscribe() };
}

async function speak(callId: string, from: number, to: number): Promise<void> {
  for (let sequence = from; sequence <= to; sequence += 1) {
    const event = { type: "agent-spoke" as const, text: `Sentence ${sequence}`, sequence };
    await first.client.calls.append.mutate({ callId, events: [event] });
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test("whoever follows at another process misses nothing while its news are cut off, and is shown nothing twice", async () => {
  const { callId } = await first.client.calls.start.mutate({ agent: "receptionist" });
  const { shown, stop } = follow(second, callId);
  onTestFinished(stop);
  await speak(callId, 2, 5);
  await vi.waitFor(() => expect(shown).toEqual(upTo(5)), { timeout: 5_000 });
  const lost = await queryRows(
    first.database,
    "select pg_terminate_backend(pid) as gone from pg_stat_activity where query ilike 'listen %' and datname = current_database()",
  );
  expect(lost.length).toBeGreaterThanOrEqual(2);
  // Nobody hears of these: they are found once the connection is back.
  await speak(callId, 6, 9);
  await vi.waitFor(() => expect(shown).toEqual(upTo(9)), { timeout: 15_000 });
});

test("a follower whose process is restarted goes on at another one, where it left off", async () => {
  const third = await startApi({ DATABASE_URL: first.databaseUrl });
  const { callId } = await first.client.calls.start.mutate({ agent: "receptionist" });
  const before = follow(third, callId);
  await speak(callId, 2, 4);
  await vi.waitFor(() => expect(before.shown).toEqual(upTo(4)), { timeout: 5_000 });
  before.stop();
  await third.close();
  await speak(callId, 5, 6);
  const after = follow(second, callId, before.shown.at(-1));
  onTestFinished(after.stop);
  await speak(callId, 7, 8);
  await vi.waitFor(() => expect(after.shown).toEqual([5, 6, 7, 8]), { timeout: 5_000 });
});
