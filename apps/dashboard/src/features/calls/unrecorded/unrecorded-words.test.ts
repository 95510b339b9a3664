import { expect, test } from "vitest";
import { anUnrecordedCall } from "../../../testing/an-unrecorded-call.ts";
import { attemptsWords, nameOfUnrecorded } from "./unrecorded-words.ts";

const now = new Date("2026-11-23T17:05:00.000Z");

test("a call goes by its channel, its caller where one is known, and when it began", () => {
  expect(nameOfUnrecorded(anUnrecordedCall())).toMatch(/^Phone from \+1 415 555 0134, Nov 2[34], 2026/);
  expect(nameOfUnrecorded(anUnrecordedCall({ channel: "chat", from: null }))).toMatch(/^Dashboard chat, Nov/);
});

test.each([
  [1, null, "1 attempt"],
  [9, null, "9 attempts"],
  [2, "2026-11-23T17:05:40.000Z", "2 attempts, the next within a minute"],
  [2, "2026-11-23T17:04:00.000Z", "2 attempts, the next within a minute"],
  [3, "2026-11-23T17:07:30.000Z", "3 attempts, the next in 2 minutes"],
])("%i attempts, next at %s: %s", (attempts, nextTryAt, words) => {
  expect(attemptsWords({ attempts, nextTryAt }, now)).toBe(words);
});
