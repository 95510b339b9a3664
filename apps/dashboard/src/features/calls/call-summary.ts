import type { AppRouter } from "@callhook/client";
import type { inferRouterOutputs } from "@trpc/server";

/** A call as the list shows it. */
export type CallSummary = inferRouterOutputs<AppRouter>["calls"]["list"]["items"][number];

/** What a call goes by: its title, once it was analysed, or else what the caller began with. */
export function nameOfCall(call: Pick<CallSummary, "title" | "openingWords" | "status">): string {
  return call.title ?? openingOf(call);
}

/** What the caller began with, or what stands in for it. */
export function openingOf({ openingWords, status }: Pick<CallSummary, "openingWords" | "status">): string {
  if (openingWords !== null && openingWords.trim() !== "") return openingWords;
  return status === "active" ? "Nothing was said yet" : "The caller said nothing";
}
