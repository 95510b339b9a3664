import type {
  AgentId,
  CallVariables,
  Channel,
  Tool,
  ToolOutcome,
  TranscriptEvent,
  TranscriptStep,
} from "@callhook/core";

/** The call that is being held. */
export type CallContext = {
  id: string;
  agent: AgentId;
  /** The caller's number or name; null when unknown. */
  from: string | null;
  /** Given when the call was started. */
  variables: CallVariables;
  /** Whose secrets, limits and cache its tools use; the engine's default workspace without it. */
  workspaceId?: string;
  /** Where its tools run; production without it. */
  environment?: string;
  /** How the conversation reaches us; what has a voice without it. */
  channel?: Channel | undefined;
};

/** The tools that the agent of this call may use now; asked once per turn. */
export type ListTools = () => Promise<Tool[]>;

/** Runs a tool call to its outcome; a rejection is a bug, never a failed call. */
export type ExecuteTool = (options: {
  tool: Tool;
  arguments: unknown;
  context: CallContextOfTool;
  /** Ends the tool call whatever it does. */
  signal: AbortSignal;
  /** The caller has hung up, or is spoken to elsewhere: ends what is safe to end. */
  callEnded: AbortSignal;
  /** To be told as the request is about to be sent. */
  onSending?: (() => void) | undefined;
}) => Promise<ToolOutcome>;

export type CallContextOfTool = Omit<CallContext, "id" | "channel"> & {
  callId: string;
  toolCallId: string;
  /** How often the caller has spoken so far; unknown where nobody records it. */
  callerTurns: number | undefined;
  /** What the answers of tools have left as variables of this call, the latest of each. */
  savedVariables: CallVariables;
  /** The tool calls whose question the person has answered with a button: these with yes, … */
  approvedToolCallIds: readonly string[];
  /** … and these with no. */
  declinedToolCallIds: readonly string[];
};

/**
 * Puts steps on record, in order and durably, all or none, and answers them as they are numbered there. It is never
 * called again before it has settled. Rejects with the code `unavailable` where it cannot know what became of them.
 */
export type RecordSteps = (steps: TranscriptStep[]) => Promise<TranscriptEvent[]>;
