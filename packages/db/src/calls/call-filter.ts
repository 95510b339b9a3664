import { type AgentId, CallhookError, type CallStatus, type Channel, type ToolOutcome } from "@callhook/core";
import type { PageRequest } from "../page.ts";

export type CallFilter = PageRequest & {
  agent?: AgentId | undefined;
  channel?: Channel | undefined;
  status?: CallStatus | undefined;
  /** Calls that used this tool. */
  toolId?: string | undefined;
  /**
   * Calls with a tool call that ended so; together with `toolId`, a call of that tool. What failed by design, such as a
   * tool that asked first, did not fail.
   */
  toolOutcome?: ToolOutcome["status"] | undefined;
  /** Calls with a tool call of `slowToolCallMs` or more. */
  slow?: true | undefined;
  /** Calls in which the caller interrupted the agent. */
  interrupted?: true | undefined;
  /** Calls in which the agent claimed something that nothing supports. */
  flagged?: true | undefined;
  /**
   * Words that were all said, by either side and in any order, or who called. Case and endings make no difference;
   * words in double quotes must follow each other. A number is found by the number, or its last 10, 7 or 4 digits.
   */
  search?: string | undefined;
  /** Started at or after this ISO time. */
  from?: string | undefined;
  /** Started before this ISO time. */
  to?: string | undefined;
};

/** The time that a field of the filter names; refused by its name where it is none. */
export function instant({ path, text }: { path: string; text: string }): Date {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  const message = `${path} must be a time such as 2026-01-31T09:30:00Z.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path, message }] });
}
