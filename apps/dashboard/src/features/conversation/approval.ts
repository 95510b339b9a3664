import type { ToolCall } from "@callhook/core";
import { createContext } from "react";

export type Approval = {
  /** Whether this tool call waits for a yes or no. */
  isAwaited(toolCall: ToolCall): boolean;
  decide(toolCall: ToolCall, isApproved: boolean): void;
};

/** How the page has a person decide about tool calls that need it; null where they are only read. */
export const ApprovalOfToolCalls = createContext<Approval | null>(null);
