import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { ToolOutcome, TranscriptEvent } from "@callhook/core";
import type { ConversationPart } from "./conversation-part.ts";
import type { CallContext, ExecuteTool, ListTools, RecordSteps } from "./ports.ts";

export type ConversationOptions = {
  call: CallContext;
  profile: { instructions: string };
  model: LanguageModelV4;
  listTools: ListTools;
  execute: ExecuteTool;
  record: RecordSteps;
  /** What is on record already, in order of `sequence`. */
  history: TranscriptEvent[];
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
};

/** Holds one live call: turns run one after the other, every step of them is recorded. */
export function createConversation(_options: ConversationOptions): Conversation {
  throw new Error("not written yet");
}
