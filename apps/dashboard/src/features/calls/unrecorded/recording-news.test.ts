import { expect, test } from "vitest";
import { recordingNews } from "./recording-news.ts";

const asked = ["call_1", "call_2"];
const being = { callId: "call_1", state: "being-recorded" };
const failed = { callId: "call_2", state: "tried-again" };

test("it is not over while one of them is being recorded, and whoever waits long is told so", () => {
  const waiting = { callIds: asked, unlisted: null, calls: [being, failed] };
  expect(recordingNews({ ...waiting, isLate: false })).toEqual({ isOver: false, words: "Being recorded…" });
  expect(recordingNews({ ...waiting, isLate: true })).toMatchObject({
    isOver: false,
    words: expect.stringContaining("longer than usual"),
  });
});

test.each([
  [[], "2 calls are no longer in trouble."],
  [[failed], "1 call is no longer in trouble. 1 call is still not on record, for the reason shown."],
  [
    [failed, { callId: "call_1", state: "given-up" }],
    "2 calls are still not on record, for the reason shown.",
  ],
])("who left the list is on record or deleted, who stays is not", (calls, words) => {
  expect(recordingNews({ callIds: asked, unlisted: null, isLate: true, calls })).toEqual({
    isOver: true,
    words,
  });
});

test("calls that nobody asked for are not counted", () => {
  const calls = [{ callId: "call_3", state: "given-up" }];
  const news = recordingNews({ callIds: ["call_1"], unlisted: null, isLate: false, calls });
  expect(news.words).toBe("1 call is no longer in trouble.");
});

test.each([
  [0, "Asked for 2 calls. Being recorded…"],
  [70, "Asked for 72 calls. Being recorded… 70 of them had not been loaded here: see the list."],
])(
  "where all were asked for, how many stands first, with %i that the page did not show",
  (unlisted, words) => {
    const news = recordingNews({ callIds: asked, unlisted, isLate: false, calls: [being, failed] });
    expect(news).toEqual({ isOver: false, words });
  },
);
