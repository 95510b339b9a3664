import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Deadline, startDeadline } from "../../execution/deadline.ts";
import { startPhaseClock } from "../../execution/phase-clock.ts";
import { Gate } from "./gate.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aDeadline(timeoutSeconds = 20): Deadline {
  return startDeadline({ timeoutSeconds, clock: startPhaseClock() });
}

/** Enters one after the other and notes who got in. */
function crowd(gate: Gate, limit: number) {
  const inside: string[] = [];
  const refused: string[] = [];
  const come = (name: string, deadline = aDeadline()) =>
    gate.enterInTurn(limit, deadline).then(
      () => inside.push(name),
      (error: Error) => refused.push(`${name}: ${error.message}`),
    );
  return { inside, refused, come };
}

test("there is room until the limit is reached, and again when somebody leaves", () => {
  const gate = new Gate("This tool");
  for (let call = 0; call < 3; call += 1) {
    expect(gate.hasRoom(3)).toBe(true);
    gate.enter();
  }
  expect(gate.hasRoom(3)).toBe(false);
  gate.leave();
  expect(gate.hasRoom(3)).toBe(true);
});

test("whoever came first enters first", async () => {
  const gate = new Gate("This tool");
  const { inside, come } = crowd(gate, 1);
  await come("first");
  const waiting = ["second", "third", "fourth"].map((name) => come(name));
  expect(inside).toEqual(["first"]);
  for (const arrived of waiting) {
    gate.leave();
    await arrived;
  }
  expect(inside).toEqual(["first", "second", "third", "fourth"]);
});

test("nobody overtakes the line, even where their own limit would let them in", async () => {
  const gate = new Gate("This tool");
  gate.enter();
  const { come } = crowd(gate, 1);
  const waiting = come("first in line");
  expect(gate.hasRoom(5)).toBe(false);
  gate.leave();
  await waiting;
  expect(gate.hasRoom(5)).toBe(true);
});

test("who runs out of time leaves the line, and the next one moves up", async () => {
  const gate = new Gate("This tool");
  const { inside, refused, come } = crowd(gate, 1);
  await come("first");
  const hasty = come("hasty", aDeadline(1));
  const patient = come("patient");
  vi.advanceTimersByTime(1000);
  await hasty;
  expect(refused).toEqual([expect.stringMatching(/^hasty: .*waiting for its turn. Nothing was sent\.$/)]);
  gate.leave();
  await patient;
  expect(inside).toEqual(["first", "patient"]);
});

test("when the head of the line gives up, a higher limit behind it is not held back", async () => {
  const gate = new Gate("This tool");
  gate.enter();
  const hasty = gate.enterInTurn(1, aDeadline(1)).catch(() => "gave up");
  const behind = gate.enterInTurn(2, aDeadline());
  vi.advanceTimersByTime(1000);
  expect(await hasty).toBe("gave up");
  await behind;
  expect(gate.hasRoom(2)).toBe(false);
});

test("who has to stop before they could wait is not let in later", async () => {
  const gate = new Gate("This tool");
  gate.enter();
  const deadline = startDeadline({
    timeoutSeconds: 1,
    signal: AbortSignal.abort(),
    clock: startPhaseClock(),
  });
  await expect(gate.enterInTurn(1, deadline)).rejects.toMatchObject({ reason: "cancelled" });
  gate.leave();
  expect(gate.isIdle(0)).toBe(true);
});

test("a line of ten for each place is full: whoever comes next is refused at once", async () => {
  const gate = new Gate("This tool");
  const { inside, refused, come } = crowd(gate, 2);
  const all = Array.from({ length: 23 }, (_, index) => come(`caller ${index}`));
  await all[22];
  expect(refused).toEqual([
    "caller 22: This tool is being used too often at the moment, so nothing was sent. Try again in a moment.",
  ]);
  for (const arrived of all.slice(2, 22)) {
    gate.leave();
    await arrived;
  }
  expect(inside).toHaveLength(22);
});

test("a rate is judged before a call counts, and says when to come again", () => {
  const gate = new Gate("This workspace");
  gate.judgeRate(2, 0);
  gate.countCall(0);
  gate.judgeRate(2, 1000);
  gate.countCall(1000);
  expect(() => gate.judgeRate(2, 2000)).toThrow(
    "This workspace is being used too often at the moment, so nothing was sent. Try again in 63 seconds.",
  );
  expect(() => gate.judgeRate(2, 64_999)).toThrow("Try again in 1 second.");
  gate.judgeRate(2, 65_000);
});

test("a gate is idle once everybody has left and its minute is over", async () => {
  const gate = new Gate("This tool");
  expect(gate.isIdle(0)).toBe(true);
  gate.enter();
  expect(gate.isIdle(0)).toBe(false);
  gate.leave();
  gate.countCall(0);
  expect(gate.isIdle(59_000)).toBe(false);
  expect(gate.isIdle(65_000)).toBe(true);
});
