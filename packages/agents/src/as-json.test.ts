import { expect, test } from "vitest";
import { asJson } from "./as-json.ts";

test.each([{ zip_code: "94110" }, '{"zip_code": "94', null, 7, []])("%j stays as it is", (given) => {
  expect(asJson(given)).toEqual(given);
});

test.each([10n, undefined, { when: () => undefined }])(
  "what JSON cannot carry is said to be none",
  (given) => {
    expect(asJson(given)).toBe("Arguments that are not JSON.");
  },
);

test("a list nested without end crashes nothing", () => {
  let nested: unknown = 1;
  for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
  expect(asJson(nested)).toBe("Arguments that are not JSON.");
});
