import { setTimeout as wait } from "node:timers/promises";
import type { CallNews } from "@callhook/db";

/** What was lost may have only just come back. */
const defaultPausesMs = [0, 250, 1_000, 4_000];
const mostAtOnce = 16;

/** Looks at each of these calls, some at a time, and once more where that fails; tells of those where it always does. */
export async function lookAgain(options: {
  calls: readonly CallNews[];
  look: (call: CallNews) => Promise<void>;
  onFailure: (call: CallNews, error: unknown) => void;
  /** Before each attempt. */
  pausesMs?: readonly number[];
}): Promise<void> {
  let left = options.calls.map((call) => ({ call, error: undefined as unknown }));
  for (const pauseMs of options.pausesMs ?? defaultPausesMs) {
    if (left.length === 0) return;
    await wait(pauseMs, undefined, { ref: false });
    left = await lookAtEach({ ...options, calls: left.map(({ call }) => call) });
  }
  for (const { call, error } of left) options.onFailure(call, error);
}

/** Answers those where it failed, and why. */
async function lookAtEach(options: {
  calls: readonly CallNews[];
  look: (call: CallNews) => Promise<void>;
}): Promise<{ call: CallNews; error: unknown }[]> {
  const waiting = options.calls.values();
  const failed: { call: CallNews; error: unknown }[] = [];
  const lookAtSome = async () => {
    for (const call of waiting)
      await options.look(call).catch((error: unknown) => failed.push({ call, error }));
  };
  await Promise.all(Array.from({ length: mostAtOnce }, lookAtSome));
  return failed;
}
