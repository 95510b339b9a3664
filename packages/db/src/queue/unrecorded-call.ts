import type { AgentId, Channel } from "@callhook/core";
import type { CallNews } from "../calls/call-news.ts";

/**
 * What is being done about it: somebody asked for another try, or one is under way; it is tried again by itself
 * later; or nobody tries any more, until somebody asks for it.
 */
export type UnrecordedState = "being-recorded" | "tried-again" | "given-up";

/** A call whose events could not be made a transcript of. Its events are kept; nothing of it is lost. */
export type UnrecordedCall = CallNews & {
  agent: AgentId;
  channel: Channel;
  from: string | null;
  startedAt: string;
  /** When it could not be recorded for the first time. */
  since: string;
  /** How often it was tried, all told. */
  attempts: number;
  /** Why, in a sentence that holds nothing of what was said. */
  problem: string;
  state: UnrecordedState;
  /** When it is tried again by itself; null where that is not what it waits for. */
  nextTryAt: string | null;
};

/** Which of them: all, those of one workspace, or one call. */
export type UnrecordedFilter = { workspaceId?: string | undefined; callId?: string | undefined };
