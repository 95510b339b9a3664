import { expect, test } from "vitest";
import { createToolCallIds } from "./tool-call-ids.ts";

test("a model's own id is kept", () => {
  expect(createToolCallIds(() => [])("call_9fX-2.a:b")).toBe("call_9fX-2.a:b");
});

test("an id that was used before is replaced, so that models may number anew in every reply", () => {
  const claim = createToolCallIds(() => []);
  expect(claim("call_0")).toBe("call_0");
  expect(claim("call_0")).toMatch(/^toolcall_[0-9a-f-]{36}$/);
});

test("an id from the call's history is taken", () => {
  const called = {
    type: "tool-called",
    toolCallId: "call_0",
    toolId: null,
    toolName: "Check area",
    toolVersion: null,
    functionName: "check_area",
    arguments: {},
  } as const;
  expect(createToolCallIds(() => [called])("call_0")).not.toBe("call_0");
});

test("the id of a tool call that is on record and cannot be read is taken", () => {
  const isUnreadable = (id: string) => id === "call_0";
  expect(createToolCallIds(() => [], isUnreadable)("call_0")).toMatch(/^toolcall_/);
});

test.each(["", "with space", "line\r\nbreak", "é", "x".repeat(129)])("the unfit id %j is replaced", (id) => {
  expect(createToolCallIds(() => [])(id)).toMatch(/^toolcall_/);
});
