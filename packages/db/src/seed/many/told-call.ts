import {
  type CallTranscript,
  type Channel,
  failedOutcome,
  type FailureReason,
  type Tool,
  type ToolCall,
  type ToolCallTimings,
  type ToolOutcome,
  toolOutcomeSchema,
  type Turn,
} from "@callhook/core";
import type { RecordedCall } from "../../calls/recorded-rows.ts";
import { newId } from "../../identifier.ts";
import type { Random } from "../random.ts";
import { answers, firstName, frequentFirst, goodbyes, properName, troubles, wishes } from "./vocabulary.ts";

export type ToldCall = { call: RecordedCall; transcript: CallTranscript; isFlagged: boolean };

const phoneChannels: [Channel, ...Channel[]] = ["phone", "phone", "phone", "platform", "api", "simulator"];
const reasons: [FailureReason, ...FailureReason[]] = [
  "http-error",
  "timed-out",
  "needs-confirmation",
  "invalid-arguments",
  "connection-failed",
  "cancelled",
  "rate-limited",
];
const notSent: ReadonlySet<FailureReason> = new Set(["needs-confirmation", "invalid-arguments", "cancelled"]);
const answered = toolOutcomeSchema.parse({ toolCallId: "told", status: "succeeded", value: { ok: true } });
const failures = new Map(
  reasons.map((reason) => [
    reason,
    failedOutcome({ toolCallId: "told", reason, message: `It ended by ${reason}.` }),
  ]),
);

/** A recorded call as it might have been: what it was about, two to five exchanges, and the tools it took. */
export function toldCall(options: { random: Random; tools: [Tool, ...Tool[]]; startedAt: Date }): ToldCall {
  const { random, tools, startedAt } = options;
  const agent = random.chance(0.2) ? "assistant" : "receptionist";
  const channel: Channel = agent === "assistant" ? "chat" : random.oneOf(phoneChannels);
  const from = agent === "assistant" ? null : `+1${2_000_000_000 + random.below(200_000) * 37}`;
  const clock = { ms: startedAt.getTime(), sequence: 1 };
  const turns: Turn[] = [];
  const toolCalls: ToolCall[] = [];
  const say = (role: Turn["role"], text: string) => turns.push(turnOf({ random, clock, role, text }));
  say("caller", opening(random));
  const exchanges = 1 + random.below(4);
  for (let exchange = 0; exchange < exchanges; exchange += 1) {
    if (random.chance(0.4)) toolCalls.push(toolCallOf({ random, clock, tool: frequentFirst(random, tools) }));
    say("agent", random.oneOf(answers));
    say("caller", exchange === exchanges - 1 ? random.oneOf(goodbyes) : frequentFirst(random, wishes));
  }
  const endedAt = new Date(clock.ms + 500).toISOString();
  const eventCount = clock.sequence + 1;
  return {
    call: { id: newId("call"), agent, channel, from, startedAt, isSimulated: false },
    transcript: {
      agent,
      channel,
      from,
      variables: {},
      status: "ended",
      startedAt: startedAt.toISOString(),
      endedAt,
      endReason: random.chance(0.8) ? "caller-hung-up" : "ended-by-agent",
      durationMs: clock.ms + 500 - startedAt.getTime(),
      turns,
      toolCalls,
      modelReplies: [],
      eventCount,
      lastSequence: eventCount,
      missingSequences: [],
    },
    isFlagged: random.chance(0.02),
  };
}

type Clock = { ms: number; sequence: number };

function opening(random: Random): string {
  const trouble = frequentFirst(random, troubles);
  const place = `${1 + random.below(400)} ${properName(random)} Street`;
  const zipCode = 90_000 + random.below(6_000);
  return `Hi, this is ${firstName(random)} ${properName(random)}. I have ${trouble} at ${place}, ${zipCode}.`;
}

function turnOf(options: { random: Random; clock: Clock; role: Turn["role"]; text: string }): Turn {
  const { random, clock, role, text } = options;
  clock.ms += 900 + random.below(6_000);
  clock.sequence += 1;
  const interrupted = role === "agent" && random.chance(0.03);
  return {
    sequence: clock.sequence,
    at: new Date(clock.ms).toISOString(),
    role,
    text,
    heardText: interrupted ? text.slice(0, 12) : null,
    interrupted,
    heldDuringToolCallId: null,
  };
}

function toolCallOf({ random, clock, tool }: { random: Random; clock: Clock; tool: Tool }): ToolCall {
  const startedAt = new Date(clock.ms + 300).toISOString();
  const durationMs = 80 + random.below(700) + (random.chance(0.04) ? 1_500 + random.below(8_000) : 0);
  clock.ms += 300 + durationMs;
  clock.sequence += 2;
  const toolCallId = `toolcall_${clock.ms.toString(36)}_${clock.sequence}`;
  return {
    sequence: clock.sequence - 1,
    toolCallId,
    toolId: tool.id,
    toolName: tool.name,
    toolVersion: tool.version,
    functionName: tool.functionName,
    arguments: { note: properName(random) },
    startedAt,
    finishedAt: new Date(clock.ms).toISOString(),
    durationMs,
    outcome: outcomeOf({ random, tool, toolCallId, durationMs }),
  };
}

function outcomeOf(options: {
  random: Random;
  tool: Tool;
  toolCallId: string;
  durationMs: number;
}): ToolOutcome {
  const { random, tool, toolCallId, durationMs } = options;
  const reason = random.chance(0.12) ? frequentFirst(random, reasons) : null;
  const outcome = { ...((reason === null ? undefined : failures.get(reason)) ?? answered), toolCallId };
  if (reason !== null && notSent.has(reason)) return outcome;
  const { method, url } = tool;
  return { ...outcome, timings: spentOf(durationMs), request: { method, url, headers: {}, body: null } };
}

/** Every tenth goes out on a new connection; most of the time the endpoint is waited for. */
function spentOf(total: number): ToolCallTimings {
  const isNew = total % 10 === 0;
  const [dns, connect, tls] = isNew ? [1 + (total % 7), 2 + (total % 13), 4 + (total % 17)] : [0, 0, 0];
  const [queue, body] = [total % 2, total % 3];
  return { queue, dns, connect, tls, firstByte: total - queue - dns - connect - tls - body, body, total };
}
