import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RollingCount } from "./rolling-count.ts";

const windowMs = 60_000;
const stepMs = windowMs / 12;

/** Milliseconds between events, as they come in bursts, in a trickle, and after long silence. */
const gaps = fc.array(fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 9000 }), fc.nat({ max: 400_000 })));

test("what happened within the window is counted, and forgotten at most one step after it", () => {
  fc.assert(
    fc.property(gaps, fc.nat({ max: 10_000_000 }), (between, startMs) => {
      const count = new RollingCount({ windowMs });
      const times: number[] = [];
      let now = startMs;
      for (const gap of between) {
        now += gap;
        count.add(now);
        times.push(now);
        const total = count.total(now);
        const within = (ms: number) => times.filter((time) => time > now - ms).length;
        expect(total).toBeGreaterThanOrEqual(within(windowMs));
        expect(total).toBeLessThanOrEqual(within(windowMs + stepMs));
      }
    }),
  );
});

test("who asks for room as soon as it is promised finds it, and not a moment before", () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 20 }), (between, limit) => {
      const count = new RollingCount({ windowMs });
      let now = 5000;
      for (const gap of between) {
        now += gap;
        count.add(now);
        const waitMs = count.msUntilFewerThan(limit, now);
        expect(waitMs === 0).toBe(count.total(now) < limit);
        if (waitMs === 0) continue;
        const early = now + waitMs - 1;
        if (early > now) expect(count.msUntilFewerThan(limit, early)).toBe(1);
        now += waitMs;
        expect(count.total(now)).toBeLessThan(limit);
      }
    }),
  );
});

test("a count that only adds while there is room never exceeds its limit in any window", () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 20 }), (between, limit) => {
      const count = new RollingCount({ windowMs });
      const times: number[] = [];
      let now = 0;
      for (const gap of between) {
        now += gap;
        if (count.msUntilFewerThan(limit, now) > 0) continue;
        count.add(now);
        times.push(now);
        expect(times.filter((time) => time > now - windowMs).length).toBeLessThanOrEqual(limit);
      }
    }),
  );
});

test("after silence, however long, nothing is left of what was", () => {
  const count = new RollingCount({ windowMs });
  for (let event = 0; event < 9; event += 1) count.add(event * 100);
  expect(count.total(windowMs - 1)).toBe(9);
  expect(count.total(24 * 60 * windowMs)).toBe(0);
  count.add(24 * 60 * windowMs);
  expect(count.total(24 * 60 * windowMs)).toBe(1);
});

test("a clock that is set back forgets nothing and counts on", () => {
  const count = new RollingCount({ windowMs });
  count.add(100_000);
  count.add(40_000);
  expect(count.total(40_000)).toBe(2);
  expect(count.total(100_000)).toBe(2);
});
