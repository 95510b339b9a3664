import type { ToolCall } from "@callhook/core";
import { expect, test } from "vitest";
import { aToolCall } from "../../testing/a-tool-call.ts";
import { sendingHint } from "./sending-hint.ts";

function running(toolId: string, toolName: string): ToolCall {
  return aToolCall({ toolCallId: `tc_${toolId}`, toolId, toolName });
}
const interruptionModes = new Map([
  ["a", "allow"],
  ["b", "disable-during-tool"],
  ["c", "disable-during-tool-and-turn"],
] as const);

test("words are simply answered while nothing happens", () => {
  expect(sendingHint({ runningToolCalls: [], interruptionModes, isAnswering: false })).toBe("");
});

test("words interrupt an answer", () => {
  expect(sendingHint({ runningToolCalls: [], interruptionModes, isAnswering: true })).toMatch(
    /interrupts the answer/,
  );
});

test("words interrupt a tool that allows it, and one whose mode is not known", () => {
  for (const toolId of ["a", "gone"]) {
    const hint = sendingHint({
      runningToolCalls: [running(toolId, "Look up")],
      interruptionModes,
      isAnswering: true,
    });
    expect(hint).toBe("Running Look up. Sending something interrupts it.");
  }
});

test("words are held while any running tool cannot be interrupted", () => {
  for (const toolId of ["b", "c"]) {
    const runningToolCalls = [running("a", "Look up"), running(toolId, "Book visit")];
    expect(sendingHint({ runningToolCalls, interruptionModes, isAnswering: true })).toBe(
      "Book visit cannot be interrupted: your words are held and answered after it.",
    );
  }
});
