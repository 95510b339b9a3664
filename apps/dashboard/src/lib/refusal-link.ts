import { type AppRouter, callhookErrorOf, type ClientError } from "@callhook/client";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";

/** Tells of every error that any request, stream or subscription meets, wherever it was made. */
export function refusalLink(onRefusal: (refusal: ClientError) => void): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) =>
        next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error(error) {
            const refusal = callhookErrorOf(error);
            if (refusal !== null) onRefusal(refusal);
            observer.error(error);
          },
        }),
      );
}
