import type { TranscriptStep } from "@callhook/core";
import { toolCallIdentity } from "./tool-call-identity.ts";

/** Which questions of tool calls the person has answered with a button. */
export type Decisions = { approvedToolCallIds: string[]; declinedToolCallIds: string[] };

/**
 * A model may have asked for the same several times before the person answered once: the answer is to each of these
 * questions. A call that is asked for later is none of them.
 */
export function decisionsIn(steps: readonly TranscriptStep[]): Decisions {
  const decisions: Decisions = { approvedToolCallIds: [], declinedToolCallIds: [] };
  const idsByIdentity = new Map<string, string[]>();
  const identities = new Map<string, string>();
  for (const step of steps) {
    if (step.type === "tool-called") {
      const identity = toolCallIdentity(step);
      identities.set(step.toolCallId, identity);
      idsByIdentity.set(identity, [...(idsByIdentity.get(identity) ?? []), step.toolCallId]);
    }
    if (step.type !== "tool-decided") continue;
    const asked = idsByIdentity.get(identities.get(step.toolCallId) ?? "") ?? [];
    (step.approved ? decisions.approvedToolCallIds : decisions.declinedToolCallIds).push(...asked);
  }
  return decisions;
}
