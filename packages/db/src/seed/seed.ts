import { foldTranscript, type Tool } from "@callhook/core";
import { type CallRepository, callRepository } from "../calls/call-repository.ts";
import type { Scope } from "../scope.ts";
import { demoCall } from "./demo-call.ts";
import { demoTools } from "./demo-tools.ts";
import { type Random, seededRandom } from "./random.ts";

export type SeedOptions = {
  scope: Scope;
  calls: number;
  now?: Date;
  onProgress?: (done: number) => void;
  /** No further call is begun; those that were are finished. */
  signal?: AbortSignal;
};

const callsAtOnce = 8;
const daysBack = 30;
const dayMs = 86_400_000;

/** Fills a workspace with the templates as tools, and with recorded calls of the last month that used them. */
export async function seed(options: SeedOptions): Promise<{ tools: number; calls: number }> {
  const { scope, calls: callCount, now = new Date(), onProgress = () => {} } = options;
  const tools = await demoTools(scope);
  const calls = callRepository(scope);
  const random = seededRandom(callCount);
  const numbers = Array.from({ length: callCount }, (_, index) => index).values();
  let done = 0;
  const worker = async () => {
    for (const number of numbers) {
      if (options.signal?.aborted === true) return;
      const age = ((number + 0.5) / callCount) * daysBack * dayMs;
      await holdDemoCall({ calls, tools, random, startedAt: new Date(now.getTime() - age) });
      done += 1;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: callsAtOnce }, worker));
  return { tools: tools.length, calls: done };
}

async function holdDemoCall(options: {
  calls: CallRepository;
  tools: [Tool, ...Tool[]];
  random: Random;
  startedAt: Date;
}): Promise<void> {
  const { calls, tools, random, startedAt } = options;
  const { start, steps } = demoCall({ random, tool: random.oneOf(tools), startedAt });
  const { id: callId } = await calls.start(start);
  await calls.append({ callId, events: steps });
  // Recorded here as the worker would, so that the data is complete without one.
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
}
