import * as fc from "fast-check";
import { expect, test } from "vitest";
import { phases } from "./outcome/failure-reason.ts";
import type { ToolCallTimings } from "./outcome/tool-outcome.ts";
import { startPhaseClock } from "./phase-clock.ts";

function fakeNow() {
  let time = 1000;
  return { now: () => time, pass: (milliseconds: number) => (time += milliseconds) };
}

test("time counts towards the phase it was spent in, and the phases add up to the total", () => {
  const { now, pass } = fakeNow();
  const clock = startPhaseClock(now);
  pass(1);
  clock.enter("dns");
  pass(2);
  clock.enter("connect");
  pass(3.25);
  clock.enter("firstByte");
  pass(4);
  clock.enter("body");
  pass(0.5);
  expect(clock.phase).toBe("body");
  expect(clock.timings()).toEqual({
    queue: 1,
    dns: 2,
    connect: 3.25,
    tls: 0,
    firstByte: 4,
    body: 0.5,
    total: 10.75,
  });
});

test("a phase may be entered again, and reading the clock does not stop it", () => {
  const { now, pass } = fakeNow();
  const clock = startPhaseClock(now);
  pass(1);
  expect(clock.timings().queue).toBe(1);
  pass(1);
  clock.enter("connect");
  clock.enter("queue");
  pass(1);
  expect(clock.timings()).toMatchObject({ queue: 3, total: 3 });
});

test("times are given to the microsecond", () => {
  const { now, pass } = fakeNow();
  const clock = startPhaseClock(now);
  pass(0.123456789);
  expect(clock.timings()).toMatchObject({ queue: 0.123, total: 0.123 });
});

test("a lap is what was spent since the last one, and all laps add up to the timings", () => {
  const { now, pass } = fakeNow();
  const clock = startPhaseClock(now);
  pass(1);
  clock.enter("connect");
  pass(2);
  clock.enter("firstByte");
  pass(3);
  expect(clock.lap()).toMatchObject({ queue: 1, connect: 2, firstByte: 3, body: 0, total: 6 });
  clock.enter("queue");
  pass(10);
  clock.enter("firstByte");
  pass(4);
  expect(clock.lap()).toMatchObject({ queue: 10, connect: 0, firstByte: 4, total: 14 });
  expect(clock.lap()).toMatchObject({ queue: 0, firstByte: 0, total: 0 });
  expect(clock.timings()).toMatchObject({ queue: 11, connect: 2, firstByte: 7, total: 20 });
});

test("whatever way a call takes through the phases, no time is lost and none is counted twice", () => {
  const step = fc.record({
    phase: fc.constantFrom(...phases),
    spentMs: fc.nat({ max: 10_000 }),
    isLap: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { now, pass } = fakeNow();
      const clock = startPhaseClock(now);
      const laps: ToolCallTimings[] = [];
      for (const { phase, spentMs, isLap } of steps) {
        clock.enter(phase);
        pass(spentMs);
        if (isLap) laps.push(clock.lap());
      }
      laps.push(clock.lap());
      const timings = clock.timings();
      expect(timings.total).toBe(steps.reduce((spent, { spentMs }) => spent + spentMs, 0));
      expect(phases.reduce((spent, phase) => spent + timings[phase], 0)).toBe(timings.total);
      for (const phase of [...phases, "total"] as const) {
        expect(laps.reduce((spent, lap) => spent + lap[phase], 0)).toBe(timings[phase]);
      }
    }),
  );
});

test("a request counts as sent from the moment it is handed to a connection, for good", () => {
  const clock = startPhaseClock();
  for (const phase of ["dns", "connect", "tls"] as const) {
    clock.enter(phase);
    clock.timings();
    expect(clock.hasSent, phase).toBe(false);
  }
  clock.enter("firstByte");
  expect(clock.hasSent).toBe(true);
  clock.enter("queue");
  expect(clock.hasSent).toBe(true);
});
