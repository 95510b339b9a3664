import { expect, test } from "vitest";
import { toolSearchOf } from "./tool-search.ts";

test("a tool call is named by its call and its own id, and half a name is none", () => {
  expect(toolSearchOf({ call: "call_1", toolCall: "toolcall_1" })).toEqual({
    call: "call_1",
    toolCall: "toolcall_1",
  });
  expect(toolSearchOf({ call: 7, toolCall: 42 })).toEqual({ call: "7", toolCall: "42" });
  expect(toolSearchOf({ call: "call_1" })).toEqual({});
  expect(toolSearchOf({ call: "call_1", toolCall: ["toolcall_1"] })).toEqual({});
});

test("nothing but ids, a version, a tab and which calls it shows is read from an address", () => {
  const search = {
    version: 3,
    tab: "activity",
    calls: "slow",
    arguments: '{"phone":"+14155550134"}',
    zip_code: "94110",
  };
  expect(toolSearchOf(search)).toEqual({ version: 3, tab: "activity", calls: "slow" });
  expect(toolSearchOf({ version: 1.5, tab: "test", calls: "some" })).toEqual({});
});
