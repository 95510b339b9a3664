import { aTool } from "@callhook/core/testing";
import type { ToolSpeech } from "@callhook/core";
import { expect, test } from "vitest";
import { aFailure, aSuccess } from "../testing/an-outcome.ts";
import { afterTools } from "./after-tools.ts";

const called = (after: ToolSpeech["after"], outcome = aSuccess({})) => ({
  tool: aTool({ speech: { after } }),
  outcome,
});

test("the agent speaks after a tool unless the tool says otherwise", () => {
  expect(afterTools({ toolCalls: [called("speak")], hasSpoken: true })).toBe("speak");
  expect(afterTools({ toolCalls: [called("silent")], hasSpoken: false })).toBe("stay-silent");
});

test("once is after the tool, unless the turn already has words", () => {
  expect(afterTools({ toolCalls: [called("once")], hasSpoken: false })).toBe("speak");
  expect(afterTools({ toolCalls: [called("once")], hasSpoken: true })).toBe("stay-silent");
});

test("a failure is told, and so is what a tool beside it brought", () => {
  const failed = called("silent", aFailure("http-error"));
  expect(afterTools({ toolCalls: [failed], hasSpoken: true })).toBe("speak");
  expect(afterTools({ toolCalls: [called("silent"), called("speak")], hasSpoken: true })).toBe("speak");
  expect(afterTools({ toolCalls: [{ tool: undefined, outcome: aSuccess({}) }], hasSpoken: true })).toBe(
    "speak",
  );
});
