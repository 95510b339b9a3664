import { expect, test } from "vitest";
import { copyName } from "./copy-name.ts";

test("a copy is called a copy", () => {
  expect(copyName({ name: "Check area", taken: ["Check area"] })).toBe("Check area copy");
});

test("further copies are numbered past every name that is taken, in whatever case", () => {
  expect(copyName({ name: "Check area", taken: ["check area COPY"] })).toBe("Check area copy 2");
  const taken = ["Check area copy", "Check area copy 2"];
  expect(copyName({ name: "Check area", taken })).toBe("Check area copy 3");
});

test("a copy of a copy does not pile words up", () => {
  expect(copyName({ name: "Check area copy", taken: ["Check area copy"] })).toBe("Check area copy 2");
  expect(copyName({ name: "Check area copy 7", taken: [] })).toBe("Check area copy");
});

test("a name of 80 characters has a copy that is not longer, nor ends in half a character", () => {
  const long = copyName({ name: "x".repeat(80), taken: [] });
  expect(long).toBe(`${"x".repeat(75)} copy`);
  expect(copyName({ name: "🔧".repeat(40), taken: [] })).toBe(`${"🔧".repeat(37)} copy`);
});
