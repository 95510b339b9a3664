import type {
  AgentId,
  CallMocks,
  CallModel,
  CallStatus,
  CallVariables,
  Channel,
  Platform,
} from "@callhook/core";

/** One conversation of one agent. Times are ISO 8601 strings. */
export type Call = {
  id: string;
  agent: AgentId;
  channel: Channel;
  from: string | null;
  variables: CallVariables;
  /** How its tools are answered in place of their endpoints; null where those are called. */
  mocks: CallMocks | null;
  /** Where its tools run, such as `production`. */
  environment: string;
  /** Whose call it is outside of Callhook, and what it is called there; null for calls of our own. */
  platform: Platform | null;
  externalId: string | null;
  /** Which model speaks: the agent's, or the offline one for this call. */
  model: CallModel;
  status: CallStatus;
  startedAt: string;
  endedAt: string | null;
  endReason: string | null;
};

/**
 * A call as a list shows it, without its variables, of which one call may have megabytes. The counts are of its
 * recorded transcript, so they trail a live call by a moment.
 */
export type CallSummary = Omit<Call, "variables" | "mocks"> & {
  /**
   * Whether the figures are of all that is on record. False for a moment after anything is added, and for as long as a
   * call cannot be recorded, since something of it cannot be read: they are of what it was until then.
   */
  recorded: boolean;
  /** What it was about, once it has ended and was analysed; null until then. */
  title: string | null;
  durationMs: number;
  turnCount: number;
  toolCallCount: number;
  /** Without those that failed by design: asked first, refused by a rule, stopped by the caller. */
  failedToolCallCount: number;
  /** Null while no tool call is finished. */
  slowestToolCallMs: number | null;
  /** Whether the caller interrupted the agent. */
  interrupted: boolean;
  /** Whether the agent claimed something that nothing in the call supports. */
  flagged: boolean;
  /** The caller's first words; null while nothing was said. */
  openingWords: string | null;
};
