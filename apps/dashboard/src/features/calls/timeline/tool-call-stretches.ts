import {
  type FailureReason,
  type Phase,
  phases,
  type ToolCall,
  type ToolCallAttempt,
  type ToolCallTimings,
  type ToolOutcome,
} from "@callhook/core";

/**
 * What one piece of a tool call's time went into; `rest` is what the engine did not measure beside the phases it did, and
 * `unknown` the time of a try of which nobody told the phases, such as one that a service ran and reported.
 */
export type Stretch = { kind: Phase | "back-off" | "rest" | "unknown"; startMs: number; ms: number };

/** One try at the endpoint, with the pause before it. `attempt` is null where nothing was tried. */
export type Try = { attempt: ToolCallAttempt | null; stretches: Stretch[]; endMs: number };

/**
 * Failures that Callhook may give of its own before anything is tried, and then has measured nothing of. Others without
 * any time were told by whoever ran the tool.
 */
const ownReasons: ReadonlySet<FailureReason> = new Set([
  "invalid-arguments",
  "not-allowed",
  "needs-confirmation",
  "misconfigured",
  "cancelled",
  "circuit-open",
  "rate-limited",
]);

/** Less is the clock's own. */
const noticedMs = 1;

/**
 * Where the time of a tool call went, try by try, in milliseconds since its decision. A try's own timings begin where
 * the one before ended, so that the pause between two is the first part of what it waited.
 */
export function triesOf({ outcome, durationMs }: Pick<ToolCall, "outcome" | "durationMs">): Try[] {
  if (outcome === null) return [];
  const { attempts, timings } = outcome;
  const tries =
    attempts.length === 0
      ? [{ attempt: null, ...phasesFrom({ startMs: 0, timings, backOffMs: 0 }) }]
      : placeAttempts(attempts);
  const measuredMs = tries.at(-1)?.endMs ?? 0;
  const kind = isMeasured(tries) || isOfCallhook(outcome) ? "rest" : "unknown";
  return addRest({ tries, measuredMs, wholeMs: Math.max(timings.total, durationMs ?? 0), kind });
}

function placeAttempts(attempts: readonly ToolCallAttempt[]): Try[] {
  const tries: Try[] = [];
  const firstStart = Date.parse(attempts[0]?.startedAt ?? "");
  for (const attempt of attempts) {
    const startMs = tries.at(-1)?.endMs ?? 0;
    const pausedMs = tries.length === 0 ? 0 : Date.parse(attempt.startedAt) - firstStart - startMs;
    const backOffMs = Math.min(Math.max(0, pausedMs || 0), attempt.timings.queue);
    tries.push({ attempt, ...phasesFrom({ startMs, timings: attempt.timings, backOffMs }) });
  }
  return tries;
}

function phasesFrom(options: { startMs: number; timings: ToolCallTimings; backOffMs: number }) {
  const { startMs, timings, backOffMs } = options;
  if (timings.total > 0 && phases.every((phase) => timings[phase] === 0)) {
    const unknown: Stretch = { kind: "unknown", startMs, ms: timings.total };
    return { stretches: [unknown], endMs: startMs + timings.total };
  }
  const spent: [Stretch["kind"], number][] = [
    ["back-off", backOffMs],
    ...phases.map((phase): [Phase, number] => [
      phase,
      phase === "queue" ? timings.queue - backOffMs : timings[phase],
    ]),
  ];
  const stretches: Stretch[] = [];
  let endMs = startMs;
  for (const [kind, ms] of spent) {
    if (ms > 0) stretches.push({ kind, startMs: endMs, ms });
    endMs += Math.max(0, ms);
  }
  return { stretches, endMs };
}

/** What lies between the decision and the outcome beside the engine's own time, such as a pause that was cut short. */
function addRest(options: {
  tries: Try[];
  measuredMs: number;
  wholeMs: number;
  kind: "rest" | "unknown";
}): Try[] {
  const { tries, measuredMs, wholeMs, kind } = options;
  const last = tries.at(-1);
  const ms = wholeMs - measuredMs;
  if (last === undefined || ms < noticedMs) return tries;
  const rest: Stretch = { kind, startMs: measuredMs, ms };
  const before = last.stretches.at(-1);
  const stretches =
    before?.kind === "unknown"
      ? last.stretches.with(last.stretches.length - 1, { ...before, ms: before.ms + ms })
      : [...last.stretches, rest];
  return tries.with(tries.length - 1, { ...last, stretches, endMs: wholeMs });
}

function isMeasured(tries: readonly Try[]): boolean {
  return tries.some(({ stretches }) => stretches.length > 0);
}

function isOfCallhook(outcome: ToolOutcome): boolean {
  return outcome.status === "failed" && outcome.attempts.length === 0 && ownReasons.has(outcome.reason);
}
