import { expect, test } from "vitest";
import { codeShapeOf } from "./code-shape.ts";

test.each([
  ["^P-\\d{5}$", "p73310", "P-73310"],
  ["^[A-Z]-\\d{3}$", "b206", "B-206"],
  ["^TR\\d{2}[A-Z]$", "tr71q", "TR71Q"],
  ["^[A-H]\\d{1,2}$", "a3", "A3"],
  ["^\\d{4}-\\d{2}$", "123456", "1234-56"],
  ["^[A-Z]{2} \\d{4}$", "bv2093", "BV 2093"],
  ["^[A-Z]\\d[A-Z] \\d[A-Z]\\d$", "k1a0b1", "K1A 0B1"],
])("%s writes %s as %s", (pattern, said, code) => expect(codeShapeOf(pattern)?.write(said)).toBe(code));

test.each([
  ["^P-\\d{5}$", "p7331"],
  ["^[A-H]\\d{1,2}$", "x3"],
])("%s is nothing that %s could be", (pattern, said) => expect(codeShapeOf(pattern)?.write(said)).toBeNull());

test.each([null, "\\d{4}", "^(?:a|b)\\d$", "^.+$", "^\\w+$", "^[A-Za-z ]{2,40}$", "^\\d{90}$"])(
  "%s is no shape of a code",
  (pattern) => expect(codeShapeOf(pattern)).toBeNull(),
);
