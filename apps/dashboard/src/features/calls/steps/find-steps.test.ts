import { toolOutcomeSchema } from "@callhook/core";
import { expect, test, vi } from "vitest";
import { aToolCall } from "../../../testing/a-tool-call.ts";
import type { CallEntry } from "../../conversation/call-entries.ts";
import { findSteps } from "./find-steps.ts";

const value = { note: 'Ring "Smith"\nat the back door', area: { name: "Mission" } };
const outcome = toolOutcomeSchema.parse({ toolCallId: "tc_1", status: "succeeded", value });

function anEntry(): CallEntry {
  return { kind: "tool-call", sequence: 4, toolCall: aToolCall({ outcome }) };
}

test("words of an answer are found as they read, across quotes and line breaks, and as JSON", () => {
  for (const words of ['ring "smith" at the', "BACK  door", '"name":"Mission"', "94110"])
    expect(findSteps([anEntry()], words), words).toEqual([4]);
  expect(findSteps([anEntry()], "front door")).toEqual([]);
  expect(findSteps([anEntry()], "  ")).toEqual([]);
});

test("an answer is read once, and not for every letter that is typed", () => {
  const stringify = vi.spyOn(JSON, "stringify");
  const entries = [anEntry()];
  findSteps(entries, "m");
  const first = stringify.mock.calls.length;
  findSteps(entries, "mi");
  expect(stringify.mock.calls.length).toBe(first);
  expect(first).toBeGreaterThan(0);
  stringify.mockRestore();
});
