import type { LanguageModelV4 } from "@ai-sdk/provider";
import { CallhookError, type ToolOutcome, type TranscriptEvent, type TranscriptStep } from "@callhook/core";
import type { ConversationPart } from "./conversation-part.ts";
import { createDirectToolCalls } from "./direct-tool-calls.ts";
import { createInterruption } from "./interruption.ts";
import type { ConversationLimits, LiveCall, LiveTurn } from "./live-call.ts";
import { createPartStream, type PartStream } from "./part-stream.ts";
import type { CallContext, ExecuteTool, ListTools, RecordSteps } from "./ports.ts";
import { runTurn } from "./run-turn.ts";
import { createSpeech } from "./speech.ts";
import { createToolCallIds } from "./tool-call-ids.ts";
import { createTranscriptWriter } from "./transcript-writer.ts";
import { createTurnQueue } from "./turn-queue.ts";

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
  const turns = createTurnQueue();
  const directToolCalls = createDirectToolCalls(live);
  let current: LiveTurn | null = null;
  let ending: Promise<void> | null = null;
  const wasOver = options.history.some(({ type }) => type === "call-ended");
  let isOver = wasOver;

  function assertLive(): void {
    if (!isOver) return;
    throw new CallhookError({ code: "call-ended", message: "This call has ended; start a new one." });
  }

  async function answer(text: string, stream: PartStream<ConversationPart>): Promise<void> {
    assertLive();
    assertSpeakable(text);
    const turn = openTurn(live, stream.push);
    const heldBy = current?.interruption.heldBy() ?? null;
    const cutOff = current === null || heldBy !== null ? [] : interruptTurn(current, null);
    const spoken = { type: "caller-spoke", turn: turn.number, text, heldDuringToolCallId: heldBy } as const;
    const recorded = live.writer.write([...cutOff, spoken]);
    if (heldBy !== null) stream.push({ type: "words-held", toolCallId: heldBy });
    const answered = turns.add(async () => {
      current = turn;
      try {
        await recorded;
        await runTurn({ live, turn });
      } finally {
        current = null;
      }
    });
    await Promise.all([recorded, answered]);
    stream.push({ type: "turn-finished", interrupted: turn.signal.aborted });
  }

  async function settled(): Promise<void> {
    await Promise.all([turns.settled(), directToolCalls.settled()]);
  }

  async function finish(reason: string): Promise<void> {
    const cutOff = current === null ? [] : interruptTurn(current, null);
    callEnd.abort();
    await Promise.all([live.writer.write(cutOff), settled()]);
    await live.writer.write([{ type: "call-ended", reason: reason.slice(0, 200) || "ended" }]);
  }

  return {
    say(text) {
      const stream = createPartStream<ConversationPart>();
      answer(text, stream).then(stream.close, stream.fail);
      return stream.parts;
    },
    async interrupt({ heardText = null } = {}) {
      assertLive();
      const heldBy = current?.interruption.heldBy() ?? null;
      if (heldBy !== null) return { interrupted: false, heldDuringToolCallId: heldBy };
      const isSpeaking = current !== null && !current.signal.aborted;
      const steps =
        current === null ? markHeard(live.writer.steps, heardText) : interruptTurn(current, heardText);
      const interrupted = isSpeaking || steps.length > 0;
      await live.writer.write(steps);
      return { interrupted, heldDuringToolCallId: null };
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
    async settled() {
      await Promise.all([turns.settled(), directToolCalls.settled()]);
    },
  };
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

/** Stops a turn and gives the steps that say so: what it had begun to say, and how much of it was heard. */
function interruptTurn(turn: LiveTurn, heardText: string | null): TranscriptStep[] {
  if (turn.signal.aborted) return [];
  const words = turn.speech.take();
  turn.interruption.interrupt();
  const steps: TranscriptStep[] = words.map((text) => ({ type: "agent-spoke", turn: turn.number, text }));
  if (words.length === 0 && (heardText === null || !turn.speech.hasSpoken)) return steps;
  return [...steps, { type: "agent-interrupted", turn: turn.number, heardText }];
}

/** The agent had said all it had to say, but its voice was still speaking: mark how far it came, once. */
function markHeard(steps: readonly TranscriptStep[], heardText: string | null): TranscriptStep[] {
  const last = steps.findLast(({ type }) => type === "agent-spoke" || type === "agent-interrupted");
  return last?.type === "agent-spoke" ? [{ type: "agent-interrupted", turn: last.turn, heardText }] : [];
}

function assertSpeakable(text: string): void {
  if (text.trim() !== "" && text.length <= maximumSpokenLength) return;
  const message = `What the caller said must hold 1 to ${maximumSpokenLength} characters.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "text", message }] });
}
