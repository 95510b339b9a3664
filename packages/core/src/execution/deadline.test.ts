import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Phase } from "./outcome/failure-reason.ts";
import { startDeadline } from "./deadline.ts";
import { startPhaseClock } from "./phase-clock.ts";
import type { ToolCallError } from "./outcome/tool-call-error.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type StartOptions = Partial<Omit<Parameters<typeof startDeadline>[0], "clock">> & { phase?: Phase };

function start({ phase = "firstByte", ...options }: StartOptions = {}) {
  const clock = startPhaseClock();
  clock.enter(phase);
  const stops: ToolCallError[] = [];
  const deadline = startDeadline({ timeoutSeconds: 20, ...options, clock });
  deadline.onStop((error) => stops.push(error));
  return { deadline, stops, clock };
}

test("when time is up the call stops, once, and says in which phase", () => {
  const { stops } = start({ timeoutSeconds: 0.5, phase: "connect" });
  vi.advanceTimersByTime(499);
  expect(stops).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(stops.map(({ reason, message }) => ({ reason, message }))).toEqual([
    {
      reason: "timed-out",
      message:
        "The endpoint did not answer within 0.5 seconds; time ran out while connecting. Nothing was sent.",
    },
  ]);
});

test("after the request went out nobody knows whether the work was done, and the message says so", () => {
  const { stops } = start({ timeoutSeconds: 1 });
  vi.advanceTimersByTime(1000);
  expect(stops[0]?.message).toBe(
    "The endpoint did not answer within 1 second; time ran out while waiting for the answer to begin. Whether it did the work is not known.",
  );
});

test("an abort cancels the call, and the time no longer matters", () => {
  const controller = new AbortController();
  const { stops } = start({ signal: controller.signal });
  controller.abort();
  vi.advanceTimersByTime(60_000);
  expect(stops.map(({ reason }) => reason)).toEqual(["cancelled"]);
});

test("a signal that was aborted before stops the call from the start", () => {
  const { deadline } = start({ signal: AbortSignal.abort(), phase: "queue" });
  expect(deadline.stopped?.reason).toBe("cancelled");
  expect(deadline.stopped?.message).toBe(
    "The tool call was cancelled before anything was sent to the endpoint.",
  );
});

test("a closed deadline stops nothing and leaves nothing behind", () => {
  const signals = [new AbortController(), new AbortController()] as const;
  const removed = signals.map(({ signal }) => vi.spyOn(signal, "removeEventListener"));
  const { deadline, stops } = start({ signal: signals[0].signal, callEnded: signals[1].signal });
  deadline.close();
  expect(vi.getTimerCount()).toBe(0);
  for (const remove of removed) expect(remove).toHaveBeenCalledOnce();
  for (const controller of signals) controller.abort();
  expect(stops).toEqual([]);
});

test("the first reason to stop is the one that counts, and it is told once", () => {
  const controller = new AbortController();
  const { deadline, stops } = start({ timeoutSeconds: 1, signal: controller.signal });
  vi.advanceTimersByTime(1000);
  controller.abort();
  expect(stops.map(({ reason }) => reason)).toEqual(["timed-out"]);
  expect(deadline.stopped).toBe(stops[0]);
});

test("who listens after the call had to stop is told at once", () => {
  const { deadline } = start({ signal: AbortSignal.abort() });
  const told: string[] = [];
  deadline.onStop(({ reason }) => told.push(reason));
  expect(told).toEqual(["cancelled"]);
});

test.each<{ does: string; endsWithCall: boolean; phase: Phase; ends: boolean }>([
  { does: "a read that is waiting", endsWithCall: true, phase: "queue", ends: true },
  { does: "a read that was sent", endsWithCall: true, phase: "firstByte", ends: true },
  { does: "a read whose answer is arriving", endsWithCall: true, phase: "body", ends: true },
  { does: "a write that is waiting", endsWithCall: false, phase: "queue", ends: true },
  { does: "a write that is connecting", endsWithCall: false, phase: "connect", ends: true },
  { does: "a write that was sent", endsWithCall: false, phase: "firstByte", ends: false },
])("when the caller hangs up on $does, it ends: $ends", ({ endsWithCall, phase, ends }) => {
  const caller = new AbortController();
  const { stops } = start({ callEnded: caller.signal, endsWithCall, phase });
  caller.abort();
  expect(stops.map(({ reason }) => reason)).toEqual(ends ? ["cancelled"] : []);
});

test("a write that was sent before the caller hung up still has its deadline", () => {
  const caller = new AbortController();
  const { stops } = start({ callEnded: caller.signal, endsWithCall: false, timeoutSeconds: 1 });
  caller.abort();
  vi.advanceTimersByTime(1000);
  expect(stops.map(({ reason }) => reason)).toEqual(["timed-out"]);
});

test("what was once sent stays sent: a write that waits to be repeated is not given up", () => {
  const caller = new AbortController();
  const { stops, clock } = start({ callEnded: caller.signal, endsWithCall: false });
  clock.enter("queue");
  caller.abort();
  expect(stops).toEqual([]);
});

test("a caller who had hung up before ends even a write, since nothing of it was sent", () => {
  const { deadline } = start({ callEnded: AbortSignal.abort(), endsWithCall: false, phase: "queue" });
  expect(deadline.stopped?.message).toContain("before anything was sent");
});

test("an abort ends a write that was sent, and says that nobody knows what became of it", () => {
  const controller = new AbortController();
  const { stops } = start({ signal: controller.signal, endsWithCall: false });
  controller.abort();
  expect(stops[0]?.message).toContain("Whether it did the work is not known.");
});

test("what is left counts down and never falls below nothing", () => {
  const { deadline } = start({ timeoutSeconds: 2 });
  expect(deadline.remainingMs).toBe(2000);
  vi.advanceTimersByTime(500);
  expect(deadline.remainingMs).toBe(1500);
  vi.advanceTimersByTime(5000);
  expect(deadline.remainingMs).toBe(0);
});

test("a race gives what the promise gives, as long as the call may go on", async () => {
  const { deadline } = start();
  expect(await deadline.race(Promise.resolve("answer"))).toBe("answer");
  await expect(deadline.race(Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});

test("a race is over when the call has to stop, and a later failure of the promise goes unheard", async () => {
  const { deadline } = start({ timeoutSeconds: 1 });
  const { promise, reject } = Promise.withResolvers<never>();
  const raced = deadline.race(promise);
  const ended = expect(raced).rejects.toMatchObject({ reason: "timed-out" });
  vi.advanceTimersByTime(1000);
  reject(new Error("too late"));
  await ended;
});

test("a race that begins after the call had to stop is lost at once", async () => {
  const { deadline } = start({ signal: AbortSignal.abort() });
  await expect(deadline.race(new Promise(() => undefined))).rejects.toMatchObject({ reason: "cancelled" });
});
