import { expect, test } from "vitest";
import { nameOfCall, openingOf } from "./call-summary.ts";
import { describeEndReason } from "./end-reason.ts";

test("a call is named by the caller's first words", () => {
  expect(openingOf({ openingWords: "Do you come out?", status: "ended" })).toBe("Do you come out?");
});

test("a call without words says that nothing was said", () => {
  expect(openingOf({ openingWords: null, status: "active" })).toBe("Nothing was said yet");
  expect(openingOf({ openingWords: " ", status: "ended" })).toBe("The caller said nothing");
});

test("known end reasons read as words and others as they were given", () => {
  expect(describeEndReason("ended-by-user")).toBe("Ended by the caller");
  expect(describeEndReason("carrier hung up")).toBe("carrier hung up");
  expect(describeEndReason("constructor")).toBe("constructor");
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
  const call = { openingWords: "Do you come out?", status: "ended" } as const;
  expect(nameOfCall({ ...call, title: "Blocked drain" })).toBe("Blocked drain");
  expect(nameOfCall({ ...call, title: null })).toBe("Do you come out?");
});
