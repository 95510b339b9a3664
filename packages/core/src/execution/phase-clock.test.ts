import { expect, test } from "vitest";
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
