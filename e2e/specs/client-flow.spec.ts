import { callhookErrorOf } from "@callhook/client";
import type { TranscriptEvent } from "@callhook/core";
import { expect, test } from "@playwright/test";
import { checkAreaDraft, customerLookupDraft } from "../stack/drafts.ts";
import { forgetRequests, receivedRequests } from "../stack/sample-business.ts";
import { openWorkspace } from "../stack/workspace.ts";

const workspace = openWorkspace();
const { client } = workspace;
let businessUrl: string;

test.beforeAll(async () => {
  const { sampleBusinessUrl } = await client.workspace.get.query();
  if (sampleBusinessUrl === null) throw new Error("The stack runs without its sample business.");
  businessUrl = sampleBusinessUrl;
});
test.beforeEach(async () => {
  await workspace.empty();
  await forgetRequests(businessUrl);
});

async function say(callId: string, text: string) {
  return Array.fromAsync(await client.calls.say.mutate({ callId, text }));
}

function follow(callId: string): Promise<TranscriptEvent[]> {
  const events: TranscriptEvent[] = [];
  return new Promise((resolve, reject) => {
    client.calls.follow.subscribe(
      { callId },
      { onData: ({ data }) => events.push(data), onComplete: () => resolve(events), onError: reject },
    );
  });
}

test("a service defines a tool, holds a call, and reads what the worker recorded", async () => {
  const tool = await client.tools.create.mutate(checkAreaDraft({ url: `${businessUrl}/check-area` }));
  const { callId } = await client.calls.start.mutate({
    agent: "receptionist",
    channel: "simulator",
    from: "+14155550100",
  });
  const offered = await client.calls.tools.query({ callId });
  expect(offered.map(({ name }) => name)).toEqual(["check_availability_in_area"]);

  const followed = follow(callId);
  const parts = await say(callId, "Do you come out to 94110? I have a blocked drain.");
  expect(parts.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["tool-called", "tool-finished", "text", "turn-finished"]),
  );
  const [request, ...others] = await receivedRequests(businessUrl);
  expect(others).toEqual([]);
  expect(request).toMatchObject({ method: "POST", path: "/check-area", json: { zip_code: "94110" } });
  expect(request?.headers["x-callhook-call-id"]).toBe(callId);

  await client.calls.end.mutate({ callId, reason: "done" });
  const events = await followed;
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  await expect.poll(async () => (await client.calls.get.query({ callId })).recorded).toBe(true);
  const { transcript } = await client.calls.get.query({ callId });
  expect(transcript).toMatchObject({ status: "ended", endReason: "done", from: "+14155550100" });
  expect(transcript.toolCalls).toMatchObject([{ toolId: tool.id, outcome: { status: "succeeded" } }]);
  const { items } = await client.calls.list.query({ toolId: tool.id, toolOutcome: "succeeded" });
  expect(items).toMatchObject([{ id: callId, toolCallCount: 1, failedToolCallCount: 0 }]);
});

test("a gateway with a model of its own runs tools and records its own words", async () => {
  await client.tools.create.mutate(customerLookupDraft({ url: `${businessUrl}/customers/{phone}` }));
  const { callId } = await client.calls.start.mutate({ agent: "assistant", channel: "api" });
  const decision = { callId, functionName: "look_up_customer", toolCallId: "decision-1" };
  const outcome = await client.calls.callTool.mutate({
    ...decision,
    arguments: { phone: "+1 415/555 0100" },
  });
  expect(await receivedRequests(businessUrl)).toMatchObject([{ path: "/customers/%2B1%20415%2F555%200100" }]);
  expect(outcome.toolCallId).toBe("decision-1");
  const refused = await client.calls.callTool.mutate({
    callId,
    functionName: "look_up_customer",
    arguments: {},
  });
  expect(refused).toMatchObject({
    status: "failed",
    reason: "invalid-arguments",
    issues: [{ parameter: "phone" }],
  });
  await client.calls.append.mutate({ callId, events: [{ type: "agent-spoke", text: "I looked her up." }] });
  await client.calls.end.mutate({ callId });
  const { transcript } = await client.calls.get.query({ callId });
  expect(transcript.toolCalls.map((toolCall) => toolCall.outcome)).toEqual([outcome, refused]);
  expect(transcript.turns).toMatchObject([{ role: "agent", text: "I looked her up." }]);
});

test("a body that the endpoint refuses for its size does not spoil the next tool call", async () => {
  const draft = checkAreaDraft({ url: `${businessUrl}/check-area` });
  const { functionName } = await client.tools.create.mutate(draft);
  const { callId } = await client.calls.start.mutate({ agent: "receptionist" });
  const send = (zipCode: string) =>
    client.calls.callTool.mutate({
      callId,
      functionName,
      arguments: { zip_code: zipCode, service_type: "drain" },
    });
  expect(await send("9".repeat(500_000))).toMatchObject({ status: "failed", response: { status: 413 } });
  expect(await send("94110")).toMatchObject({ status: "succeeded" });
});

test("a refusal is typed, names every field, and saves nothing", async () => {
  const draft = checkAreaDraft({ url: "not a url", name: "" });
  const error = await client.tools.create.mutate(draft).catch((caught: unknown) => callhookErrorOf(caught));
  expect(error).toMatchObject({ code: "invalid-input" });
  expect(error).toHaveProperty("issues.length", 2);
  expect((await client.tools.list.query()).items).toEqual([]);
});
