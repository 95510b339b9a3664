import type { Tool } from "@callhook/core";

export type Step = "add-tool" | "talk" | "read";

export type Progress = {
  hasTool: boolean;
  /** A call in which the caller said something. */
  hasTalked: boolean;
  hasReadTranscript: boolean;
};

/** Whoever holds this many calls has found the way, whatever this browser remembers. */
const callsOfAnOldHand = 4;

/** How far a workspace has come. */
export function progressOf(options: {
  tools: readonly Pick<Tool, "agentTargets">[];
  calls: readonly { openingWords: string | null }[];
  hasReadTranscript: boolean;
}): Progress {
  const { tools, calls, hasReadTranscript } = options;
  return {
    hasTool: tools.some(({ agentTargets }) => agentTargets.includes("receptionist")),
    hasTalked: calls.some(({ openingWords }) => openingWords !== null),
    hasReadTranscript: hasReadTranscript || calls.length >= callsOfAnOldHand,
  };
}

/** The first step that is still open; null when all are done. */
export function nextStep({ hasTool, hasTalked, hasReadTranscript }: Progress): Step | null {
  if (!hasTool) return "add-tool";
  if (!hasTalked) return "talk";
  return hasReadTranscript ? null : "read";
}
