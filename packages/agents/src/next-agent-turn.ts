import type { ToolOutcome, TranscriptStep } from "@callhook/core";
import type { SpeakingLimits } from "./speaking-profile.ts";

/** Why the agent begins to speak by itself. */
export type AgentTurnReason =
  | { kind: "time-limit" }
  | { kind: "late-results"; late: LateResult[] }
  | { kind: "still-there" }
  | { kind: "nobody-there" };

export type LateResult = { toolCallId: string; toolName: string; outcome: ToolOutcome };

export type Quiet = {
  steps: readonly TranscriptStep[];
  limits: SpeakingLimits | undefined;
  /** When the call began, in milliseconds like `quietSince`. */
  startedAt: number;
  /** Since when nobody has spoken, the agent's voice included. */
  quietSince: number;
  /** Whether the caller listens rather than reads. */
  isListenedTo: boolean;
  /** Whether the caller was asked already, since they last spoke, whether they are there. */
  wasAsked: boolean;
  /** Late results that the agent has begun to tell; each is begun once. */
  begun: ReadonlySet<string>;
};

/** A breath after the last word, before somebody begins again. */
const pauseMs = 700;

/** What the agent does next if nobody speaks, and when; null for nothing, however long that lasts. */
export function nextAgentTurn(quiet: Quiet): { at: number; reason: AgentTurnReason } | null {
  const { limits, quietSince, isListenedTo, wasAsked } = quiet;
  const candidates: { at: number; reason: AgentTurnReason }[] = [];
  const late = untoldLateResults(quiet.steps).filter(({ toolCallId }) => !quiet.begun.has(toolCallId));
  if (late.length > 0) {
    const at = isListenedTo ? quietSince + pauseMs : quietSince;
    candidates.push({ at, reason: { kind: "late-results", late } });
  }
  const timeLimitAt = endOfTime(quiet);
  if (timeLimitAt !== null) candidates.push({ at: timeLimitAt, reason: { kind: "time-limit" } });
  const silenceSeconds = limits?.silenceSeconds ?? null;
  if (isListenedTo && silenceSeconds !== null) {
    const kind = wasAsked ? "nobody-there" : "still-there";
    candidates.push({ at: quietSince + silenceSeconds * 1000, reason: { kind } });
  }
  return candidates.toSorted((one, other) => one.at - other.at)[0] ?? null;
}

/** When the call's time is up; null where it has no limit. */
export function endOfTime({ limits, startedAt }: Pick<Quiet, "limits" | "startedAt">): number | null {
  const minutes = limits?.callMinutes ?? null;
  return minutes === null ? null : startedAt + minutes * 60_000;
}

/**
 * Late results that no turn has told of: none that began after them has the agent's own words. From the record alone,
 * so that every process which holds the call knows the same.
 */
export function untoldLateResults(steps: readonly TranscriptStep[]): LateResult[] {
  const beginnings = new Map<number, number>();
  const names = new Map<string, string>();
  let lastTold = -1;
  for (const [index, step] of steps.entries()) {
    if (step.type === "tool-called") names.set(step.toolCallId, step.toolName);
    if (!("turn" in step) || step.turn === undefined || step.type === "late-result-arrived") continue;
    if (!beginnings.has(step.turn)) beginnings.set(step.turn, index);
    const isOwnWords = step.type === "agent-spoke" && step.duringToolCallId === undefined;
    if (isOwnWords) lastTold = Math.max(lastTold, beginnings.get(step.turn) ?? -1);
  }
  return steps.flatMap((step, index) => {
    const toolName = step.type === "late-result-arrived" ? names.get(step.toolCallId) : undefined;
    if (step.type !== "late-result-arrived" || toolName === undefined || index < lastTold) return [];
    return [{ toolCallId: step.toolCallId, toolName, outcome: step.outcome }];
  });
}
