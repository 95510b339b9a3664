import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../json-value.ts";
import { gistOf } from "./gist-of.ts";

test.each<[JsonValue, string | null]>([
  ["No such date.", "No such date."],
  ["  two\n lines ", "two lines"],
  [{ error: "No such date." }, "No such date."],
  [{ error: { code: 17, message: "No such date." } }, "No such date."],
  [{ errors: [{ detail: "No such date." }, { detail: "Later." }] }, "No such date."],
  [{ title: "Conflict", detail: "The day is full.", status: 409 }, "The day is full."],
  [{ error: "invalid_grant", error_description: "The login has expired." }, "The login has expired."],
  [{ message: "", error: "Full." }, "Full."],
  [{ code: 17 }, null],
  [[], null],
  [null, null],
  [42, null],
  ["", null],
])("of %j the gist is %j", (value, gist) => {
  expect(gistOf(value)).toBe(gist);
});

test("whatever was said, its gist is short and whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (message) => {
      const gist = gistOf({ message: message.toWellFormed() }) ?? "";
      expect(gist.length).toBeLessThanOrEqual(200);
      expect(gist.isWellFormed()).toBe(true);
    }),
    { numRuns: 30 },
  );
});
