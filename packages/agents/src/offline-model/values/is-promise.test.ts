import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { readValue } from "./read-value.ts";

const plain = new Set<string>();
const answerTo = (wanted: ReturnType<typeof aWanted>, text: string) =>
  readValue({ text, wanted, now: new Date(), isAsked: true, toolWords: plain, nameWords: plain })[0]?.value;
const seen = aWanted("seen", { type: "string", description: "What they see" });
const problem = aWanted("problem", { type: "string", description: "What is wrong" });
const message = aWanted("message", { type: "string", description: "What to pass on" });

test.each([seen, problem])("what a caller is going to do is not what was asked for: $key", (wanted) => {
  expect(answerTo(wanted, "okay, we'll wait outside the hall")).toBeUndefined();
  expect(answerTo(wanted, "a beam has come down in the hall")).toBeDefined();
});

test("it may well be what somebody is to be told", () => {
  expect(answerTo(message, "okay, we'll wait outside the hall")).toContain("we'll wait outside");
});
