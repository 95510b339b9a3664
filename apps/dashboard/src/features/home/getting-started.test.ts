import { expect, test } from "vitest";
import { nextStep } from "./getting-started.ts";

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
