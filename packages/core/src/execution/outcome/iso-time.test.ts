import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isoTime } from "./iso-time.ts";

test("any time is written as toISOString writes it", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.nat({ max: 1500 }), (time, later) => {
      const next = new Date(Math.min(time.getTime() + later, 8.64e15));
      expect([isoTime(time), isoTime(next)]).toEqual([time.toISOString(), next.toISOString()]);
    }),
  );
});

test("a time that is none is refused, and the next one is right again", () => {
  const time = new Date("2026-01-05T09:00:00.007Z");
  expect(isoTime(time)).toBe("2026-01-05T09:00:00.007Z");
  expect(() => isoTime(new Date(Number.NaN))).toThrow(RangeError);
  expect(isoTime(time)).toBe("2026-01-05T09:00:00.007Z");
});
