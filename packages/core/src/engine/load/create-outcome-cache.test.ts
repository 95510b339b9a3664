import { expect, test } from "vitest";
import { createOutcomeCache } from "./create-outcome-cache.ts";

function anAnswer(json: string) {
  return { toolCallId: "tc_1", storedAt: new Date("2026-03-02T10:00:00Z"), json };
}

test("what was set is there until it is deleted", () => {
  const cache = createOutcomeCache();
  expect(cache.get("a")).toBeUndefined();
  cache.set("a", anAnswer("1"));
  expect(cache.get("a")).toEqual(anAnswer("1"));
  cache.delete("a");
  expect(cache.get("a")).toBeUndefined();
});

test("beyond ten thousand answers, the least recently used goes first", () => {
  const cache = createOutcomeCache();
  for (let index = 0; index < 10_000; index += 1) cache.set(String(index), anAnswer("1"));
  cache.get("0");
  cache.set("one more", anAnswer("1"));
  expect(cache.get("0")).toBeDefined();
  expect(cache.get("1")).toBeUndefined();
});

test("beyond 32 MiB, the least recently used go first, however few they are", () => {
  const cache = createOutcomeCache();
  const large = "x".repeat(1024 * 1024);
  for (let index = 0; index < 20; index += 1) cache.set(String(index), anAnswer(large));
  const kept = Array.from({ length: 20 }, (_, index) => cache.get(String(index)) !== undefined);
  expect(kept.filter(Boolean)).toHaveLength(15);
  expect(kept.at(-1)).toBe(true);
});

test("an answer that is larger than all there is room for is not kept, and drives nothing out", () => {
  const cache = createOutcomeCache();
  cache.set("a", anAnswer("1"));
  cache.set("huge", anAnswer("x".repeat(20 * 1024 * 1024)));
  expect(cache.get("huge")).toBeUndefined();
  expect(cache.get("a")).toBeDefined();
});
