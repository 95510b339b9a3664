/** That the agent has decided to hang up or to hand the caller over. */
export type CallEnding = {
  /** What the call's end is recorded with: these, or a channel's own. */
  reason: "agent-ended" | "transferred" | "time-limit" | "caller-silent";
  /** Whom the caller is handed over to, as the agent's profile names them; null where the call simply ends. */
  transferTo: string | null;
};
