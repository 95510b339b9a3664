import { expect, test } from "vitest";
import { nextStep, progressOf } from "./getting-started.ts";

test("the steps come one after the other", () => {
  const progress = { hasTool: false, hasTalked: false, hasReadTranscript: false };
  expect(nextStep(progress)).toBe("add-tool");
  expect(nextStep({ ...progress, hasTool: true })).toBe("talk");
  expect(nextStep({ ...progress, hasTool: true, hasTalked: true })).toBe("read");
  expect(nextStep({ hasTool: true, hasTalked: true, hasReadTranscript: true })).toBeNull();
});

test("a workspace whose tools were all removed is led to adding one again", () => {
  expect(nextStep({ hasTool: false, hasTalked: true, hasReadTranscript: true })).toBe("add-tool");
});

test("progress is what the workspace holds", () => {
  const call = { openingWords: "Hello" };
  expect(progressOf({ tools: [], calls: [], hasReadTranscript: false })).toEqual({
    hasTool: false,
    hasTalked: false,
    hasReadTranscript: false,
  });
  expect(
    progressOf({ tools: [{ agentTargets: ["receptionist"] }], calls: [call], hasReadTranscript: true }),
  ).toEqual({ hasTool: true, hasTalked: true, hasReadTranscript: true });
});

test("a tool for the assistant alone and a call in which nobody spoke do not count", () => {
  const progress = progressOf({
    tools: [{ agentTargets: ["assistant"] }],
    calls: [{ openingWords: null }],
    hasReadTranscript: false,
  });
  expect(progress).toMatchObject({ hasTool: false, hasTalked: false });
});

test("a workspace with many calls is not asked to read its first transcript", () => {
  const calls = Array.from({ length: 4 }, () => ({ openingWords: "Hello" }));
  expect(progressOf({ tools: [], calls, hasReadTranscript: false }).hasReadTranscript).toBe(true);
});
