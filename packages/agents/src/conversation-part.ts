import type { HoldSound, JsonValue, ToolOutcome } from "@callhook/core";

/** What happens on the agent's side while it answers, in order. */
export type ConversationPart =
  /** Words to speak; the texts of one turn joined give all that the agent says. */
  | { type: "text"; text: string }
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
  /** What a voice plays while this tool call is waited for; channels without a voice leave it out. */
  | { type: "hold-sound"; toolCallId: string; sound: Exclude<HoldSound, "none">; isPlaying: boolean }
  /** The last part of every turn, once all of the turn is on record. */
  | { type: "turn-finished"; interrupted: boolean };
