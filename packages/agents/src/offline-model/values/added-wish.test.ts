import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { readValue } from "./read-value.ts";

const plain = new Set<string>();
const wanted = {
  ...aWanted("wishes", { type: "string", description: "How we shall wrap it, if they say" }),
  required: false,
};

test.each([
  ["two scarves, and could you wrap them in blue?", "wrap them in blue"],
  ["you should know that the bell is broken", "the bell is broken"],
  ["two scarves, and could you hurry?", undefined],
])("%j adds %j", (text, value) => {
  const readings = readValue({
    text,
    wanted,
    now: new Date(),
    isAsked: false,
    toolWords: plain,
    nameWords: plain,
  });
  expect(readings[0]?.value).toBe(value);
});
