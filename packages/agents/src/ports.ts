import type {
  AgentId,
  CallVariables,
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
  variables: CallVariables;
};

/** The tools that the agent of this call may use now; asked once per turn. */
export type ListTools = () => Promise<Tool[]>;

/** Runs a tool call to its outcome; a rejection is a bug, never a failed call. */
export type ExecuteTool = (options: {
  tool: Tool;
  arguments: unknown;
  context: CallContextOfTool;
  signal: AbortSignal;
}) => Promise<ToolOutcome>;

export type CallContextOfTool = {
  callId: string;
  toolCallId: string;
  agent: AgentId;
  from: string | null;
  variables: CallVariables;
};

/**
 * Puts steps on record, in order and durably, and answers them as they are numbered there.
 * It is never called again before it has settled.
 */
export type RecordSteps = (steps: TranscriptStep[]) => Promise<TranscriptEvent[]>;
