import type { ToolDraft } from "./tool-draft.ts";

/** A saved tool: a custom HTTP endpoint that an agent can call. Times are ISO 8601 strings. */
export type Tool = ToolDraft & {
  id: string;
  /** What the model calls: `^[a-zA-Z][a-zA-Z0-9_-]{0,39}$`, unique per workspace ignoring case. */
  functionName: string;
  /** Starts at 1 and grows by one with every saved change. */
  version: number;
  enabled: boolean;
  createdAt: string;
  updatedAt: string;
};
