import type { ToolHealthFilter } from "@callhook/core";

const labels: Record<ToolHealthFilter, string> = {
  works: "Works",
  failing: "Failing",
  "never-called": "Never called",
  "has-warnings": "Has warnings",
};

export function healthLabel(health: ToolHealthFilter): string {
  return labels[health];
}

/** A rate for people: `97 %`; neither all nor nothing is rounded up to all or down to nothing. */
export function formatRate(rate: number | null): string {
  if (rate === null) return "–";
  const percent = rate * 100;
  if (percent > 99 && percent < 100) return `${(Math.floor(percent * 10) / 10).toFixed(1)} %`;
  if (percent > 0 && percent < 1) return "< 1 %";
  return `${Math.round(percent)} %`;
}
