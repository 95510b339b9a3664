import type { AppRouter } from "@callhook/api/router";
import { retryLink, type TRPCLink } from "@trpc/client";
import { callhookErrorOf } from "./client-error.ts";

/** A token that is refused again this soon after it was renewed is no token that expired. */
const soonMs = 10_000;

/** Goes on with a subscription whose token expired, from where it was, with the token that is answered next. */
export function renewalLink(): TRPCLink<AppRouter> {
  const refusedAt = new Map<number, number>();
  return retryLink<AppRouter>({
    retry: ({ op, error }) => {
      if (callhookErrorOf(error)?.code !== "not-signed-in") return false;
      const now = performance.now();
      const wasRenewed = now - (refusedAt.get(op.id) ?? Number.NEGATIVE_INFINITY) < soonMs;
      if (wasRenewed) refusedAt.delete(op.id);
      else refusedAt.set(op.id, now);
      return !wasRenewed;
    },
  });
}
