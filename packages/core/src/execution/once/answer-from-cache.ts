import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { describeSuccess } from "../outcome/describe-outcome.ts";
import type { ToolOutcome } from "../outcome/tool-outcome.ts";
import type { MappedResponse } from "../response/map-response.ts";
import type { ToolRun } from "../tool-run.ts";
import { cacheKeyOf } from "./cache-key-of.ts";

/** What a mock says is no answer to anybody else, and a simulation is to be answered by its mocks. */
function isSimulated({ execution }: ToolRun): boolean {
  return execution.mocks !== undefined && execution.mocks !== null;
}

type Ask = (run: ToolRun, values: ArgumentValues) => Promise<ToolOutcome>;

/**
 * A read whose author allows it is answered with what the endpoint said a moment ago, or is saying to somebody
 * else right now. Only successes are kept, and none whose answer follows later.
 */
export function answerFromCache(run: ToolRun, values: ArgumentValues, ask: Ask): Promise<ToolOutcome> {
  // Of all tools only reads may have a cache, which is a rule of the draft.
  if (run.tool.cacheSeconds === 0 || isSimulated(run)) return ask(run, values);
  return askOnce(run, cacheKeyOf(run, values), () => ask(run, values));
}

/** Who waited for two others in vain asks without waiting, or the last of many would be told after all their time. */
const maximumWaits = 2;

async function askOnce(run: ToolRun, key: string, ask: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
  const { asking } = run.ports.cache;
  for (let waits = 0; waits < maximumWaits; waits++) {
    const known = keptAnswer(run, key);
    if (known !== null) return known;
    const others = asking.get(key);
    if (others === undefined) return askForAll(run, key, ask);
    // Whoever asks may fail by a deadline or a hang-up that is not ours: then one of those who waited asks anew.
    await run.deadline.race(others.catch(() => null));
  }
  return keptAnswer(run, key) ?? askAndKeep(run, key, ask);
}

async function askForAll(run: ToolRun, key: string, ask: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
  const { asking } = run.ports.cache;
  const own = askAndKeep(run, key, ask);
  asking.set(key, own);
  try {
    return await own;
  } finally {
    asking.delete(key);
  }
}

function keptAnswer(run: ToolRun, key: string): ToolOutcome | null {
  const { cache, now } = run.ports;
  const kept = cache.get(key);
  if (kept === undefined) return null;
  const ageMs = Math.max(0, now().getTime() - kept.storedAt.getTime());
  if (ageMs >= run.tool.cacheSeconds * 1000) {
    cache.delete(key);
    return null;
  }
  const outcome = describeSuccess(run.record, readAnswer(kept.json));
  return { ...outcome, replay: { from: "cache", toolCallId: kept.toolCallId, ageMs } };
}

async function askAndKeep(run: ToolRun, key: string, ask: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
  const { cache, now } = run.ports;
  const outcome = await ask();
  if (outcome.status !== "succeeded" || outcome.answerFollows === true) return outcome;
  const { toolCallId, value, variables } = outcome;
  cache.set(key, { toolCallId, storedAt: now(), json: JSON.stringify({ value, variables }) });
  return outcome;
}

/** What is kept was written by `askAndKeep`, in this process. */
function readAnswer(json: string): MappedResponse {
  const { value, variables } = JSON.parse(json) as Pick<MappedResponse, "value" | "variables">;
  return { value, variables, body: undefined };
}
