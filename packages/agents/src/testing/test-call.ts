import { setTimeout as wait } from "node:timers/promises";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import {
  defaultAgentProfiles,
  transcriptStepSchema,
  type AgentId,
  type Channel,
  type Tool,
  type TranscriptEvent,
  type TranscriptStep,
} from "@callhook/core";
import { createEngine } from "@callhook/core/engine";
import { aParameter, aTool, startEndpoint, type Endpoint } from "@callhook/core/testing";
import { type Conversation, createConversation } from "../conversation.ts";
import type { ConversationOptions } from "../conversation-options.ts";
import type { ConversationPart } from "../conversation-part.ts";
import type { SpeakingProfile } from "../speaking-profile.ts";

type TestCallOptions = Pick<
  Partial<ConversationOptions>,
  | "limits"
  | "msPerCharacter"
  | "fallbackModel"
  | "onModelError"
  | "onBug"
  | "execute"
  | "history"
  | "unreadable"
> & {
  profile?: Partial<SpeakingProfile>;
  channel?: Channel;
  model: LanguageModelV4;
  agent?: AgentId;
  /** Made with the endpoint's URL; all of them are the agent's. */
  tools?: (url: string) => Tool[];
  /** Told of each step on its way to the record; what it gives is waited for. */
  onRecording?: (step: TranscriptStep) => Promise<void> | void;
};

/** A live call against a real endpoint, its record in memory. */
export type TestCall = {
  conversation: Conversation;
  endpoint: Endpoint;
  /** What is on record, checked and completed as the database does it. */
  record: TranscriptStep[];
  /** The tools that the agent has from its next turn on. */
  offer(tools: Tool[]): void;
  close(): Promise<void>;
};

export async function openTestCall(options: TestCallOptions): Promise<TestCall> {
  const { model, agent = "receptionist", history = [], tools = (url) => [checkArea(url)] } = options;
  const endpoint = await startEndpoint();
  const engine = createEngine({ allowHosts: ["127.0.0.1"] });
  let offered = tools(endpoint.url);
  const record: TranscriptStep[] = [...history];
  const conversation = createConversation({
    call: {
      id: "call_1",
      agent,
      from: "+14155550100",
      variables: { tier: "gold" },
      channel: options.channel,
    },
    profile: { ...defaultAgentProfiles[agent], ...options.profile },
    model,
    fallbackModel: options.fallbackModel,
    history,
    unreadable: options.unreadable ?? [],
    listTools: async () => offered,
    execute: options.execute ?? engine.execute,
    record: async (steps) => {
      const checked = steps.map((step) => transcriptStepSchema.parse(step));
      for (const step of checked) {
        const held = options.onRecording?.(step);
        if (held !== undefined) await held;
      }
      record.push(...checked);
      return asHistory(record).slice(-checked.length);
    },
    limits: { modelRetries: 0, ...options.limits },
    ...(options.msPerCharacter === undefined ? {} : { msPerCharacter: options.msPerCharacter }),
    onModelError: options.onModelError ?? (() => undefined),
    onBug: options.onBug ?? (() => undefined),
  });
  return {
    conversation,
    endpoint,
    record,
    offer: (next) => void (offered = next),
    async close() {
      await conversation.end("test-over");
      await engine.close();
      await endpoint.close();
    },
  };
}

export function checkArea(url: string, overrides: Partial<Tool> = {}): Tool {
  const parameters = [aParameter({ location: "query" })];
  return aTool({ method: "GET", url: `${url}/check-area`, parameters, ...overrides });
}

export function createTicket(url: string, overrides: Partial<Tool> = {}): Tool {
  return aTool({
    id: "tool_2",
    name: "Create ticket",
    description: "Writes a ticket for the team.",
    url: `${url}/tickets`,
    parameters: [aParameter({ key: "summary", description: "What is wrong, in one sentence." })],
    ...overrides,
  });
}

/** Everything that the agent said in these parts, as a voice would. */
export function wordsOf(parts: ConversationPart[]): string {
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}

/** The record in short, such as `2 caller: words`; ids and outcomes only where they tell the story. */
export function storyOf(record: readonly TranscriptStep[]): string[] {
  return record.flatMap((step) => {
    if (step.type === "model-replied") return [];
    if (step.type === "call-ended") {
      return `ended: ${step.reason}${typeof step.transferTo === "string" ? ` to ${step.transferTo}` : ""}`;
    }
    if (step.type === "call-started") return "started";
    if (step.type === "channel-connected" || step.type === "channel-disconnected") return step.type;
    const turn = step.turn ?? "-";
    if (step.type === "tool-called") return `${turn} called: ${step.functionName}`;
    if (step.type === "tool-decided") return `${turn} decided: ${step.approved ? "yes" : "no"}`;
    if (step.type === "late-result-arrived") return `${turn} late: ${step.outcome.status}`;
    if (step.type === "tool-finished") {
      const { outcome } = step;
      return `${turn} finished: ${outcome.status === "failed" ? outcome.reason : outcome.status}`;
    }
    if (step.type === "agent-interrupted") return `${turn} interrupted after: ${step.heardText ?? "?"}`;
    if (step.type === "agent-spoke") return `${turn} agent: ${step.text}`;
    if (step.isBackchannel === true) return `${turn} caller (listening): ${step.text}`;
    return `${turn} caller${step.heldDuringToolCallId === null ? "" : " (held)"}: ${step.text}`;
  });
}

/** The record as it comes back from the database. */
export function asHistory(record: readonly TranscriptStep[]): TranscriptEvent[] {
  return record.map((step, index) => ({ ...step, sequence: index + 1, at: "2026-11-23T17:00:00.000Z" }));
}

/** Waits until the condition holds, four seconds at most. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 4_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`It never happened: ${what}`);
    await wait(2);
  }
}

/** Answers the next requests only when told to. */
export function holdAnswers({ endpoint }: TestCall): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  endpoint.respondWith(async (response) => {
    await promise;
    response.end('{"covered":true}');
  });
  return resolve;
}

/** Reads a stream into an array that can be looked at meanwhile. */
export function readAlong(stream: AsyncIterable<ConversationPart>) {
  const parts: ConversationPart[] = [];
  const done = (async () => {
    for await (const part of stream) parts.push(part);
  })();
  return { parts, done };
}
