import { statedEndReason } from "@callhook/core";

const knownReasons: Record<string, string> = {
  "ended-by-caller": "Ended by the caller",
  "new-chat": "A new chat was started",
  abandoned: "Nothing was said for a long time",
};

/** Reasons as services write them: `caller-hung-up`, `no_answer`. */
const codeLike = /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/;

/** Why a call ended, in words; a sentence that a service gave is shown as it is. */
export function describeEndReason(reason: string): string {
  if (statedEndReason(reason) === null) return "Ended";
  if (Object.hasOwn(knownReasons, reason)) return knownReasons[reason] ?? reason;
  if (!codeLike.test(reason)) return reason;
  const words = reason.replaceAll(/[-_]/g, " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
