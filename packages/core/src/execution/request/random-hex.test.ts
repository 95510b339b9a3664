import { expect, test } from "vitest";
import { randomHex } from "./random-hex.ts";

test("digits never repeat, also when the store has to be refilled", () => {
  const drawn = Array.from({ length: 2000 }, (_, index) => randomHex(index % 2 === 0 ? 32 : 16));
  for (const [index, digits] of drawn.entries()) {
    expect(digits).toMatch(index % 2 === 0 ? /^[\da-f]{32}$/ : /^[\da-f]{16}$/);
  }
  expect(new Set(drawn.map((digits) => digits.slice(0, 16))).size).toBe(2000);
});

test("every digit comes up about equally often at every place", () => {
  const drawn = Array.from({ length: 8000 }, () => randomHex(8));
  for (let place = 0; place < 8; place += 1) {
    const counts = new Map<string, number>();
    for (const digits of drawn) {
      const digit = digits.charAt(place);
      counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(200);
  }
});
