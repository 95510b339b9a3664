import type { IngestedCall } from "./ingested-call.ts";

const longest = 200;

/** How a call ended, in the platform's own words; `ended` where it has none. */
export function endingOf(options: {
  reason: string | null | undefined;
  at: string;
  transferTo?: string | null | undefined;
}): IngestedCall["end"] {
  const { reason, at, transferTo } = options;
  const end = { type: "call-ended" as const, at, reason: (reason ?? "").trim().slice(0, longest) || "ended" };
  return transferTo ? { ...end, transferTo: transferTo.slice(0, longest) } : end;
}
