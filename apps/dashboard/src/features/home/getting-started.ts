export type Step = "add-tool" | "talk" | "read";

export type Progress = {
  hasTool: boolean;
  /** A call in which the caller said something. */
  hasTalked: boolean;
  hasReadTranscript: boolean;
};

/** The first step that is still open; null when all are done. */
export function nextStep({ hasTool, hasTalked, hasReadTranscript }: Progress): Step | null {
  if (!hasTool) return "add-tool";
  if (!hasTalked) return "talk";
  return hasReadTranscript ? null : "read";
}
