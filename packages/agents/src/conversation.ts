import { CallhookError, type ToolOutcome, type TranscriptEvent, type TranscriptStep } from "@callhook/core";
import type { TurnListener } from "./agent-turns.ts";
import { assembleConversation } from "./assemble-conversation.ts";
import type { Handover } from "./call-end.ts";
import type { ConversationOptions } from "./conversation-options.ts";
import type { ConversationPart } from "./conversation-part.ts";
import { decide, type Decision } from "./decide.ts";
import type { Floor, Heard } from "./floor.ts";
import type { LiveCall } from "./live-call.ts";
import type { TurnBeginning } from "./platform-offer.ts";
import { type CallerWords, takeWords } from "./take-words.ts";
import type { UnreadableEvent } from "./unreadable-event.ts";

/** Whether an interruption took effect, and if not, which tool call could not be interrupted. */
export type InterruptionResult = { interrupted: boolean; heldDuringToolCallId: string | null };

export type Conversation = {
  /** Records the caller's words at once and answers them; the turn runs on even if nobody reads it. */
  say(text: string, options?: Omit<CallerWords, "text"> & TurnBeginning): AsyncIterable<ConversationPart>;
  /** The agent goes on where it was: with results of the platform's tools, or with a turn that was stopped. */
  goOn(beginning?: TurnBeginning): AsyncIterable<ConversationPart>;
  /** The caller spoke over the agent; `heardText` is what was heard of its last words, `afterMs` for how long. */
  interrupt(options?: Partial<Heard>): Promise<InterruptionResult>;
  /**
   * The person's answer to a tool call that needs confirmation, by a button: a yes runs exactly that call, once; after
   * a no nothing runs. Then the agent goes on. Refused where the call was decided before.
   */
  decide(decision: Decision): AsyncIterable<ConversationPart>;
  /**
   * Hears of every turn that no words of the caller have begun: late results, decisions, the end of the call's time.
   * Whoever speaks for the agent listens; gives what stops listening.
   */
  onTurn(listener: TurnListener): () => void;
  /** Runs a tool of this agent; the same `toolCallId` never runs twice. */
  callTool(options: { functionName: string; arguments: unknown; toolCallId?: string }): Promise<ToolOutcome>;
  /**
   * Stops the agent and whatever only reads, follows writes to their end, and records the call's end once
   * every tool call has its outcome. Safe to repeat.
   */
  end(reason: string, handover?: Handover): Promise<void>;
  /** Takes in what was recorded elsewhere, and what of it cannot be read; an end of the call stops everything here as well. */
  learn(events: readonly TranscriptEvent[], unreadable?: readonly UnreadableEvent[]): Promise<void>;
  /** What is on record, as far as it is known here, and behind it what is on its way there. */
  readonly steps: readonly TranscriptStep[];
  /** What is on record and cannot be read, each event once: the call goes on without it. */
  readonly unreadable: readonly UnreadableEvent[];
  /** The highest number of the record's events that is known here; later ones may have to be learned. */
  readonly knownUpTo: number;
  /** Those below it that are not known: they have yet to be learned, or were left out by who numbers events. */
  missing(): number[];
  /** Whether the record says that the call has ended. */
  readonly hasEnded: boolean;
  /**
   * Another process speaks for this call now: stops the agent and whatever only reads, and settles once writes have
   * come to their end and all outcomes are recorded.
   */
  release(): Promise<void>;
  /** Stops everything that runs here, writes too, and has its outcome recorded; the call may go on elsewhere. */
  halt(): Promise<void>;
  /** Settles once everything that was asked for so far has been done and recorded. */
  settled(): Promise<void>;
};

const maximumSpokenLength = 20_000;

/** Holds one live call: turns run one after the other, every step of them is recorded. */
export function createConversation(options: ConversationOptions): Conversation {
  const pieces = assembleConversation(options);
  const { live, floor, holder, callEnd, directToolCalls, agentTurns, idleWatch, streams } = pieces;
  const { answer } = idleWatch;

  return {
    say: (text, given = {}) =>
      streams.open(async (emit) => {
        callEnd.assertLive();
        assertSpeakable(text);
        idleWatch.callerSpoke();
        await takeWords({ words: { ...given, text }, beginning: given, live, holder, emit, answer });
      }),
    goOn: (beginning = {}) =>
      streams.open(async (emit) => {
        callEnd.assertLive();
        await takeWords({ words: null, beginning, live, holder, emit, answer });
      }),
    async interrupt({ heardText = null, afterMs } = {}) {
      callEnd.assertLive();
      return await interruptAgent({ heard: { heardText, afterMs }, live, floor });
    },
    decide: (decision) =>
      streams.open(async (emit) => {
        callEnd.assertLive();
        await decide({ decision, live, holder, emit, agentTurns });
      }),
    onTurn(listener) {
      const stop = agentTurns.onTurn(listener);
      idleWatch.look();
      return stop;
    },
    async callTool(request) {
      callEnd.assertLive();
      return await directToolCalls.call(request);
    },
    end: callEnd.end,
    async learn(events, unreadable) {
      await callEnd.learn(events, unreadable);
      idleWatch.learned(events);
    },
    get steps() {
      return live.writer.steps;
    },
    get unreadable() {
      return live.writer.unreadable;
    },
    get knownUpTo() {
      return live.writer.knownUpTo;
    },
    missing: () => live.writer.missing(),
    get hasEnded() {
      return live.writer.hasEnded;
    },
    release: pieces.release,
    halt: pieces.halt,
    settled: pieces.settled,
  };
}

async function interruptAgent(options: {
  heard: Heard;
  live: LiveCall;
  floor: Floor;
}): Promise<InterruptionResult> {
  const { heard, live, floor } = options;
  const heldBy = floor.heldBy();
  if (heldBy !== null) return { interrupted: false, heldDuringToolCallId: heldBy };
  const wasTaken = floor.isTaken();
  const steps = floor.clear(heard);
  await live.writer.write(steps);
  return { interrupted: wasTaken || steps.length > 0, heldDuringToolCallId: null };
}

function assertSpeakable(text: string): void {
  if (text.trim() !== "" && text.length <= maximumSpokenLength) return;
  const message = `What the caller said must hold 1 to ${maximumSpokenLength} characters.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "text", message }] });
}
