import * as fc from "fast-check";
import { expect, test } from "vitest";
import { planRequired } from "./plan-required.ts";
import { usageMonth } from "./usage-month.ts";

test.each([
  ["2026-11-30T23:59:59.999Z", "2026-11-01", "2026-12-01T00:00:00.000Z"],
  ["2026-12-01T00:00:00.000Z", "2026-12-01", "2027-01-01T00:00:00.000Z"],
  ["2028-02-29T12:00:00.000Z", "2028-02-01", "2028-03-01T00:00:00.000Z"],
])("%s is counted in the month of %s, which ends at %s", (now, month, endsAt) => {
  expect(usageMonth(new Date(now))).toEqual({ month, endsAt: new Date(endsAt) });
});

test("every moment is in exactly one month, and the next begins where it ends", () => {
  const moments = fc.date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2100-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (now) => {
      const { month, endsAt } = usageMonth(now);
      expect(new Date(month).getTime()).toBeLessThanOrEqual(now.getTime());
      expect(endsAt.getTime()).toBeGreaterThan(now.getTime());
      expect(usageMonth(new Date(endsAt.getTime() - 1)).month).toBe(month);
      expect(usageMonth(endsAt).month).toBe(endsAt.toISOString().slice(0, 10));
    }),
  );
});

test("what a plan lacks is refused under a code of its own, with the plan that has it", () => {
  expect(planRequired()).toMatchObject({
    code: "plan-required",
    message: expect.stringContaining("Plus plan"),
  });
});
