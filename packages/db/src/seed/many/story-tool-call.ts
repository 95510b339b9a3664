import {
  type FailureReason,
  type JsonValue,
  type Tool,
  type ToolCallTimings,
  type ToolOutcome,
  toolOutcomeSchema,
  type TranscriptStepInput,
} from "@callhook/core";
import type { Random } from "../random.ts";
import { hole } from "./holes.ts";
import { storyCaller } from "./story-caller.ts";

type StepOf<Type extends TranscriptStepInput["type"]> = Extract<TranscriptStepInput, { type: Type }>;
type Finished = Omit<StepOf<"tool-finished">, "outcome"> & { outcome: ToolOutcome };
type ToolCallOptions = {
  random: Random;
  tool: Tool;
  toolCallId: string;
  startedAt: number;
  isSlow: boolean;
};

const reasons: readonly FailureReason[] = [
  "http-error",
  "http-error",
  "timed-out",
  "needs-confirmation",
  "invalid-arguments",
  "connection-failed",
  "cancelled",
  "rate-limited",
];
const notSent: ReadonlySet<FailureReason> = new Set(["needs-confirmation", "invalid-arguments", "cancelled"]);
const statuses = new Map<FailureReason, number>([
  ["http-error", 503],
  ["rate-limited", 429],
]);

/** A tool call with its outcome: one in eight fails, and most of the time the endpoint is waited for. */
export function storyToolCall(options: ToolCallOptions): [StepOf<"tool-called">, Finished] {
  const { random, tool, toolCallId } = options;
  const given = argumentsOf(tool);
  const reason = random.chance(0.12) ? reasons[random.below(reasons.length)] : undefined;
  return [
    {
      type: "tool-called",
      toolCallId,
      toolId: tool.id,
      toolName: tool.name,
      toolVersion: tool.version,
      functionName: tool.functionName,
      arguments: given,
    },
    { type: "tool-finished", toolCallId, outcome: outcomeOf({ ...options, given, reason }) },
  ];
}

function outcomeOf(
  options: ToolCallOptions & { given: Record<string, JsonValue>; reason: FailureReason | undefined },
): ToolOutcome {
  const { random, tool, toolCallId, startedAt, isSlow, given, reason } = options;
  const total = 80 + random.below(1_100) + (isSlow ? 2_000 + random.below(8_000) : 0);
  const message = `It ended by ${reason}.`;
  if (reason !== undefined && notSent.has(reason))
    return toolOutcomeSchema.parse({ toolCallId, status: "failed", reason, message, timings: { total } });
  const timings = spentOf(total);
  const status = reason === undefined ? 200 : (statuses.get(reason) ?? null);
  const value = { ok: true, reference: hole("reference") };
  const record = {
    toolCallId,
    timings,
    attempts: [{ startedAt: new Date(startedAt).toISOString(), timings, status, failure: reason ?? null }],
    request: requestOf({ tool, given }),
    response: status === null ? null : { status, bytes: 35 },
  };
  if (reason === undefined) return toolOutcomeSchema.parse({ ...record, status: "succeeded", value });
  return toolOutcomeSchema.parse({ ...record, status: "failed", reason, message });
}

function requestOf({ tool, given }: { tool: Tool; given: Record<string, JsonValue> }) {
  const { method, url } = tool;
  const filled = Object.entries(given).reduce(
    (text, [key, value]) =>
      text.replaceAll(`{${key}}`, typeof value === "string" ? value : JSON.stringify(value)),
    url,
  );
  return { method, url: filled, body: method === "GET" ? null : JSON.stringify(given) };
}

/** What the caller might have said, by what the tool asks for. */
function argumentsOf(tool: Tool): Record<string, JsonValue> {
  const entries = tool.parameters.map(({ key, type, options }): [string, JsonValue] => {
    if (options?.[0] !== undefined) return [key, options[0]];
    if (type === "number" || type === "integer") return [key, 2];
    if (type === "boolean") return [key, true];
    if (key.includes("zip")) return [key, hole("zip")];
    if (key.includes("phone")) return [key, storyCaller];
    return [key, key.includes("name") ? `${hole("first")} ${hole("name")}` : hole("reference")];
  });
  return Object.fromEntries(entries);
}

/** Every tenth goes out on a new connection. The phases are all the time there was. */
function spentOf(total: number): ToolCallTimings {
  const isNew = total % 10 === 0;
  const [dns, connect, tls] = isNew ? [1 + (total % 7), 2 + (total % 13), 4 + (total % 17)] : [0, 0, 0];
  const [queue, body] = [total % 2, total % 3];
  return { queue, dns, connect, tls, firstByte: total - queue - dns - connect - tls - body, body, total };
}
