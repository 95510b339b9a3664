import { CallhookError } from "@callhook/core";

/** Throws unless a draft is the one that somebody has seen; `seen` left out, any is. */
export function requireSeen(current: string | undefined, seen: string | null | undefined): void {
  if (seen === undefined || seen === (current ?? null)) return;
  throw draftChanged();
}

export function draftChanged(): CallhookError {
  return new CallhookError({
    code: "version-conflict",
    message:
      "Somebody else changed the draft of this tool in the meantime. Load it again, then bring the two together.",
  });
}
