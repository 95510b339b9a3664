import type { AppRouter } from "@callhook/client";
import type { inferRouterOutputs } from "@trpc/server";

/** A call as the list shows it. */
export type CallSummary = inferRouterOutputs<AppRouter>["calls"]["list"]["items"][number];

type Opening = Pick<CallSummary, "openingWords" | "status" | "recorded">;

/** What a call goes by: its title, once it was analysed, or else what the caller began with. */
export function nameOfCall(call: Pick<CallSummary, "title"> & Opening): string {
  return call.title ?? openingOf(call);
}

/** What the caller began with, or what stands in for it. */
export function openingOf({ openingWords, status, recorded }: Opening): string {
  if (openingWords !== null && openingWords.trim() !== "") return openingWords;
  if (status === "active") return "Nothing was said yet";
  return recorded ? "The caller said nothing" : "Not recorded yet";
}

const recordingMs = 60_000;

/** Whether more is to come: it goes on, or not all of it is on record. */
export function isMoving({ status, recorded }: Pick<CallSummary, "status" | "recorded">): boolean {
  return status === "active" || !recorded;
}

/** Whether a call that is over is not on record in full, although a worker at hand would have recorded it by now. */
export function isBehind(
  { recorded, endedAt }: Pick<CallSummary, "recorded" | "endedAt">,
  now: number,
): boolean {
  return !recorded && endedAt !== null && now - Date.parse(endedAt) > recordingMs;
}
