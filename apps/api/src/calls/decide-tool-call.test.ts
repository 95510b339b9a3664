import type { ConversationPart } from "@callhook/agents";
import { startEndpoint } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let other: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  api = await startApi();
  other = await startApi({ DATABASE_URL: api.databaseUrl });
  endpoint = await startEndpoint();
  endpoint.respondWith({ json: { available: true } });
  await api.client.tools.create.mutate(anAreaTool(endpoint, { confirmation: { mode: "always" } }));
});
afterAll(async () => {
  await endpoint.close();
  await other.close();
  await api.close();
});

const wordsOf = (parts: ConversationPart[]) =>
  parts.map((part) => (part.type === "text" ? part.text : "")).join("");

/** A call whose agent has asked whether it may go ahead. */
async function askedCall(zipCode: string) {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist", channel: "chat" });
  const text = `Do you come out to ${zipCode}?`;
  const parts = await Array.fromAsync(await api.client.calls.say.mutate({ callId, text }));
  const wanted = parts.find((part) => part.type === "approval-wanted");
  if (wanted === undefined) throw new Error("Nobody was asked.");
  const requestsFor = () => endpoint.requests.filter(({ body }) => body.includes(zipCode)).length;
  return { callId, toolCallId: wanted.toolCallId, requestsFor };
}

test("a yes runs the call that was asked about, and the agent tells what came of it", async () => {
  const { callId, toolCallId, requestsFor } = await askedCall("94110");
  expect(requestsFor()).toBe(0);
  const deciding = await other.client.calls.decide.mutate({ callId, toolCallId, approved: true });
  const parts = await Array.fromAsync(deciding);
  expect(requestsFor()).toBe(1);
  expect(wordsOf(parts)).toContain("94110");
  const { transcript } = await api.client.calls.get.query({ callId });
  expect(transcript.toolCalls.map(({ outcome }) => outcome?.status)).toEqual(["failed", "succeeded"]);
  expect(transcript.toolCalls[0]?.decision).toMatchObject({ approved: true });
});

test("after a no nothing runs, and the agent says so", async () => {
  const { callId, toolCallId, requestsFor } = await askedCall("94111");
  const deciding = await api.client.calls.decide.mutate({ callId, toolCallId, approved: false });
  expect(wordsOf(await Array.fromAsync(deciding))).toContain("nothing was done");
  expect(requestsFor()).toBe(0);
});

test("two who approve at once on two replicas run it once", async () => {
  const { callId, toolCallId, requestsFor } = await askedCall("94112");
  const deciding = [api, other].map(async ({ client }) => {
    return Array.fromAsync(await client.calls.decide.mutate({ callId, toolCallId, approved: true }));
  });
  await Promise.allSettled(deciding);
  expect(requestsFor()).toBe(1);
});

test("what was decided, and what nobody asked, is refused", async () => {
  const { callId, toolCallId } = await askedCall("94113");
  const decide = async (id: string) =>
    Array.fromAsync(await api.client.calls.decide.mutate({ callId, toolCallId: id, approved: true }));
  await decide(toolCallId);
  expect(await refusalOf(decide(toolCallId))).toMatchObject({ code: "invalid-input" });
  expect(await refusalOf(decide("toolcall_never"))).toMatchObject({ code: "not-found" });
});
