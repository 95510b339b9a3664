import { formatClock, type ToolCall } from "@callhook/core";
import { attemptEnding } from "../../../components/describe-run.ts";
import { failureLabel } from "../../../components/failure-label.ts";
import { describeModelReply } from "../../conversation/describe-model-reply.ts";
import { phaseLabel } from "../../tools/model/waterfall.ts";
import type { Moment } from "./call-timeline.ts";
import type { Stretch, Try } from "./tool-call-stretches.ts";

/** A moment of the call: `0:12.345`. */
export function formatOffset(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds));
  return `${formatClock(whole)}.${String(whole % 1000).padStart(3, "0")}`;
}

/** Exactly so many milliseconds, to the tenth below ten: `1,204 ms`. */
export function exactMs(milliseconds: number): string {
  const digits = milliseconds < 10 ? 1 : 0;
  return `${milliseconds.toLocaleString("en", { maximumFractionDigits: digits })} ms`;
}

export function stretchLabel(kind: Stretch["kind"]): string {
  if (kind === "back-off") return "Pause before the retry";
  if (kind === "unknown") return "Parts not known";
  return kind === "rest" ? "Callhook itself" : phaseLabel(kind);
}

/** `Connect 1.2 ms, Wait for the answer 38 ms`. */
function describeStretches(stretches: readonly Stretch[]): string {
  return stretches.map(({ kind, ms }) => `${stretchLabel(kind)} ${exactMs(ms)}`).join(", ");
}

export function describeTries(tries: readonly Try[]): string {
  if (tries.length <= 1) return describeStretches(tries[0]?.stretches ?? []);
  return tries
    .map(({ attempt, stretches }, index) => {
      const ending = attempt === null ? "" : ` (${attemptEnding(attempt)})`;
      return `Attempt ${index + 1}${ending}: ${describeStretches(stretches)}`;
    })
    .join("; ");
}

/** How a tool call ended, in a word or two. */
export function endingOf({ outcome }: Pick<ToolCall, "outcome">): string {
  if (outcome === null) return "No outcome yet";
  const mocked = outcome.mocked ? ", mocked" : "";
  if (outcome.status === "succeeded") return `Succeeded${mocked}`;
  const status = outcome.reason === "http-error" ? ` ${outcome.response?.status ?? ""}`.trimEnd() : "";
  return `${failureLabel(outcome.reason)}${status}${mocked}`;
}

export function speakerOf({ lane, kind }: Pick<Moment, "lane" | "kind">): string {
  if (kind === "filler") return "Agent, filling the wait";
  return { caller: "Caller", agent: "Agent", model: "Model", tools: "Tool" }[lane];
}

/** What it was, in a line. */
export function describeMoment(moment: Moment): string {
  switch (moment.kind) {
    case "turn":
    case "filler":
      return moment.turn.interrupted ? `${moment.turn.text} (interrupted)` : moment.turn.text;
    case "model-reply":
      return describeModelReply(moment.reply);
    case "tool-call":
      return `${moment.toolCall.toolName}: ${endingOf(moment.toolCall)}`;
  }
}
