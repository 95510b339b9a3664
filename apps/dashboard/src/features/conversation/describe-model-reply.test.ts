import type { ModelReplyRecord } from "@callhook/core";
import { expect, test } from "vitest";
import { describeModelReply } from "./describe-model-reply.ts";

const reply: ModelReplyRecord = {
  sequence: 3,
  at: "2026-11-23T17:00:00.000Z",
  turn: 1,
  provider: "openai",
  model: "gpt-5-mini",
  status: "answered",
  isFallback: false,
  inputTokens: 1850,
  outputTokens: 40,
  firstWordMs: 320,
  durationMs: 1240,
};

test("an answer says who gave it, how fast, and what it took", () => {
  expect(describeModelReply(reply)).toBe(
    "gpt-5-mini · first word after 320 ms · 1.2 s in all · tokens 1,850 in, 40 out",
  );
});

test("a reply that only called a tool has no first word, and a model that counts nothing no tokens", () => {
  const silent = { ...reply, firstWordMs: null, inputTokens: null, outputTokens: null };
  expect(describeModelReply(silent)).toBe("gpt-5-mini · 1.2 s in all");
});

test("a failure, its fallback and an interruption are told apart", () => {
  expect(describeModelReply({ ...reply, status: "failed" })).toBe("gpt-5-mini · failed after 1.2 s");
  expect(describeModelReply({ ...reply, isFallback: true, inputTokens: null })).toBe(
    "Fallback gpt-5-mini · first word after 320 ms · 1.2 s in all · tokens 40 out",
  );
  expect(describeModelReply({ ...reply, status: "stopped", outputTokens: null, inputTokens: null })).toBe(
    "gpt-5-mini · first word after 320 ms · stopped after 1.2 s",
  );
});

test.each([
  [{ reason: "wrong-key", status: 401 }, "refused the key (401)"],
  [{ reason: "server-trouble", status: 500 }, "had trouble of its own (500)"],
  [{ reason: "unreachable" }, "could not be reached"],
  [{ reason: "unknown" }, "failed"],
] as const)("a failure with %o says why", (failure, words) => {
  expect(describeModelReply({ ...reply, status: "failed", failure })).toBe(
    `gpt-5-mini · ${words} after 1.2 s`,
  );
});
