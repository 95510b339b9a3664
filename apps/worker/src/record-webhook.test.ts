import { elevenLabsWebhook, retellWebhook, vapiWebhook } from "@callhook/core/testing";
import type { IngestPlatform } from "@callhook/core/interop";
import { callRepository, ingestRepository, redactionSetting } from "@callhook/db";
import {
  agentSays,
  callerSays,
  poisonCall,
  toolCalled,
  toolFinished,
  useTestDatabase,
} from "@callhook/db/testing";
import { expect, test } from "vitest";
import { recordTranscripts } from "./record-transcripts.ts";
import { recordWebhook } from "./record-webhook.ts";

const { database } = useTestDatabase();
const workspaceId = "default";
const calls = callRepository({ database, workspaceId });
const webhooks = ingestRepository({ database, workspaceId });

async function receive(platform: IngestPlatform, body: unknown): Promise<string> {
  const line = { lineId: "line_1", agent: "receptionist", environment: "production" } as const;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const told = { platform, event: "told", externalId: null, body: bytes };
  return (await webhooks.receive({ ...line, ...told })).webhookId;
}

const record = (webhookId: string) => recordWebhook({ database, webhook: { workspaceId, webhookId } });

async function recordedCall(platform: IngestPlatform, body: unknown): Promise<string> {
  const webhookId = await receive(platform, body);
  expect(await record(webhookId)).toBe("recorded");
  return (await webhooks.read(webhookId))?.callId ?? "";
}

async function transcriptOf(callId: string) {
  await recordTranscripts({ database, calls: [{ workspaceId, callId }] });
  return calls.recordedTranscript(callId);
}

const typesOf = async (callId: string) => (await calls.events({ callId })).map(({ type }) => type);

test.each<[IngestPlatform, object, object]>([
  [
    "elevenlabs",
    elevenLabsWebhook(),
    {
      endReason: "end_call tool was called.",
      durationMs: 58_000,
      turns: { length: 6 },
      toolCalls: { length: 2 },
    },
  ],
  ["retell", retellWebhook(), { endReason: "user_hangup", turns: { length: 3 }, toolCalls: { length: 2 } }],
  [
    "vapi",
    vapiWebhook(),
    { endReason: "customer-ended-call", turns: { length: 3 }, toolCalls: { length: 1 } },
  ],
])(
  "a webhook of %s becomes a call of the same record, and of the same lists",
  async (platform, body, expected) => {
    const callId = await recordedCall(platform, body);
    const transcript = await transcriptOf(callId);
    expect(transcript).toMatchObject({
      ...expected,
      status: "ended",
      channel: "phone",
      from: "+14155550134",
    });
    expect(transcript?.toolCalls.every(({ outcome }) => outcome !== null)).toBe(true);
    const { items } = await calls.list({ limit: 100 });
    expect(items.find(({ id }) => id === callId)).toMatchObject({
      platform,
      startedAt: "2026-11-02T09:30:00.000Z",
      turnCount: transcript?.turns.length,
    });
  },
);

test("what Retell analysed adds to the call that had ended, and doubles nothing, in either order and both at once", async () => {
  for (const order of [
    ["call_ended", "call_analyzed"],
    ["call_analyzed", "call_ended"],
  ] as const) {
    const call_id = `call_${order[0]}`;
    const ids = await Promise.all(order.map((event) => receive("retell", retellWebhook(event, { call_id }))));
    const results = await Promise.all(ids.map(record));
    expect(results).toEqual(["recorded", "recorded"]);
    const told = await Promise.all(ids.map((id) => webhooks.read(id)));
    expect(new Set(told.map((webhook) => webhook?.callId)).size).toBe(1);
    expect(told.filter((webhook) => webhook?.analysis !== null)).toHaveLength(1);
    expect((await transcriptOf(told[0]?.callId ?? ""))?.turns).toHaveLength(3);
  }
});

test("what is not to be kept of a call is not kept of what its platform made of it", async () => {
  const setting = redactionSetting({ database, workspaceId });
  await setting.write(["phone-number"]);
  const call_analysis = {
    call_summary: "Call back at 415-555-0134.",
    call_successful: true,
    custom_analysis_data: { callback: "415-555-0134" },
  };
  const body = retellWebhook("call_analyzed", { call_id: "call_personal", call_analysis });
  const callId = await recordedCall("retell", body);
  const kept = await webhooks.analysisOf(callId);
  expect(kept).toMatchObject({
    platform: "retell",
    summary: "Call back at [phone number].",
    success: "success",
    collectedData: { callback: "[phone number]" },
  });
  await setting.write([]);
});

test("a call that was held here gets its end from the webhook, and no turn twice", async () => {
  const start = {
    agent: "receptionist",
    channel: "platform",
    platform: "retell",
    from: null,
    variables: {},
  } as const;
  const { call } = await calls.startOrFind({ ...start, externalId: "call_live" });
  await calls.append({ callId: call.id, events: [agentSays("Hello."), callerSays("When do you open?")] });
  const body = retellWebhook("call_ended", { call_id: "call_live" });
  expect(await recordedCall("retell", body)).toBe(call.id);
  expect(await typesOf(call.id)).toEqual(["call-started", "agent-spoke", "caller-spoke", "call-ended"]);
  expect(await recordedCall("retell", retellWebhook("call_analyzed", { call_id: "call_live" }))).toBe(
    call.id,
  );
  expect(await typesOf(call.id)).toHaveLength(4);
  expect(await calls.get(call.id)).toMatchObject({ status: "ended", endReason: "user_hangup" });
});

test("a call whose tool still runs here ends behind it, whose outcome is the true one", async () => {
  const start = {
    agent: "receptionist",
    channel: "platform",
    platform: "vapi",
    from: null,
    variables: {},
  } as const;
  const { call } = await calls.startOrFind({ ...start, externalId: "vapi_busy" });
  await calls.append({ callId: call.id, events: [toolCalled("t1", "tool_1")] });
  const webhookId = await receive("vapi", vapiWebhook({ call: { id: "vapi_busy" } }));
  await expect(record(webhookId)).rejects.toMatchObject({ code: "unavailable" });
  await calls.append({ callId: call.id, events: [toolFinished("t1")] });
  expect(await record(webhookId)).toBe("recorded");
  expect(await typesOf(call.id)).toEqual(["call-started", "tool-called", "tool-finished", "call-ended"]);
  expect(await calls.get(call.id)).toMatchObject({ endReason: "customer-ended-call" });
});

test("what the platform was to run itself keeps no call from its end", async () => {
  const start = { agent: "receptionist", channel: "platform", from: null, variables: {} } as const;
  const { call } = await calls.startOrFind({ ...start, platform: "vapi", externalId: "vapi_transfer" });
  const transfer = {
    type: "tool-called",
    toolCallId: "t1",
    toolId: null,
    toolName: "transfer",
    toolVersion: null,
    functionName: "transfer",
    arguments: {},
    runBy: "platform",
  } as const;
  await calls.append({ callId: call.id, events: [transfer] });
  await recordedCall("vapi", vapiWebhook({ call: { id: "vapi_transfer" } }));
  expect(await typesOf(call.id)).toEqual(["call-started", "tool-called", "call-ended"]);
});

test("a tool that runs on and on keeps no call from its end, and its outcome is taken behind that", async () => {
  const start = { agent: "receptionist", channel: "platform", from: null, variables: {} } as const;
  const { call } = await calls.startOrFind({ ...start, platform: "vapi", externalId: "vapi_slow" });
  await calls.append({ callId: call.id, events: [toolCalled("t1", "tool_1")] });
  const webhookId = await receive("vapi", vapiWebhook({ call: { id: "vapi_slow" } }));
  const webhook = { workspaceId, webhookId };
  expect(await recordWebhook({ database, webhook, now: new Date(Date.now() + 61_000) })).toBe("recorded");
  await calls.append({ callId: call.id, events: [toolFinished("t1")] });
  expect(await typesOf(call.id)).toEqual(["call-started", "tool-called", "call-ended", "tool-finished"]);
});

test.each([
  ["an outcome", 3],
  ["a tool call that has its outcome", 2],
])("a call of which %s cannot be read gets its end from the webhook as well", async (_what, sequence) => {
  const externalId = `call_damaged_${sequence}`;
  const start = { agent: "receptionist", channel: "platform", from: null, variables: {} } as const;
  const { call } = await calls.startOrFind({ ...start, platform: "retell", externalId });
  const callId = call.id;
  await calls.append({ callId, events: [toolCalled("t1", "tool_1"), toolFinished("t1")] });
  await poisonCall({ database, callId, afterSequence: sequence - 1, beforeSequence: sequence + 1 });
  await recordedCall("retell", retellWebhook("call_ended", { call_id: externalId }));
  expect(await calls.get(callId)).toMatchObject({ status: "ended", endReason: "user_hangup" });
});

test("a tool call that cannot be read and still runs here is waited for", async () => {
  const start = { agent: "receptionist", channel: "platform", from: null, variables: {} } as const;
  const { call } = await calls.startOrFind({ ...start, platform: "vapi", externalId: "vapi_damaged" });
  await calls.append({ callId: call.id, events: [toolCalled("t1", "tool_1")] });
  await poisonCall({ database, callId: call.id, afterSequence: 1 });
  const webhookId = await receive("vapi", vapiWebhook({ call: { id: "vapi_damaged" } }));
  await expect(record(webhookId)).rejects.toMatchObject({ code: "unavailable" });
  expect(await calls.get(call.id)).toMatchObject({ status: "active" });
});

test("a webhook that comes before the live call leaves that an ended call, and nothing to double", async () => {
  const callId = await recordedCall("elevenlabs", elevenLabsWebhook({ conversation_id: "conv_early" }));
  const before = await typesOf(callId);
  const start = { agent: "receptionist", channel: "platform", from: null, variables: {} } as const;
  const found = await calls.startOrFind({ ...start, platform: "elevenlabs", externalId: "conv_early" });
  expect(found).toMatchObject({ isNew: false, call: { id: callId, status: "ended" } });
  await expect(calls.append({ callId, events: [callerSays("late")] })).rejects.toMatchObject({
    code: "call-ended",
  });
  expect(await typesOf(callId)).toEqual(before);
});

test("a body that cannot be read stays with its reason, is tried again when asked, and keeps no other waiting", async () => {
  const poisoned = [
    await receive("elevenlabs", Buffer.from("{not json")),
    await receive("elevenlabs", Buffer.from([0x7b, 0xff, 0xfe])),
    await receive("retell", retellWebhook("call_ended", { transcript_with_tool_calls: "oops" })),
  ];
  for (const webhookId of poisoned) expect(await record(webhookId)).toBe("failed");
  const problems = await Promise.all(poisoned.map(async (id) => (await webhooks.read(id))?.problem));
  expect(problems).toEqual([
    "This is not a JSON object.",
    "This is no text in UTF-8.",
    expect.stringContaining("transcript_with_tool_calls: "),
  ]);
  const [first = ""] = poisoned;
  expect(await record(first)).toBe("unchanged");
  await webhooks.retry(first);
  expect(await record(first)).toBe("failed");
  expect((await webhooks.read(first))?.body).not.toBeNull();
});

test("recording one twice changes nothing, and one that is gone is no trouble", async () => {
  const webhookId = await receive("vapi", vapiWebhook({ call: { id: "vapi_twice" } }));
  expect([await record(webhookId), await record(webhookId)]).toEqual(["recorded", "unchanged"]);
  expect(await record("ingested_gone")).toBe("unchanged");
});
