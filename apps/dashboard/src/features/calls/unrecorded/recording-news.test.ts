import { expect, test } from "vitest";
import { recordingNews } from "./recording-news.ts";

const asked = ["call_1", "call_2"];
const being = { callId: "call_1", state: "being-recorded" };
const failed = { callId: "call_2", state: "tried-again" };

test("it is not over while one of them is being recorded, and whoever waits long is told so", () => {
  const waiting = { callIds: asked, calls: [being, failed] };
  expect(recordingNews({ ...waiting, isLate: false })).toEqual({ isOver: false, words: "Being recorded…" });
  expect(recordingNews({ ...waiting, isLate: true })).toMatchObject({
    isOver: false,
    words: expect.stringContaining("longer than usual"),
  });
});

test.each([
  [[], "2 calls are on record now."],
  [[failed], "1 call is on record now. 1 call is still not on record, for the reason shown."],
  [
    [failed, { callId: "call_1", state: "given-up" }],
    "2 calls are still not on record, for the reason shown.",
  ],
])("who left the list is on record, who stays is not", (calls, words) => {
  expect(recordingNews({ callIds: asked, isLate: true, calls })).toEqual({ isOver: true, words });
});

test("calls that nobody asked for are not counted", () => {
  const calls = [{ callId: "call_3", state: "given-up" }];
  expect(recordingNews({ callIds: ["call_1"], isLate: false, calls }).words).toBe("1 call is on record now.");
});
