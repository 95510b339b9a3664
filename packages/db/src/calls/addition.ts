import type { TranscriptEvent, TranscriptEventDraft } from "@callhook/core";
import type { CallNews } from "./call-news.ts";

/** Events that one caller of `append` wants added to one call. */
export type Addition = CallNews & {
  drafts: TranscriptEventDraft[];
  /** Only if the call is active and nothing arrived since then. */
  onlyIfIdleSince?: Date | undefined;
};

/**
 * What came of one addition: the events as they are recorded with those of them that are new, why it was refused, or
 * that somebody else holds its call and nothing was done.
 */
export type Added =
  | { ok: true; events: TranscriptEvent[]; added: TranscriptEvent[] }
  | { ok: false; error: unknown }
  | "held";

/** Names a call among those of all workspaces. */
export function callKey({ workspaceId, callId }: CallNews): string {
  return `${workspaceId.length} ${workspaceId} ${callId}`;
}
