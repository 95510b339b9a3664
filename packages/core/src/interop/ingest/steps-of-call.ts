import type { JsonValue } from "../../execution/json-value.ts";
import { failedOutcome } from "../../execution/outcome/failed-outcome.ts";
import { type ToolOutcome, toolOutcomeSchema } from "../../execution/outcome/tool-outcome.ts";
import type { TranscriptStepInput } from "../../transcript/transcript-event.ts";
import type { IngestedStep } from "./ingested-call.ts";
import type { PlatformClock } from "./platform-clock.ts";

const longestText = 20_000;
const longestName = 200;

type Words = {
  seconds: number;
  text: string;
  /** What was heard before the caller interrupted; null where nobody says. Absent where nobody interrupted. */
  interruptedAfter?: string | null;
  isBackchannel?: boolean;
};

type Asked = { id: string; name: string; seconds: number; arguments: JsonValue };

/** How the platform says that a tool call ended, without what only an engine knows. */
export type PlatformOutcome = (
  | { status: "succeeded"; value: JsonValue; variables?: Record<string, string | number | boolean> }
  | { status: "failed"; reason: "timed-out" | "http-error" | "not-allowed" | "cancelled"; message: string }
) & { request?: ToolOutcome["request"] };

type Open = { toolCallId: string; turn: number; seconds: number };

/**
 * The steps of a call as a platform tells them, one behind the other. Every tool call gets one name of its own and ends
 * once, whatever the platform repeats or leaves out; a result of nothing that was asked is a tool call of its own.
 */
export class StepsOfCall {
  readonly steps: IngestedStep[] = [];
  readonly #clock: PlatformClock;
  readonly #by: "voice" | "text";
  readonly #open = new Map<string, Open[]>();
  readonly #names = new Set<string>();
  #turn = 0;

  constructor({ clock, by }: { clock: PlatformClock; by: "voice" | "text" }) {
    this.#clock = clock;
    this.#by = by;
  }

  callerSpoke({ seconds, text, isBackchannel }: Words): void {
    if (isBackchannel !== true) this.#turn += 1;
    for (const piece of piecesOf(text)) {
      const step = { type: "caller-spoke" as const, turn: this.#turn, text: piece, by: this.#by };
      this.#add(seconds, isBackchannel === true ? { ...step, isBackchannel } : step);
    }
  }

  agentSpoke({ seconds, text, interruptedAfter }: Words): void {
    const pieces = piecesOf(text);
    for (const piece of pieces) this.#add(seconds, { type: "agent-spoke", turn: this.#turn, text: piece });
    if (interruptedAfter === undefined || pieces.length === 0) return;
    const heardText = interruptedAfter === null ? null : interruptedAfter.slice(0, longestText);
    // Without the exchange's number it is of the words just before it.
    this.#add(seconds, { type: "agent-interrupted", heardText });
  }

  toolCalled({ id, name, seconds, arguments: given }: Asked): void {
    const functionName = (name === "" ? "unknown_tool" : name).slice(0, longestName);
    const asked = { toolCallId: this.#freeName(id === "" ? functionName : id), turn: this.#turn };
    this.#add(seconds, {
      type: "tool-called",
      ...asked,
      toolId: null,
      toolName: functionName,
      toolVersion: null,
      functionName,
      arguments: given,
      runBy: "platform",
    });
    const key = keyOf(id, name);
    this.#open.set(key, [...(this.#open.get(key) ?? []), { ...asked, seconds }]);
  }

  /** `latencySeconds` is from being asked; where nobody measured it, `seconds` says when the result was there. */
  toolFinished(result: {
    id: string;
    name: string;
    seconds: number;
    latencySeconds: number | null;
    outcome: PlatformOutcome;
  }): void {
    const { id, name, seconds, latencySeconds, outcome } = result;
    const key = keyOf(id, name);
    if ((this.#open.get(key) ?? []).length === 0) {
      // Told of twice: the first outcome counts.
      if (id !== "" && this.#names.has(id.slice(0, longestName))) return;
      this.toolCalled({ id, name, seconds, arguments: {} });
    }
    const asked = this.#open.get(key)?.shift();
    if (asked === undefined) return;
    const tookSeconds = latencySeconds ?? Math.max(0, seconds - asked.seconds);
    this.#finish(asked, { seconds: asked.seconds + tookSeconds, outcome });
  }

  /** Ends what has no outcome yet: a tool call has exactly one. */
  close(seconds: number): void {
    for (const asked of [...this.#open.values()].flat()) {
      const message = "The platform told of no result of this tool. Whether it took effect is not known.";
      this.#finish(asked, {
        seconds: Math.max(seconds, asked.seconds),
        outcome: { status: "failed", reason: "cancelled", message },
      });
    }
    this.#open.clear();
  }

  #finish(asked: Open, { seconds, outcome }: { seconds: number; outcome: PlatformOutcome }): void {
    const { turn, toolCallId } = asked;
    const startedAt = this.#clock.at(asked.seconds);
    const totalMs = Math.max(0, Date.parse(this.#clock.at(seconds)) - Date.parse(startedAt));
    this.#add(seconds, {
      type: "tool-finished",
      turn,
      toolCallId,
      outcome: outcomeOf({ toolCallId, totalMs, startedAt, outcome }),
    });
  }

  #add(seconds: number, step: TranscriptStepInput): void {
    this.steps.push({ ...step, at: this.#clock.at(seconds) });
  }

  /** Platforms give one name to two tool calls now and then, and a tool call ends once. */
  #freeName(wanted: string): string {
    const name = wanted.slice(0, longestName);
    let free = name;
    for (let count = 2; this.#names.has(free); count += 1)
      free = `${name.slice(0, longestName - 8)}#${count}`;
    this.#names.add(free);
    return free;
  }
}

function outcomeOf(options: {
  toolCallId: string;
  totalMs: number;
  startedAt: string;
  outcome: PlatformOutcome;
}): ToolOutcome {
  const { toolCallId, totalMs, startedAt, outcome } = options;
  const { request = null } = outcome;
  const attempts =
    request === null
      ? []
      : [{ startedAt, timings: { total: totalMs }, status: null, failure: failureOf(outcome) }];
  if (outcome.status === "failed") {
    const message = outcome.message.slice(0, longestText) || "The platform says that the tool failed.";
    const failed = failedOutcome({ toolCallId, reason: outcome.reason, message, totalMs });
    return toolOutcomeSchema.parse({ ...failed, request, attempts });
  }
  const { status, value, variables = {} } = outcome;
  return toolOutcomeSchema.parse({
    status,
    toolCallId,
    value,
    variables,
    timings: { total: totalMs },
    request,
    attempts,
  });
}

function failureOf(outcome: PlatformOutcome) {
  return outcome.status === "failed" ? outcome.reason : null;
}

/** Longer than a turn may be, it goes on in the next: nothing that was said is lost. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += longestText)
    pieces.push(text.slice(start, start + longestText));
  return pieces.filter((piece) => piece.trim() !== "");
}

function keyOf(id: string, name: string): string {
  return id === "" ? `name ${name}` : `id ${id}`;
}
