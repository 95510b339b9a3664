import type { TranscriptEvent } from "@callhook/core";
import { expect, test } from "vitest";
import { mergeEvents, unbrokenSequence } from "./merge-events.ts";

function ended(sequence: number, reason = "done"): TranscriptEvent {
  return { type: "call-ended", reason, sequence, at: "2026-11-23T17:00:00.000Z" };
}

test("an event that is known already keeps its first content", () => {
  expect(mergeEvents([ended(1, "first")], [ended(1, "second"), ended(2)])).toEqual([
    ended(1, "first"),
    ended(2),
  ]);
});

test("repeats within one delivery count once", () => {
  expect(mergeEvents([], [ended(2), ended(2), ended(1)])).toEqual([ended(1), ended(2)]);
});

test("following goes on behind the first gap, not behind the last event", () => {
  expect(unbrokenSequence([ended(1), ended(2), ended(4)])).toBe(2);
});

test("following starts at the beginning when the first event is missing", () => {
  expect(unbrokenSequence([ended(2), ended(3)])).toBe(0);
  expect(unbrokenSequence([])).toBe(0);
});
