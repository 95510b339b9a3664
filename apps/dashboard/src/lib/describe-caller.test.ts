import { expect, test } from "vitest";
import { describeCaller } from "./describe-caller.ts";

test.each([
  ["+14155550134", "+1 415 555 0134"],
  ["sip:+14155550134@pbx.example;user=phone", "+1 415 555 0134"],
  ["sip:alex@example.com", "alex@example.com"],
  ["+442079460123", "+442079460123"],
  ["+1 415 555 0134", "+1 415 555 0134"],
  ["Front desk", "Front desk"],
])("a caller reads as people write it: %s", (from, shown) => {
  expect(describeCaller(from)).toBe(shown);
});

test.each(["anonymous", "Restricted", "sip:anonymous@anonymous.invalid", " "])(
  "a caller without a number is said to have withheld it: %s",
  (from) => {
    expect(describeCaller(from)).toBe("Withheld number");
  },
);
