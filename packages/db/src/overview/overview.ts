import { type FailureReason, inconclusiveReasons } from "@callhook/core";
import type { Scope } from "../scope.ts";
import { type CountedToolCalls, countCalls, countToolCallsByTool } from "./read-counts.ts";
import { namesOfTools } from "./names-of-tools.ts";
import { type OverviewRange, periodsOf } from "./periods.ts";
import { type Durations, readDurations } from "./read-durations.ts";

/** `successRate` is from 0 to 1, over the tool calls that say whether a tool works; null where none does. */
export type Figures = { toolCalls: number; judged: number; succeeded: number; successRate: number | null };

export type OverviewTool = Figures & {
  toolId: string;
  /** Null where the tool was deleted since. */
  name: string | null;
  before: Figures;
  /** Null where nothing was sent to its endpoint. */
  durations: Omit<Durations, "toolId"> | null;
  /** When its endpoint was last left alone because it had failed too often; null where it was not in the period. */
  circuitOpenAt: string | null;
};

/** How a workspace fared, without what mocks answered. Times are ISO times. */
export type Overview = {
  from: string;
  until: string;
  calls: { count: number; before: number };
  toolCalls: Figures & { before: Figures };
  stretches: (Omit<Figures, "successRate"> & { from: string; calls: number })[];
  /** Of the tools that are listed: their measured tool calls in one heap, each of which counts the same. */
  durations: Omit<Durations, "toolId"> | null;
  /** What counts against tools, the most frequent first. */
  failures: { reason: FailureReason; count: number; before: number }[];
  /** Those that were used most, `mostTools` of them. */
  tools: OverviewTool[];
  /** How many tools were used in all. */
  toolCount: number;
};

const mostTools = 20;
const byDesign: ReadonlySet<FailureReason> = new Set(inconclusiveReasons);

export async function readOverview(options: {
  scope: Scope;
  range: OverviewRange;
  timeZone: string;
  now: Date;
}): Promise<Overview> {
  const { scope } = options;
  const periods = periodsOf(options);
  const [counted, toolCalls] = await Promise.all([
    countCalls({ scope, periods }),
    countToolCallsByTool({ scope, periods }),
  ]);
  const now = toolCalls.filter(({ stretch }) => stretch >= 0);
  const before = toolCalls.filter(({ stretch }) => stretch < 0);
  const used = Map.groupBy(now, ({ toolId }) => toolId);
  const most = [...used].toSorted(([, one], [, other]) => countOf(other) - countOf(one)).slice(0, mostTools);
  const toolIds = most.map(([toolId]) => toolId);
  const [durations, names] = await Promise.all([
    readDurations({ scope, periods, toolIds }),
    namesOfTools({ scope, toolIds }),
  ]);
  return {
    from: (periods.starts[0] ?? periods.until).toISOString(),
    until: periods.until.toISOString(),
    calls: {
      count: countOf(counted.filter(({ stretch }) => stretch >= 0)),
      before: countOf(counted.filter(({ stretch }) => stretch < 0)),
    },
    toolCalls: { ...figuresOf(now), before: figuresOf(before) },
    stretches: periods.starts.map((from, index) => {
      const { successRate: _rate, ...figures } = figuresOf(now.filter(({ stretch }) => stretch === index));
      const calls = countOf(counted.filter(({ stretch }) => stretch === index));
      return { from: from.toISOString(), calls, ...figures };
    }),
    durations: durationsOf(durations, null),
    failures: failuresOf({ now, before }),
    tools: most.map(([toolId, ofTool]) => ({
      toolId,
      name: names.get(toolId) ?? null,
      ...figuresOf(ofTool),
      before: figuresOf(before.filter((one) => one.toolId === toolId)),
      durations: durationsOf(durations, toolId),
      circuitOpenAt: latestRefusal(ofTool),
    })),
    toolCount: used.size,
  };
}

function countOf(counted: readonly { count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/** What still runs, and what failed by design, says nothing of how tools do. */
function figuresOf(counted: readonly CountedToolCalls[]): Figures {
  const succeeded = counted.reduce((sum, one) => sum + one.succeeded, 0);
  const failed = countOf(counted.filter(({ reason }) => reason !== null && !byDesign.has(reason)));
  const judged = succeeded + failed;
  return {
    toolCalls: countOf(counted),
    judged,
    succeeded,
    successRate: judged === 0 ? null : succeeded / judged,
  };
}

/** When a circuit last answered in place of the endpoint. The circuits themselves are each process's own. */
function latestRefusal(ofTool: readonly CountedToolCalls[]): string | null {
  const times = ofTool.flatMap(({ reason, latestAt }) => (reason === "circuit-open" ? [latestAt] : []));
  return times.toSorted().at(-1) ?? null;
}

function failuresOf(options: { now: CountedToolCalls[]; before: CountedToolCalls[] }): Overview["failures"] {
  const reasons = new Set([...options.now, ...options.before].flatMap(({ reason }) => reason ?? []));
  const ofReason = (counted: CountedToolCalls[], reason: FailureReason) =>
    countOf(counted.filter((one) => one.reason === reason));
  return [...reasons]
    .filter((reason) => !byDesign.has(reason))
    .map((reason) => ({
      reason,
      count: ofReason(options.now, reason),
      before: ofReason(options.before, reason),
    }))
    .toSorted((one, other) => other.count - one.count || other.before - one.before);
}

function durationsOf(all: readonly Durations[], toolId: string | null): OverviewTool["durations"] {
  const found = all.find((one) => one.toolId === toolId);
  if (found === undefined || found.measured === 0) return null;
  const { toolId: _tool, ...durations } = found;
  return durations;
}
