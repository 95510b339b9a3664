import { expect, test } from "vitest";
import { callHeaders, type ToolCallContext } from "./call-headers.ts";

function headersFor(
  overrides: {
    method?: "GET" | "POST";
    toolCallId?: string;
    messageId?: string;
    context?: ToolCallContext;
  } = {},
) {
  return callHeaders({
    method: "POST",
    toolCallId: "tc_1",
    messageId: "call_7.tc_1",
    context: {},
    userAgent: "Callhook/1",
    ...overrides,
  });
}

test("an endpoint learns who calls", () => {
  const headers = headersFor({ context: { callId: "call_7", agent: "receptionist" } });
  expect(headers).toMatchObject({
    "user-agent": "Callhook/1",
    "x-callhook-call-id": "call_7",
    "x-callhook-tool-call-id": "tc_1",
    "x-callhook-agent": "receptionist",
    "idempotency-key": "call_7.tc_1",
  });
});

test("outside a call nothing is made up about one", () => {
  expect(Object.keys(headersFor()).toSorted()).toEqual([
    "accept-encoding",
    "idempotency-key",
    "traceparent",
    "user-agent",
    "x-callhook-tool-call-id",
  ]);
});

test("a GET has no idempotency key, since it changes nothing", () => {
  expect(headersFor({ method: "GET" })).not.toHaveProperty("idempotency-key");
});

test("every request is a span of its own in the W3C format, in one trace with all others of its call", () => {
  const { traceparent } = headersFor();
  expect(traceparent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
  expect(headersFor()["traceparent"]).not.toBe(traceparent);
  const inCall = () => headersFor({ context: { callId: "call_7" } })["traceparent"]?.split("-") ?? [];
  const [, trace, span] = inCall();
  const [, nextTrace, nextSpan] = inCall();
  expect([nextTrace, nextSpan === span]).toEqual([trace, false]);
});

test("an id chosen outside cannot break into the headers", () => {
  const headers = headersFor({ toolCallId: "a\r\nx-evil: 1 ü😀\ud800" });
  expect(headers["x-callhook-tool-call-id"]).toBe("a%0D%0Ax-evil:%201%20%C3%BC%F0%9F%98%80%EF%BF%BD");
});
