const knownReasons: Record<string, string> = {
  "ended-by-user": "Ended by the caller",
  "new-chat": "A new chat was started",
  abandoned: "Nothing was said for a long time",
};

/** Why a call ended, in words; reasons that a service gave are shown as they are. */
export function describeEndReason(reason: string): string {
  return Object.hasOwn(knownReasons, reason) ? (knownReasons[reason] ?? reason) : reason;
}
