import { expect, test } from "vitest";
import { readCompany } from "./read-company.ts";

test.each([
  ["it's only one gentleman", 1],
  ["just my mum and me", 2],
  ["it's me and 2 buddies", 3],
  ["my wife, my son and me", 3],
  ["my husband and I", 2],
  ["just the one", 1],
])("“%s” counts %d", (words, count) => expect(readCompany(words).map(({ value }) => value)).toEqual([count]));

test.each(["my car and I need a ride", "the oven and the windows", "me please", "a bath and a nail trim"])(
  "“%s” counts nobody",
  (words) => expect(readCompany(words)).toEqual([]),
);
