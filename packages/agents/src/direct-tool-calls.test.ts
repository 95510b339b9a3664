import { expect, test } from "vitest";
import { useScriptedCalls } from "./testing/scripted-calls.ts";
import { asHistory, checkArea, storyOf, until } from "./testing/test-call.ts";

const openScriptedCall = useScriptedCalls();
const openCall = (setup: Parameters<typeof openScriptedCall>[1] = {}) => openScriptedCall([], setup);
const areaCall = { functionName: "check_availability_in_area", arguments: { zip_code: "94110" } };

test("a service's tool call takes the same path and is on record", async () => {
  const { conversation, endpoint, record } = await openCall();
  endpoint.respondWith({ json: { covered: true } });
  const outcome = await conversation.callTool({ ...areaCall, toolCallId: "crm-7" });
  expect(outcome).toMatchObject({ status: "succeeded", toolCallId: "crm-7", value: { covered: true } });
  expect(endpoint.requests[0]?.headers["x-callhook-tool-call-id"]).toBe("crm-7");
  expect(storyOf(record)).toEqual(["0 called: check_availability_in_area", "0 finished: succeeded"]);
});

test("an unknown function ends in not-allowed with the names that exist", async () => {
  const { conversation, record } = await openCall();
  const outcome = await conversation.callTool({ functionName: "launch_rocket", arguments: {} });
  expect(outcome).toMatchObject({ status: "failed", reason: "not-allowed" });
  expect(outcome.status === "failed" && outcome.message).toContain("check_availability_in_area");
  expect(storyOf(record)).toEqual(["0 called: launch_rocket", "0 finished: not-allowed"]);
});

test("an agent without tools is said to have none", async () => {
  const { conversation } = await openCall({ tools: () => [] });
  const outcome = await conversation.callTool(areaCall);
  expect(outcome.status === "failed" && outcome.message).toContain("This agent has no tools.");
});

test("bad arguments end in invalid-arguments and reach no endpoint", async () => {
  const { conversation, endpoint } = await openCall();
  const outcome = await conversation.callTool({ ...areaCall, arguments: {} });
  expect(outcome).toMatchObject({ status: "failed", reason: "invalid-arguments" });
  expect(endpoint.requests).toEqual([]);
});

test("a call repeated under the same id gets the first outcome; nothing runs twice", async () => {
  const { conversation, endpoint, record } = await openCall();
  const request = { ...areaCall, toolCallId: "crm-7" };
  const first = await conversation.callTool(request);
  expect(await conversation.callTool(request)).toEqual(first);
  expect(endpoint.requests).toHaveLength(1);
  expect(record).toHaveLength(2);
});

test("a call repeated while the first one runs joins it", async () => {
  const { conversation, endpoint } = await openCall();
  endpoint.respondWith({ delayMs: 20, json: { covered: true } });
  const request = { ...areaCall, toolCallId: "crm-7" };
  const early = conversation.callTool(request);
  const [first, second] = await Promise.all([early, conversation.callTool(request)]);
  await until(() => endpoint.requests.length > 0, "a request arrived");
  expect(second).toEqual(first);
  expect(endpoint.requests).toHaveLength(1);
});

test("a call repeated after a restart is answered from the record", async () => {
  const before = await openCall();
  const request = { ...areaCall, toolCallId: "crm-7" };
  const first = await before.conversation.callTool(request);
  const history = asHistory(before.record);
  await before.close();
  const after = await openCall({ history });
  expect(await after.conversation.callTool(request)).toEqual(first);
  expect(after.endpoint.requests).toEqual([]);
});

test("a call that was under way when the process died is not run again unasked", async () => {
  const before = await openCall();
  await before.conversation.callTool({ ...areaCall, toolCallId: "crm-7" });
  const history = asHistory(before.record).slice(0, 1);
  await before.close();
  const { conversation, endpoint } = await openCall({ history });
  await expect(conversation.callTool({ ...areaCall, toolCallId: "crm-7" })).rejects.toMatchObject({
    code: "unavailable",
  });
  expect(endpoint.requests).toEqual([]);
});

test("an id that named another call is refused", async () => {
  const { conversation } = await openCall();
  await conversation.callTool({ ...areaCall, toolCallId: "crm-7" });
  const other = { ...areaCall, arguments: { zip_code: "94117" }, toolCallId: "crm-7" };
  await expect(conversation.callTool(other)).rejects.toMatchObject({ code: "invalid-input" });
});

test.each(["", "crm 7", "crm\r\nx-evil: 1", "x".repeat(129)])("the id %j is refused", async (toolCallId) => {
  const { conversation, record } = await openCall();
  await expect(conversation.callTool({ ...areaCall, toolCallId })).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "toolCallId" }],
  });
  expect(record).toEqual([]);
});

test("calls without an id of their own get one each, although the endpoint is asked once for the same", async () => {
  const { conversation, endpoint } = await openCall();
  const outcomes = await Promise.all([conversation.callTool(areaCall), conversation.callTool(areaCall)]);
  expect(new Set(outcomes.map(({ toolCallId }) => toolCallId)).size).toBe(2);
  expect(endpoint.requests).toHaveLength(1);
});

test("the end of the call stops a service's reading tool call and waits for its outcome", async () => {
  const { conversation, endpoint, record } = await openCall({ tools: (url) => [checkArea(url)] });
  endpoint.respondWith(() => undefined);
  const call = conversation.callTool(areaCall);
  await until(() => endpoint.requests.length === 1, "the endpoint got the request");
  await conversation.end("caller-hung-up");
  expect(await call).toMatchObject({ status: "failed", reason: "cancelled" });
  expect(storyOf(record).slice(1)).toEqual(["0 finished: cancelled", "ended: caller-hung-up"]);
});
