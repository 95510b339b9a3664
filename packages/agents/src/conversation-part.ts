import type { HoldSound, JsonValue, ToolOutcome } from "@callhook/core";
import type { CallEnding } from "./call-ending.ts";

/** What happens on the agent's side while it answers, in order. */
export type ConversationPart =
  /**
   * Words to speak; the texts of one turn joined give all that the agent says. What is not interruptible was said
   * while a tool forbids interruptions: a voice speaks it to its end.
   */
  | { type: "text"; text: string; interruptible: boolean }
  /** The caller's words cannot interrupt this tool call; they are answered after it. */
  | { type: "words-held"; toolCallId: string }
  | {
      type: "tool-called";
      toolCallId: string;
      functionName: string;
      toolName: string;
      arguments: JsonValue;
    }
  | { type: "tool-finished"; toolCallId: string; outcome: ToolOutcome }
  /** The platform is to run a tool of its own; the turn ends, and a later one brings the result. */
  | { type: "tool-handed-over"; toolCallId: string; toolName: string; arguments: JsonValue }
  /** The tool call runs once the person has said yes: in words, or by `decide`. */
  | { type: "approval-wanted"; toolCallId: string; toolName: string; question: string }
  /** What a voice plays while this tool call is waited for; channels without a voice leave it out. */
  | { type: "hold-sound"; toolCallId: string; sound: Exclude<HoldSound, "none">; isPlaying: boolean }
  /** The channel ends the call, or hands the caller over, once everything before this has been spoken. */
  | ({ type: "call-ending" } & CallEnding)
  /** The last part of every turn, once all of the turn is on record. */
  | { type: "turn-finished"; interrupted: boolean };
