import type { PlatformOutcome } from "./steps-of-call.ts";

/**
 * How a tool failed that ran at a platform, which tells it in words of its own. The reason is the nearest of ours, and
 * the message says whose word it is.
 */
export function failureOfPlatform(options: {
  platform: string;
  said: string;
  /** What the platform calls this kind of failure; empty where it does not say. */
  kind?: string;
  isBlocked?: boolean;
}): PlatformOutcome {
  const { platform, said, kind = "", isBlocked = false } = options;
  const words = said.trim();
  const message =
    words === "" ? `${platform} says that the tool failed, and not why.` : `${platform} says: ${words}`;
  if (isBlocked) return { status: "failed", reason: "not-allowed", message };
  const isTimeout = /time[ds]?[\s_-]?out/i.test(`${kind} ${words}`);
  return { status: "failed", reason: isTimeout ? "timed-out" : "http-error", message };
}
