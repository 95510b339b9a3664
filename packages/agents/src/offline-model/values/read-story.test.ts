import { expect, test } from "vitest";
import { collected, type Properties } from "../testing/collected.ts";

const text = (description: string) => ({ type: "string" as const, description });
const properties: Properties = { fault: text("What is wrong"), phone: text("Phone number") };

test.each([
  ["we've run onto a reef", "we've run onto a reef"],
  ["hello, the handle came off in my hand", "the handle came off in my hand"],
  ["I want to report something: my kite flew away. 555 010 2233", "my kite flew away"],
  ["there's ants all over the counter, can you come?", "there's ants all over the counter"],
])("“%s” opens with what is wrong, without a word for trouble", (words, fault) =>
  expect(collected({ properties, text: words }).fault).toBe(fault),
);

test.each([
  "I'd like to report something",
  "my name is Ann Lee, could you help me?",
  "my number is 555 010 2233",
  "it's Ann Lee, number AB-12",
])("“%s” tells nothing of what is wrong", (words) =>
  expect(collected({ properties, text: words })).not.toHaveProperty("fault"),
);

test("what is told in answer to another question is no story", () => {
  const answer = { properties, text: "my cousin hums a lot, 555 010 2233", askedKey: "phone" };
  expect(collected(answer)).toEqual({ phone: "555 010 2233" });
});
