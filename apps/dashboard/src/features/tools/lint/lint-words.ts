import type { LintSeverity } from "@callhook/core";

export const severityLook: Record<LintSeverity, { label: string; color: string }> = {
  error: { label: "Problem", color: "red" },
  warning: { label: "Warning", color: "yellow" },
  hint: { label: "Hint", color: "gray" },
};

export function scoreWords(score: number): string {
  if (score >= 90) return "Ready for callers";
  if (score >= 70) return "Good, and could be better";
  return score >= 40 ? "Agents may get this wrong" : "Not for callers yet";
}

export function scoreColor(score: number): string {
  if (score >= 90) return "sea";
  return score >= 60 ? "yellow" : "red";
}
