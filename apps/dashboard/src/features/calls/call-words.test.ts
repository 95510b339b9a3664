import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { isBehind, nameOfCall, openingOf } from "./call-summary.ts";
import { describeEndReason } from "./end-reason.ts";

test("a call is named by the caller's first words", () => {
  expect(openingOf(aCall({ openingWords: "Do you come out?" }))).toBe("Do you come out?");
});

test("a call without words says that nothing was said", () => {
  expect(openingOf(aCall({ openingWords: null, status: "active" }))).toBe("Nothing was said yet");
  expect(openingOf(aCall({ openingWords: " " }))).toBe("The caller said nothing");
});

test("of a call that is not on record nobody knows whether anything was said", () => {
  expect(openingOf(aCall({ openingWords: null, recorded: false }))).toBe("Not recorded yet");
});

test("a call that has ended is behind where the worker had the time to record it", () => {
  const call = aCall({ recorded: false, endedAt: "2026-11-23T17:00:00.000Z" });
  const at = (time: string) => Date.parse(`2026-11-23T${time}.000Z`);
  expect(isBehind(call, at("17:00:30"))).toBe(false);
  expect(isBehind(call, at("17:01:30"))).toBe(true);
  expect(isBehind({ ...call, recorded: true }, at("17:01:30"))).toBe(false);
  expect(isBehind({ ...call, endedAt: null }, at("17:01:30"))).toBe(false);
});

test("known end reasons read as words and others as they were given", () => {
  expect(describeEndReason("ended-by-caller")).toBe("Ended by the caller");
  expect(describeEndReason("carrier hung up")).toBe("carrier hung up");
  expect(describeEndReason("constructor")).toBe("constructor");
});

test("of a call that was ended without a reason, only that is said", () => {
  expect(describeEndReason("ended")).toBe("Ended");
  expect(describeEndReason("ended-by-user")).toBe("Ended");
});

test.each([
  ["caller-hung-up", "Caller hung up"],
  ["no_answer", "No answer"],
  ["Line dropped - retry", "Line dropped - retry"],
  ["done", "done"],
])("an end reason written as a code reads as words: %s", (reason, words) => {
  expect(describeEndReason(reason)).toBe(words);
});

test("an analysed call goes by its title, any other by what the caller began with", () => {
  const call = aCall({ openingWords: "Do you come out?" });
  expect(nameOfCall({ ...call, title: "Blocked drain" })).toBe("Blocked drain");
  expect(nameOfCall({ ...call, title: null })).toBe("Do you come out?");
});
