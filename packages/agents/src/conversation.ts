import { CallhookError, type ToolOutcome, type TranscriptEvent, type TranscriptStep } from "@callhook/core";
import { createCallEnd } from "./call-end.ts";
import type { ConversationOptions } from "./conversation-options.ts";
import type { ConversationPart } from "./conversation-part.ts";
import { createDirectToolCalls } from "./direct-tool-calls.ts";
import { createFloor, type Floor } from "./floor.ts";
import { outcomesOfHandedOver } from "./hand-over.ts";
import { createInterruption } from "./interruption.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { openLiveCall } from "./open-live-call.ts";
import { createPartStream, type PartStream } from "./part-stream.ts";
import type { TurnBeginning } from "./platform-offer.ts";
import { createSpeech } from "./speech.ts";

/** Whether an interruption took effect, and if not, which tool call could not be interrupted. */
export type InterruptionResult = { interrupted: boolean; heldDuringToolCallId: string | null };

export type Conversation = {
  /** Records the caller's words at once and answers them; the turn runs on even if nobody reads it. */
  say(text: string, beginning?: TurnBeginning): AsyncIterable<ConversationPart>;
  /** The agent goes on where it was: with results of the platform's tools, or with a turn that was stopped. */
  goOn(beginning?: TurnBeginning): AsyncIterable<ConversationPart>;
  /** The caller spoke over the agent; `heardText` is what was heard of its last words. */
  interrupt(options?: { heardText?: string | null }): Promise<InterruptionResult>;
  /** Runs a tool of this agent; the same `toolCallId` never runs twice. */
  callTool(options: { functionName: string; arguments: unknown; toolCallId?: string }): Promise<ToolOutcome>;
  /**
   * Stops the agent and whatever only reads, follows writes to their end, and records the call's end once
   * every tool call has its outcome. Safe to repeat.
   */
  end(reason: string): Promise<void>;
  /** Takes in what was recorded elsewhere; an end of the call stops everything here as well. */
  learn(events: readonly TranscriptEvent[]): Promise<void>;
  /** Every event of the record up to this number is known here; later ones may have to be learned. */
  readonly knownUpTo: number;
  /** Whether the record says that the call has ended. */
  readonly hasEnded: boolean;
  /** Stops everything that runs here, writes too, and has its outcome recorded; the call may go on elsewhere. */
  halt(): Promise<void>;
  /** Settles once everything that was asked for so far has been done and recorded. */
  settled(): Promise<void>;
};

const maximumSpokenLength = 20_000;

/** Holds one live call: turns run one after the other, every step of them is recorded. */
export function createConversation(options: ConversationOptions): Conversation {
  const over = new AbortController();
  const halt = new AbortController();
  const live = openLiveCall(options, { callEnded: over.signal, halted: halt.signal });
  const floor = createFloor(live);
  const directToolCalls = createDirectToolCalls(live);
  const callEnd = createCallEnd({ live, floor, directToolCalls, announce: () => over.abort() });

  function streamTurn(
    hold: (stream: PartStream<ConversationPart>) => Promise<void>,
  ): AsyncIterable<ConversationPart> {
    const stream = createPartStream<ConversationPart>();
    hold(stream).then(stream.close, (error: unknown) => {
      stream.fail(error);
      if (!isRefusal(error)) options.onBug?.(error);
    });
    return stream.parts;
  }

  return {
    say(text, beginning = {}) {
      return streamTurn(async (stream) => {
        callEnd.assertLive();
        assertSpeakable(text);
        await answer({ text, beginning, live, floor, stream });
      });
    },
    goOn(beginning = {}) {
      return streamTurn(async (stream) => {
        callEnd.assertLive();
        await answer({ text: null, beginning, live, floor, stream });
      });
    },
    async interrupt({ heardText = null } = {}) {
      callEnd.assertLive();
      return await interruptAgent({ heardText, live, floor });
    },
    async callTool(request) {
      callEnd.assertLive();
      return await directToolCalls.call(request);
    },
    end: callEnd.end,
    learn: callEnd.learn,
    get knownUpTo() {
      return live.writer.knownUpTo;
    },
    get hasEnded() {
      return live.writer.hasEnded;
    },
    async halt() {
      halt.abort();
      await callEnd.settled();
    },
    settled: callEnd.settled,
  };
}

/** Takes the caller's words in: stops what they interrupt or waits for what they may not, then answers. */
async function answer(options: {
  /** Null where the caller said nothing. */
  text: string | null;
  beginning: TurnBeginning;
  live: LiveCall;
  floor: Floor;
  stream: PartStream<ConversationPart>;
}): Promise<void> {
  const { text, beginning, live, floor, stream } = options;
  const { platform = null, results = [] } = beginning;
  const heldDuringToolCallId = floor.heldBy();
  const cutOff = heldDuringToolCallId === null ? floor.supersede() : [];
  const turn = openTurn({ live, heldDuringToolCallId, platform, emit: stream.push });
  const { number } = turn;
  const outcomes = outcomesOfHandedOver({ steps: live.writer.steps, results, turn: number });
  const spoken: TranscriptStep[] =
    text === null ? [] : [{ type: "caller-spoke", turn: number, text, heldDuringToolCallId }];
  const recorded = live.writer.write([...cutOff, ...outcomes, ...spoken]);
  if (heldDuringToolCallId !== null) stream.push({ type: "words-held", toolCallId: heldDuringToolCallId });
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

function openTurn(
  options: { live: LiveCall } & Pick<LiveTurn, "heldDuringToolCallId" | "platform" | "emit">,
): LiveTurn {
  const { live, heldDuringToolCallId, platform, emit } = options;
  const interruption = createInterruption();
  return {
    number: live.writer.startTurn(),
    heldDuringToolCallId,
    interruption,
    platform,
    speech: createSpeech({ onWords: (text) => emit({ type: "text", text }) }),
    signal: AbortSignal.any([live.halted, live.callEnded, interruption.callerSpoke]),
    emit,
  };
}

function assertSpeakable(text: string): void {
  if (text.trim() !== "" && text.length <= maximumSpokenLength) return;
  const message = `What the caller said must hold 1 to ${maximumSpokenLength} characters.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "text", message }] });
}

/** What the caller may not do now; everything else that breaks a turn off is for the operator to know. */
function isRefusal(error: unknown): boolean {
  return error instanceof CallhookError && ["invalid-input", "call-ended"].includes(error.code);
}
