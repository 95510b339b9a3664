import { findMock, type ToolCall, toolOutcomeSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { aToolCall } from "../../testing/a-tool-call.ts";
import { mockOfToolCall } from "./mock-of-tool-call.ts";

function recorded(outcome: object | null, given: ToolCall["arguments"] = { zip_code: "94110" }): ToolCall {
  return aToolCall({
    arguments: given,
    outcome: outcome === null ? null : toolOutcomeSchema.parse({ toolCallId: "toolcall_1", ...outcome }),
  });
}
const failed = (reason: string) => ({ status: "failed", reason, message: "It failed." });

test("an answer becomes a mock that fits the same arguments, and no other", () => {
  const mock = mockOfToolCall(
    recorded({ status: "succeeded", value: { serviced: true }, response: { status: 201 } }),
  );
  expect(mock).toMatchObject({ respond: { status: 201, json: { serviced: true } } });
  const mocks = mock === null ? [] : [mock];
  expect(findMock(mocks, { zip_code: "94110" })).toBe(mock);
  expect(findMock(mocks, { zip_code: "10001" })).toBeNull();
});

test("a failure without an answer is pretended, where a mock can pretend it", () => {
  expect(mockOfToolCall(recorded(failed("timed-out")))).toMatchObject({ fail: "timed-out" });
  expect(mockOfToolCall(recorded(failed("invalid-arguments")))).toBeNull();
  expect(mockOfToolCall(recorded(null))).toBeNull();
});

test("a value that the record does not hold is no condition: nothing would ever fit it", () => {
  const mock = mockOfToolCall(recorded(failed("timed-out"), { card: "[redacted]", zip_code: "94110" }));
  expect(mock?.when).toEqual([{ argument: "zip_code", is: "exact", value: "94110" }]);
});
