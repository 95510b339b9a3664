import type { LanguageModelV4 } from "@ai-sdk/provider";
import { CallhookError, type ToolOutcome, type TranscriptEvent } from "@callhook/core";
import type { ConversationPart } from "./conversation-part.ts";
import { createDirectToolCalls } from "./direct-tool-calls.ts";
import { createFloor, type Floor } from "./floor.ts";
import { createInterruption } from "./interruption.ts";
import type { ConversationLimits, LiveCall, LiveTurn } from "./live-call.ts";
import { createPartStream, type PartStream } from "./part-stream.ts";
import type { CallContext, ExecuteTool, ListTools, RecordSteps } from "./ports.ts";
import { createSpeech } from "./speech.ts";
import { createToolCallIds } from "./tool-call-ids.ts";
import { createTranscriptWriter } from "./transcript-writer.ts";

export type ConversationOptions = {
  call: CallContext;
  profile: { instructions: string };
  model: LanguageModelV4;
  listTools: ListTools;
  execute: ExecuteTool;
  record: RecordSteps;
  /** What is on record already, in order of `sequence`. */
  history: TranscriptEvent[];
  limits?: Partial<ConversationLimits>;
  now?: () => Date;
  /** Told why the model failed; the caller hears a sentence instead, and the call goes on. */
  onModelError?: (error: unknown) => void;
};

/** Whether an interruption took effect, and if not, which tool call could not be interrupted. */
export type InterruptionResult = { interrupted: boolean; heldDuringToolCallId: string | null };

export type Conversation = {
  /** Records the caller's words at once and answers them; the turn runs on even if nobody reads it. */
  say(text: string): AsyncIterable<ConversationPart>;
  /** The caller spoke over the agent; `heardText` is what was heard of its last words. */
  interrupt(options?: { heardText?: string | null }): Promise<InterruptionResult>;
  /** Runs a tool of this agent; the same `toolCallId` never runs twice. */
  callTool(options: { functionName: string; arguments: unknown; toolCallId?: string }): Promise<ToolOutcome>;
  /** Stops everything, waits for every tool call's outcome, records the end. Safe to repeat. */
  end(reason: string): Promise<void>;
  /** Settles once everything that was asked for so far has been done and recorded. */
  settled(): Promise<void>;
};

const defaultLimits: ConversationLimits = { steps: 8, stallTimeoutMs: 20_000, modelRetries: 1 };
const maximumSpokenLength = 20_000;

/** Holds one live call: turns run one after the other, every step of them is recorded. */
export function createConversation(options: ConversationOptions): Conversation {
  const callEnd = new AbortController();
  const live = openLiveCall(options, callEnd.signal);
  const floor = createFloor(live);
  const directToolCalls = createDirectToolCalls(live);
  const wasOver = options.history.some(({ type }) => type === "call-ended");
  let isOver = wasOver;
  let ending: Promise<void> | null = null;

  function assertLive(): void {
    if (!isOver) return;
    throw new CallhookError({ code: "call-ended", message: "This call has ended; start a new one." });
  }

  async function settled(): Promise<void> {
    await Promise.all([floor.settled(), directToolCalls.settled()]);
  }

  async function finish(reason: string): Promise<void> {
    const cutOff = floor.isTaken() ? floor.clear(null) : [];
    callEnd.abort();
    await Promise.all([live.writer.write(cutOff), settled()]);
    await live.writer.write([{ type: "call-ended", reason: reason.slice(0, 200) || "ended" }]);
  }

  return {
    say(text) {
      const stream = createPartStream<ConversationPart>();
      const answered = (async () => {
        assertLive();
        assertSpeakable(text);
        await answer({ text, live, floor, stream });
      })();
      answered.then(stream.close, stream.fail);
      return stream.parts;
    },
    async interrupt({ heardText = null } = {}) {
      assertLive();
      return await interruptAgent({ heardText, live, floor });
    },
    async callTool(request) {
      assertLive();
      return await directToolCalls.call(request);
    },
    async end(reason) {
      if (wasOver) return;
      isOver = true;
      // An end that could not be recorded may be tried again.
      ending ??= finish(reason).catch((error: unknown) => {
        ending = null;
        throw error;
      });
      await ending;
    },
    settled,
  };
}

/** Takes the caller's words in: stops what they interrupt or waits for what they may not, then answers. */
async function answer(options: {
  text: string;
  live: LiveCall;
  floor: Floor;
  stream: PartStream<ConversationPart>;
}): Promise<void> {
  const { text, live, floor, stream } = options;
  const turn = openTurn(live, stream.push);
  const heldBy = floor.heldBy();
  const cutOff = heldBy === null && floor.isTaken() ? floor.clear(null) : [];
  const spoken = { type: "caller-spoke", turn: turn.number, text, heldDuringToolCallId: heldBy } as const;
  const recorded = live.writer.write([...cutOff, spoken]);
  if (heldBy !== null) stream.push({ type: "words-held", toolCallId: heldBy });
  await Promise.all([recorded, floor.give(turn, recorded)]);
  stream.push({ type: "turn-finished", interrupted: turn.signal.aborted });
}

async function interruptAgent(options: {
  heardText: string | null;
  live: LiveCall;
  floor: Floor;
}): Promise<InterruptionResult> {
  const { heardText, live, floor } = options;
  const heldBy = floor.heldBy();
  if (heldBy !== null) return { interrupted: false, heldDuringToolCallId: heldBy };
  const wasTaken = floor.isTaken();
  const steps = floor.clear(heardText);
  await live.writer.write(steps);
  return { interrupted: wasTaken || steps.length > 0, heldDuringToolCallId: null };
}

function openLiveCall(options: ConversationOptions, callEnded: AbortSignal): LiveCall {
  const { call, profile, model, listTools, execute, record, history } = options;
  return {
    call,
    profile,
    model,
    listTools,
    execute,
    callEnded,
    writer: createTranscriptWriter({ history, record }),
    limits: { ...defaultLimits, ...options.limits },
    now: options.now ?? (() => new Date()),
    onModelError: options.onModelError ?? (() => undefined),
    claimToolCallId: createToolCallIds(history),
  };
}

function openTurn(live: LiveCall, emit: (part: ConversationPart) => void): LiveTurn {
  const interruption = createInterruption();
  return {
    number: live.writer.startTurn(),
    interruption,
    speech: createSpeech({ onWords: (text) => emit({ type: "text", text }) }),
    signal: AbortSignal.any([live.callEnded, interruption.callerSpoke]),
    emit,
  };
}

function assertSpeakable(text: string): void {
  if (text.trim() !== "" && text.length <= maximumSpokenLength) return;
  const message = `What the caller said must hold 1 to ${maximumSpokenLength} characters.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "text", message }] });
}
