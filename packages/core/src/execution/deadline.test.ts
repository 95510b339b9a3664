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

function start(options: { timeoutSeconds?: number; signal?: AbortSignal; phase?: Phase } = {}) {
  const clock = startPhaseClock();
  clock.enter(options.phase ?? "firstByte");
  const stops: ToolCallError[] = [];
  const deadline = startDeadline({
    timeoutSeconds: options.timeoutSeconds ?? 20,
    signal: options.signal,
    clock,
  });
  deadline.onStop((error) => stops.push(error));
  return { deadline, stops };
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
  const controller = new AbortController();
  const removed = vi.spyOn(controller.signal, "removeEventListener");
  const { deadline, stops } = start({ signal: controller.signal });
  deadline.close();
  expect(vi.getTimerCount()).toBe(0);
  expect(removed).toHaveBeenCalledOnce();
  controller.abort();
  expect(stops).toEqual([]);
});
