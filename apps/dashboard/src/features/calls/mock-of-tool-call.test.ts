import { findMock, type ToolCall, toolOutcomeSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { mockOfToolCall } from "./mock-of-tool-call.ts";

function aToolCall(outcome: object | null, given: ToolCall["arguments"] = { zip_code: "94110" }): ToolCall {
  return {
    sequence: 4,
    toolCallId: "tc_1",
    toolId: "tool_1",
    toolName: "Check area",
    toolVersion: 1,
    functionName: "check_area",
    arguments: given,
    startedAt: "2026-01-05T09:00:00.000Z",
    finishedAt: null,
    durationMs: null,
    outcome: outcome === null ? null : toolOutcomeSchema.parse({ toolCallId: "tc_1", ...outcome }),
  };
}
const failed = (reason: string) => ({ status: "failed", reason, message: "It failed." });

test("an answer becomes a mock that fits the same arguments, and no other", () => {
  const mock = mockOfToolCall(
    aToolCall({ status: "succeeded", value: { serviced: true }, response: { status: 201 } }),
  );
  expect(mock).toMatchObject({ respond: { status: 201, json: { serviced: true } } });
  const mocks = mock === null ? [] : [mock];
  expect(findMock(mocks, { zip_code: "94110" })).toBe(mock);
  expect(findMock(mocks, { zip_code: "10001" })).toBeNull();
});

test("a failure without an answer is pretended, where a mock can pretend it", () => {
  expect(mockOfToolCall(aToolCall(failed("timed-out")))).toMatchObject({ fail: "timed-out" });
  expect(mockOfToolCall(aToolCall(failed("invalid-arguments")))).toBeNull();
  expect(mockOfToolCall(aToolCall(null))).toBeNull();
});

test("a value that the record does not hold is no condition: nothing would ever fit it", () => {
  const mock = mockOfToolCall(aToolCall(failed("timed-out"), { card: "[redacted]", zip_code: "94110" }));
  expect(mock?.when).toEqual([{ argument: "zip_code", is: "exact", value: "94110" }]);
});
