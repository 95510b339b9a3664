import type { TranscriptEvent } from "@callhook/core";
import { startEndpoint } from "@callhook/core/testing";
import { defaultWorkspaceId, workspaceRepository } from "@callhook/db";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { errorDataOf } from "../testing/error-data.ts";
import { bearer, refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function partsOf(callId: string, text: string) {
  return Array.fromAsync(await api.client.calls.say.mutate({ callId, text }));
}

function follow(input: { callId: string; afterSequence?: number; lastEventId?: number }) {
  const events: TranscriptEvent[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<TranscriptEvent[]>();
  api.client.calls.follow.subscribe(input, {
    onData: ({ data }) => events.push(data),
    onComplete: () => resolve(events),
    onError: reject,
  });
  return promise;
}

async function aCheckTool(options: { url: string; agentTargets?: ("receptionist" | "assistant")[] }) {
  const { url, agentTargets = ["receptionist"] } = options;
  return api.client.tools.create.mutate(anAreaTool({ url }, { agentTargets }));
}

test("what is said, called and answered is followed live and read back afterwards", async () => {
  const endpoint = await startEndpoint();
  endpoint.respondWith({ status: 200, json: { available: true } });
  const tool = await aCheckTool(endpoint);
  const { callId, greeting } = await api.client.calls.start.mutate({
    agent: "receptionist",
    channel: "simulator",
  });
  const followed = follow({ callId });
  const parts = await partsOf(callId, "Do you come out to 94110?");
  expect(endpoint.requests.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
    { method: "POST", path: "/check-area", body: '{"zip_code":"94110"}' },
  ]);
  expect(parts.at(-1)).toEqual({ type: "turn-finished", interrupted: false });
  await api.client.calls.end.mutate({ callId });
  const types = (await followed).map(({ type }) => type);
  expect(types[0]).toBe("call-started");
  expect(types.at(-1)).toBe("call-ended");
  const { call, transcript } = await api.client.calls.get.query({ callId });
  expect(call.status).toBe("ended");
  expect(transcript.turns[0]).toMatchObject({ role: "agent", text: greeting });
  expect(transcript.toolCalls).toMatchObject([
    { toolId: tool.id, toolVersion: 1, arguments: { zip_code: "94110" }, outcome: { status: "succeeded" } },
  ]);
  await api.client.tools.remove.mutate({ toolId: tool.id, force: true });
  await endpoint.close();
});

test("each agent is offered its own tools and no other", async () => {
  const endpoint = await startEndpoint();
  const tool = await aCheckTool({ url: endpoint.url, agentTargets: ["assistant"] });
  const receptionist = await api.client.calls.start.mutate({ agent: "receptionist" });
  const assistant = await api.client.calls.start.mutate({ agent: "assistant" });
  expect(await api.client.calls.tools.query({ callId: receptionist.callId })).toEqual([]);
  const offered = await api.client.calls.tools.query({ callId: assistant.callId });
  expect(offered.map(({ name }) => name)).toEqual([tool.functionName]);
  const decision = { functionName: tool.functionName, arguments: { zip_code: "94110" } };
  const refused = await api.client.calls.callTool.mutate({ callId: receptionist.callId, ...decision });
  expect(refused).toMatchObject({ status: "failed", reason: "not-allowed" });
  expect(endpoint.requests).toEqual([]);
  const outcome = await api.client.calls.callTool.mutate({ callId: assistant.callId, ...decision });
  expect(outcome.status).toBe("succeeded");
  await api.client.tools.remove.mutate({ toolId: tool.id, force: true });
  await endpoint.close();
});

test("on the Free plan no tool is offered or run", async () => {
  const endpoint = await startEndpoint();
  const tool = await aCheckTool(endpoint);
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const workspaces = workspaceRepository(api.database);
  await workspaces.setPlan({ workspaceId: defaultWorkspaceId, plan: "free" });
  const decision = { callId, functionName: tool.functionName, arguments: { zip_code: "94110" } };
  expect(await refusalOf(api.client.calls.callTool.mutate(decision))).toMatchObject({
    code: "plan-required",
  });
  expect(await api.client.calls.tools.query({ callId })).toEqual([]);
  expect(endpoint.requests).toEqual([]);
  await workspaces.setPlan({ workspaceId: defaultWorkspaceId, plan: "plus" });
  await api.client.tools.remove.mutate({ toolId: tool.id, force: true });
  await endpoint.close();
});

test("a service records what it heard itself, and repeating an append changes nothing", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const events = [
    { type: "caller-spoke" as const, text: "Hello?", sequence: 2 },
    { type: "agent-spoke" as const, text: "Good morning.", sequence: 3 },
  ];
  const first = await api.client.calls.append.mutate({ callId, events });
  expect(await api.client.calls.append.mutate({ callId, events })).toEqual(first);
  const other = [{ ...events[0], type: "caller-spoke" as const, text: "Something else" }];
  expect(await refusalOf(api.client.calls.append.mutate({ callId, events: other }))).toMatchObject({
    code: "sequence-conflict",
  });
  const { transcript } = await api.client.calls.get.query({ callId });
  expect(transcript.turns.map(({ text }) => text)).toEqual(["Hello?", "Good morning."]);
});

test("a follower who comes back gets what it missed and nothing twice", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  await api.client.calls.append.mutate({ callId, events: [{ type: "caller-spoke", text: "One" }] });
  const resumed = follow({ callId, afterSequence: 2 });
  await api.client.calls.append.mutate({ callId, events: [{ type: "agent-spoke", text: "Two" }] });
  await api.client.calls.end.mutate({ callId, reason: "done" });
  expect((await resumed).map(({ sequence, type }) => [sequence, type])).toEqual([
    [3, "agent-spoke"],
    [4, "call-ended"],
  ]);
});

test("a follower who comes back behind a gap still gets what arrives in it", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  await api.client.calls.append.mutate({
    callId,
    events: [
      { type: "caller-spoke", text: "One", sequence: 2 },
      { type: "agent-spoke", text: "Four", sequence: 5 },
    ],
  });
  const { promise: lastEventId, resolve } = Promise.withResolvers<number>();
  const first = api.client.calls.follow.subscribe(
    { callId },
    { onData: ({ id, data }) => data.sequence === 5 && resolve(Number(id)) },
  );
  const resumed = { callId, lastEventId: await lastEventId };
  first.unsubscribe();
  await api.client.calls.append.mutate({
    callId,
    events: [
      { type: "agent-spoke", text: "Two", sequence: 3 },
      { type: "caller-spoke", text: "Three", sequence: 4 },
    ],
  });
  await api.client.calls.end.mutate({ callId });
  expect((await follow(resumed)).map(({ sequence }) => sequence)).toEqual([3, 4, 5, 6]);
});

test("the agent can be interrupted at once while a service adds to the record", async () => {
  const endpoint = await startEndpoint({ handler: { delayMs: 20_000 } });
  const tool = await aCheckTool(endpoint);
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  const turn = partsOf(callId, "Do you come out to 94110?");
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1), { timeout: 5_000 });
  await api.client.calls.append.mutate({ callId, events: [{ type: "caller-spoke", text: "Hm." }] });
  expect(await api.client.calls.interrupt.mutate({ callId })).toMatchObject({ interrupted: true });
  expect((await turn).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
  await api.client.tools.remove.mutate({ toolId: tool.id, force: true });
  await endpoint.close();
});

test("a call that a service ends without a reason is not said to have been ended by its caller", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "phone" });
  expect(await api.client.calls.end.mutate({ callId })).toMatchObject({ endReason: "ended" });
});

test("ending twice changes nothing, and nothing is said after the end", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "assistant", channel: "chat" });
  const ended = await api.client.calls.end.mutate({ callId, reason: "done" });
  expect(await api.client.calls.end.mutate({ callId, reason: "again" })).toEqual(ended);
  expect(await refusalOf(partsOf(callId, "Still there?"))).toMatchObject({ code: "call-ended" });
});

test("what a service appends in the middle of a conversation is known to the agent from then on", async () => {
  const endpoint = await startEndpoint();
  const tool = await aCheckTool(endpoint);
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  await partsOf(callId, "Do you serve my area?");
  expect(endpoint.requests).toEqual([]);
  await api.client.calls.append.mutate({
    callId,
    events: [
      { type: "caller-spoke", text: "My ZIP code is 94110." },
      { type: "agent-spoke", text: "Thank you." },
    ],
  });
  await partsOf(callId, "So, do you serve my area?");
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"zip_code":"94110"}']);
  await api.client.tools.remove.mutate({ toolId: tool.id, force: true });
  await endpoint.close();
});

test("a conversation goes on in another process with all that was said before", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  await partsOf(callId, "Hello");
  const elsewhere = await startApi({ DATABASE_URL: api.databaseUrl });
  await Array.fromAsync(await elsewhere.client.calls.say.mutate({ callId, text: "Are you still there?" }));
  await elsewhere.close();
  const { transcript } = await api.client.calls.get.query({ callId });
  const callerWords = transcript.turns.filter(({ role }) => role === "caller").map(({ text }) => text);
  expect(callerWords).toEqual(["Hello", "Are you still there?"]);
});

test.each([
  { what: "an unknown agent", input: { agent: "butler" }, path: "agent" },
  {
    what: "a variable that is an object",
    input: { agent: "receptionist", variables: { a: {} } },
    path: "variables.a",
  },
])("a call with $what is refused with the field named", async ({ input, path }) => {
  const headers = { ...bearer(api.apiKey), "content-type": "application/json" };
  const body = JSON.stringify(input);
  const response = await fetch(`${api.url}/trpc/calls.start`, { method: "POST", headers, body });
  expect(response.status).toBe(400);
  const { errorCode, issues } = await errorDataOf(response);
  expect(errorCode).toBe("invalid-input");
  expect(issues.map((issue) => issue.path)).toContain(path);
});

test("a tool call without arguments is told that they are required", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const headers = { ...bearer(api.apiKey), "content-type": "application/json" };
  const body = JSON.stringify({ callId, functionName: "check_area" });
  const response = await fetch(`${api.url}/trpc/calls.callTool`, { method: "POST", headers, body });
  expect(response.status).toBe(400);
  const { issues } = await errorDataOf(response);
  expect(issues).toMatchObject([{ path: "arguments", message: expect.stringContaining("is required") }]);
});

test("a call that is not there is not found by any verb", async () => {
  const callId = "call_missing";
  const requests = [
    api.client.calls.get.query({ callId }),
    api.client.calls.tools.query({ callId }),
    api.client.calls.end.mutate({ callId }),
    api.client.calls.interrupt.mutate({ callId }),
    api.client.calls.append.mutate({ callId, events: [{ type: "caller-spoke", text: "Hi" }] }),
    partsOf(callId, "Hi"),
  ];
  const refusals = await Promise.all(requests.map(refusalOf));
  expect(refusals.map(({ code }) => code)).toEqual(requests.map(() => "not-found"));
});

test.each([
  { what: "a plain request", path: "calls.say", wrap: (input: unknown) => input },
  {
    what: "a batch that is read at once",
    path: "calls.say?batch=1",
    wrap: (input: unknown) => ({ 0: input }),
  },
])("words in $what are refused before they are recorded", async ({ path, wrap }) => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  const body = JSON.stringify(wrap({ callId, text: "Do you come out to 94110?" }));
  const headers = { ...bearer(api.apiKey), "content-type": "application/json" };
  const response = await fetch(`${api.url}/trpc/${path}`, { method: "POST", headers, body });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("trpc-accept: application/jsonl");
  const { transcript } = await api.client.calls.get.query({ callId });
  expect(transcript.turns.filter(({ role }) => role === "caller")).toEqual([]);
});
