import {
  type AgentId,
  type Channel,
  type JsonValue,
  type Tool,
  type ToolOutcome,
  toolOutcomeSchema,
  type TranscriptStepInput,
} from "@callhook/core";
import type { CallStart } from "../calls/start-call.ts";
import type { Random } from "./random.ts";

/** A call as it might have been: its start, and the steps after it with the time at which each happened. */
export type DemoCall = { start: CallStart; steps: (TranscriptStepInput & { at: string })[] };

type Scene = { words: string; service: string; followUp: string };

const scenes: readonly [Scene, ...Scene[]] = [
  {
    words: "Hi, I have a blocked drain. Do you come out to",
    service: "blocked drain",
    followUp: "Great, thank you.",
  },
  {
    words: "My water heater stopped working. Can you help in",
    service: "water heater",
    followUp: "How soon is that?",
  },
  {
    words: "There's a leak under the kitchen sink. I'm in",
    service: "leak",
    followUp: "Perfect, I'll take it.",
  },
  {
    words: "I need a new faucet fitted. Do you serve",
    service: "faucet",
    followUp: "Okay, I will think about it.",
  },
];
const zipCodes = ["94110", "94107", "94612", "95014", "10001"] as const;
const quickChannels: readonly [Channel, ...Channel[]] = ["phone", "simulator", "api"];

/** One call about one of the tools, at `startedAt`; now and then the endpoint is slow or down. */
export function demoCall(options: { random: Random; tool: Tool; startedAt: Date }): DemoCall {
  const { random, tool, startedAt } = options;
  const agent: AgentId = tool.agentTargets[0] ?? "receptionist";
  const scene = random.oneOf(scenes);
  const zipCode = random.oneOf(zipCodes);
  const clock = clockFrom(startedAt);
  const toolCallId = `toolcall_${startedAt.getTime().toString(36)}_${random.below(1_000_000).toString(36)}`;
  const spoken = clock(3_000 + random.below(4_000));
  const called = clock(500);
  const totalMs = 150 + random.below(2_500);
  const outcome = demoOutcome({ random, tool, toolCallId, zipCode, startedAt: called, totalMs });
  return {
    start: {
      agent,
      channel: agent === "assistant" ? "chat" : random.oneOf(quickChannels),
      from: agent === "assistant" ? null : `+1415555${String(random.below(10_000)).padStart(4, "0")}`,
      variables: {},
      at: startedAt.toISOString(),
    },
    steps: [
      { type: "caller-spoke", turn: 1, text: `${scene.words} ${zipCode}?`, at: spoken },
      {
        type: "tool-called",
        turn: 1,
        toolCallId,
        toolId: tool.id,
        toolName: tool.name,
        toolVersion: tool.version,
        functionName: tool.functionName,
        arguments: { zip_code: zipCode, service_type: scene.service },
        at: called,
      },
      { type: "tool-finished", turn: 1, toolCallId, outcome, at: clock(totalMs) },
      { type: "agent-spoke", turn: 1, text: reply({ outcome, zipCode }), at: clock(400) },
      { type: "caller-spoke", turn: 2, text: scene.followUp, at: clock(2_000 + random.below(3_000)) },
      { type: "agent-spoke", turn: 2, text: "Is there anything else I can do for you?", at: clock(600) },
      { type: "call-ended", reason: "caller-hung-up", at: clock(1_500 + random.below(8_000)) },
    ],
  };
}

function clockFrom(start: Date): (milliseconds: number) => string {
  let time = start.getTime();
  return (milliseconds) => {
    time += milliseconds;
    return new Date(time).toISOString();
  };
}

function reply({ outcome, zipCode }: { outcome: ToolOutcome; zipCode: string }): string {
  if (outcome.status === "succeeded")
    return `Yes, we do come out to ${zipCode}. We have a visit free this afternoon.`;
  return "I'm sorry, I can't check that just now. Shall I have somebody call you back?";
}

function demoOutcome(options: {
  random: Random;
  tool: Tool;
  toolCallId: string;
  zipCode: string;
  startedAt: string;
  totalMs: number;
}): ToolOutcome {
  const { random, tool, toolCallId, zipCode, startedAt, totalMs } = options;
  const isDown = random.chance(0.12);
  const status = isDown ? 503 : 200;
  const timings = { queue: 0, dns: 1, connect: 2, tls: 0, firstByte: totalMs - 5, body: 2, total: totalMs };
  const value: JsonValue = isDown
    ? null
    : { available: true, zip_code: zipCode, next_visit: "this afternoon" };
  const record = {
    toolCallId,
    attempts: [{ startedAt, timings, status, failure: isDown ? "http-error" : null }],
    timings,
    request: {
      method: tool.method,
      url: tool.url,
      headers: { "content-type": "application/json" },
      body: null,
    },
    response: {
      status,
      headers: { "content-type": "application/json" },
      bytes: JSON.stringify(value).length,
    },
    value,
  };
  if (!isDown) return toolOutcomeSchema.parse({ ...record, status: "succeeded" });
  const message = "The endpoint answered 503 Service Unavailable. Try again later, or offer a call back.";
  return toolOutcomeSchema.parse({ ...record, status: "failed", reason: "http-error", message });
}
