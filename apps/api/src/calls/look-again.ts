import { setTimeout as wait } from "node:timers/promises";
import type { CallNews } from "@callhook/db";
import { joinNextRun } from "./join-next-run.ts";

/** What was lost may have only just come back. */
const defaultPausesMs = [0, 250, 1_000, 4_000];
const mostAtOnce = 16;

type LookOptions = {
  /** Those that are looked at, asked for as each run begins. */
  calls: () => readonly CallNews[];
  look: (call: CallNews) => Promise<void>;
  onFailure: (call: CallNews, error: unknown) => void;
  /** Nothing more is looked at, or told of, once it is aborted. */
  signal: AbortSignal;
  /** Before each attempt. */
  pausesMs?: readonly number[];
};

/**
 * Looks at each of these calls, some at a time, and once more where that fails; tells of those where it always does.
 * Who asks while it runs shares one run after it.
 */
export function createLookAgain(options: LookOptions): () => Promise<void> {
  return joinNextRun(() => lookAgain(options));
}

async function lookAgain(options: LookOptions): Promise<void> {
  const { signal } = options;
  let left = options.calls().map((call) => ({ call, error: undefined as unknown }));
  for (const pauseMs of options.pausesMs ?? defaultPausesMs) {
    if (left.length === 0) return;
    await wait(pauseMs, undefined, { ref: false, signal }).catch(() => undefined);
    left = await lookAtEach({ ...options, calls: left.map(({ call }) => call) });
    if (signal.aborted) return;
  }
  for (const { call, error } of left) options.onFailure(call, error);
}

/** Answers those where it failed, and why. */
async function lookAtEach(options: {
  calls: readonly CallNews[];
  look: (call: CallNews) => Promise<void>;
  signal: AbortSignal;
}): Promise<{ call: CallNews; error: unknown }[]> {
  const waiting = options.calls.values();
  const failed: { call: CallNews; error: unknown }[] = [];
  const lookAtSome = async () => {
    for (const call of waiting) {
      if (options.signal.aborted) return;
      await options.look(call).catch((error: unknown) => failed.push({ call, error }));
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, lookAtSome));
  return failed;
}
