import { afterEach, expect, test, vi } from "vitest";
import { createEngine } from "../../engine/create-engine.ts";
import { engineFixture } from "../../testing/engine-fixture.ts";
import { aParameter, aTool, startEndpoint } from "../../testing/index.ts";
import { testPorts } from "../../testing/test-ports.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { executeTool } from "../execute-tool.ts";
import type { Send } from "../send.ts";
import type { CallLedger, Settlement } from "./call-ledger.ts";
import { createMemoryCallLedger } from "./memory-call-ledger.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

const given = { zip_code: "94110" };
const withZipCode: Partial<ToolDraftInput> = { parameters: [aParameter()] };

/** Calls in one conversation, each under a tool call id of its own. */
async function openCall(overrides: Partial<ToolDraftInput> = {}, options: Parameters<typeof open>[0] = {}) {
  const ledger = createMemoryCallLedger();
  const { endpoint, engine, toolFor } = await open({ ...options, engine: { ledger } });
  const tool = toolFor({ ...withZipCode, ...overrides });
  let asked = 0;
  const ask = (change: Partial<Parameters<typeof engine.execute>[0]> = {}) => {
    asked += 1;
    const context = { callId: "call_1", toolCallId: `toolcall_${asked}`, ...change.context };
    return engine.execute({ tool, arguments: given, ...change, context });
  };
  return { endpoint, tool, toolFor, ask, ledger };
}

test("the same asked for again in a call is answered under its own id with what the first brought", async () => {
  const { endpoint, ask } = await openCall();
  const first = await ask();
  const again = await ask({ arguments: { zip_code: 94110, unknown: 1 } });
  expect(endpoint.requests).toHaveLength(1);
  expect(again).toMatchObject({
    status: "succeeded",
    value: { ok: true },
    toolCallId: "toolcall_2",
    attempts: [],
    ignoredArguments: ["unknown"],
    replay: { from: "repetition", toolCallId: "toolcall_1", ageMs: expect.any(Number) },
  });
  expect(first).toMatchObject({ toolCallId: "toolcall_1", replay: null, attempts: [{ status: 200 }] });
});

test("what is asked for while it runs joins it, on another replica too", async () => {
  const { endpoint, ask, tool, ledger } = await openCall({}, { handler: { delayMs: 30, json: { slot: 3 } } });
  const replica = createEngine({ allowHosts: [endpoint.host], ledger });
  const context = { callId: "call_1", toolCallId: "elsewhere" };
  const outcomes = await Promise.all([
    ask(),
    ask(),
    replica.execute({ tool, arguments: given, context }),
    ask(),
  ]);
  await replica.close();
  expect(endpoint.requests).toHaveLength(1);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "succeeded", value: { slot: 3 } });
  expect(outcomes[2]).toMatchObject({
    toolCallId: "elsewhere",
    replay: { from: "repetition", toolCallId: "toolcall_1", ageMs: 0 },
  });
});

test("other arguments, calls and tools are not the same", async () => {
  const { endpoint, ask, toolFor } = await openCall();
  await ask();
  await ask({ arguments: { zip_code: "94103" } });
  await ask({ context: { callId: "call_2" } });
  await ask({ context: { workspaceId: "neighbour" } });
  await ask({ tool: toolFor({ ...withZipCode, name: "Another tool" }) });
  expect(endpoint.requests).toHaveLength(5);
});

test("outside a call nothing is guarded, nor is the ledger asked", async () => {
  const refuse = () => {
    throw new Error("The ledger was asked.");
  };
  const ledger: CallLedger = {
    claim: refuse,
    settle: refuse,
    history: refuse,
    askConfirmation: refuse,
    useConfirmation: refuse,
  };
  const { endpoint, engine, toolFor } = await open({ engine: { ledger } });
  const tool = toolFor();
  await engine.execute({ tool, arguments: {} });
  await engine.execute({ tool, arguments: {}, context: { toolCallId: "same" } });
  await engine.execute({ tool, arguments: {}, context: { toolCallId: "same" } });
  expect(endpoint.requests).toHaveLength(3);
});

test("without a window everything runs, each time as a request of its own", async () => {
  const { endpoint, ask } = await openCall({ repetitionWindowSeconds: 0 });
  await ask();
  expect(await ask()).toMatchObject({ replay: null });
  const keys = endpoint.requests.map(({ headers }) => headers["idempotency-key"]);
  expect(keys).toEqual(["call_1:toolcall_1", "call_1:toolcall_2"]);
});

test("who joins waits no longer than their own deadline, and is told that the effect is not known", async () => {
  const { endpoint, ask, toolFor } = await openCall({}, { handler: () => undefined });
  const first = new AbortController();
  const running = ask({ signal: first.signal });
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1));
  const hasty = await ask({ tool: toolFor({ ...withZipCode, responseTimeoutSeconds: 0.1 }) });
  expect(hasty).toMatchObject({ reason: "timed-out", phase: "firstByte", advice: "check" });
  expect(hasty).toHaveProperty("message", expect.stringContaining("Whether it did the work is not known."));
  first.abort();
  await running;
  expect(endpoint.requests).toHaveLength(1);
});

test("who joins may be cancelled alone, while the first goes on", async () => {
  const { endpoint, ask } = await openCall({}, { handler: { delayMs: 100 } });
  const running = ask();
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1));
  expect(await ask({ signal: AbortSignal.timeout(5) })).toMatchObject({ reason: "cancelled" });
  expect(await running).toMatchObject({ status: "succeeded" });
});

test("when a read that others wait for is cancelled, one of them runs for itself", async () => {
  const { endpoint, ask } = await openCall({ effect: "read" }, { handler: () => undefined });
  const first = new AbortController();
  const running = ask({ signal: first.signal });
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1));
  const others = [ask(), ask()];
  endpoint.respondWith({ json: "served" });
  first.abort();
  expect(await running).toMatchObject({ reason: "cancelled" });
  for (const other of others) expect(await other).toMatchObject({ status: "succeeded", value: "served" });
  expect(endpoint.requests).toHaveLength(2);
});

test("who joined a write that was given up before it was sent starts afresh, as if nothing had been sent", async () => {
  const { endpoint } = await open({ handler: () => undefined });
  const gone = await startEndpoint();
  await gone.close();
  const engine = createEngine({ allowHosts: [endpoint.host, gone.host], random: () => 0 });
  const limits = { callsInFlight: 1 };
  const hanging = aTool({ url: `${endpoint.url}/`, limits });
  const refused = aTool({ url: `${gone.url}/`, limits, ...withZipCode });
  const ask = (toolCallId: string, signal: AbortSignal) =>
    engine.execute({ tool: refused, arguments: given, context: { callId: "call_1", toolCallId }, signal });
  const [holder, first, never] = [new AbortController(), new AbortController(), new AbortController()];
  const held = engine.execute({ tool: hanging, arguments: {}, signal: holder.signal });
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(1));
  const outcomes = [ask("one", first.signal), ask("two", never.signal)];
  first.abort();
  expect(await outcomes[0]).toMatchObject({ reason: "cancelled" });
  holder.abort();
  await held;
  const joined = await outcomes[1];
  expect(joined).toMatchObject({ reason: "connection-failed", replay: null });
  expect(joined?.attempts).toHaveLength(3);
  await engine.close();
});

test("who changes what a repetition brought changes it for nobody else", async () => {
  const { ask } = await openCall({}, { handler: { json: { slot: 3 } } });
  await ask();
  const replayed = await ask();
  if (replayed.status === "succeeded") Object.assign(Object(replayed.value), { slot: "changed" });
  expect(await ask()).toMatchObject({ value: { slot: 3 } });
});

test("a write that runs makes what was read before unreliable: the read runs again", async () => {
  const { endpoint, ask, toolFor } = await openCall({ name: "Find slots", effect: "read" });
  const write = toolFor({ ...withZipCode, name: "Book a slot" });
  await ask();
  await ask();
  await ask({ tool: write });
  await ask();
  expect(endpoint.requests).toHaveLength(3);
});

test("a write whose holder died is not sent again, and says that its effect is not known", async () => {
  const send = vi.fn<Send>();
  const ledger: CallLedger = {
    ...createMemoryCallLedger(),
    claim: () => ({ kind: "ended", toolCallId: "lost", ageMs: 10, outcome: null }),
  };
  const context = { callId: "call_1" };
  const outcome = await executeTool({ tool: aTool(), arguments: {}, context }, testPorts({ send, ledger }));
  expect(outcome).toMatchObject({ reason: "timed-out", phase: "firstByte", advice: "check" });
  expect(outcome).toHaveProperty(
    "message",
    expect.stringContaining("is not known, so it was not sent again"),
  );
  expect(send).not.toHaveBeenCalled();
});

/** A bug of ours, after the request was on its way or before. */
function buggySend(hasSent: boolean): Send {
  return async ({ exchange }) => {
    if (hasSent) exchange.clock.enter("firstByte");
    throw new TypeError("A bug.");
  };
}

test("a bug keeps flying, and what it may have done is not done again", async () => {
  const ports = testPorts({ send: buggySend(true) });
  const execution = { tool: aTool(), arguments: {}, context: { callId: "call_1" } };
  await expect(executeTool(execution, ports)).rejects.toThrow("A bug.");
  expect(await executeTool(execution, ports)).toMatchObject({ reason: "timed-out", attempts: [] });
});

test("a bug before anything was sent, or in a read, lets the same run again", async () => {
  for (const [method, hasSent] of [
    ["GET", true],
    ["POST", false],
  ] as const) {
    const ports = testPorts({ send: buggySend(hasSent) });
    const execution = { tool: aTool({ method }), arguments: {}, context: { callId: "call_1" } };
    await expect(executeTool(execution, ports)).rejects.toThrow("A bug.");
    await expect(executeTool(execution, ports)).rejects.toThrow("A bug.");
  }
});

const ok: Send = async ({ exchange }) => {
  exchange.clock.enter("firstByte");
  exchange.head = { status: 200, headers: {} };
  return { status: 200, headers: {}, body: new Uint8Array() };
};

test("an outcome is given even when the ledger cannot note it, or not in time", async () => {
  const refuses = async () => {
    throw new Error("The ledger cannot be reached.");
  };
  const hangs = () => new Promise<void>(() => {});
  for (const settle of [refuses, hangs]) {
    const ports = testPorts({ send: ok, ledger: { ...createMemoryCallLedger(), settle } });
    const tool = aTool({ responseTimeoutSeconds: 0.1 });
    const outcome = await executeTool({ tool, arguments: {}, context: { callId: "call_1" } }, ports);
    expect(outcome).toMatchObject({ status: "succeeded" });
  }
});

test("a ledger that answers too late ends the call by its deadline, and gets its claim back", async () => {
  const settled: Settlement[] = [];
  const late = Promise.withResolvers<{ kind: "run"; place: number; lastEndedPlace: number }>();
  const ledger: CallLedger = {
    ...createMemoryCallLedger(),
    claim: () => late.promise,
    settle: (settlement) => void settled.push(settlement),
  };
  const tool = aTool({ responseTimeoutSeconds: 0.1 });
  const execution = { tool, arguments: {}, context: { callId: "call_1" } };
  expect(await executeTool(execution, testPorts({ send: ok, ledger }))).toMatchObject({
    reason: "timed-out",
  });
  late.resolve({ kind: "run", place: 7, lastEndedPlace: 0 });
  await vi.waitFor(() => expect(settled).toMatchObject([{ place: 7, keep: "nothing", outcome: null }]));
});
