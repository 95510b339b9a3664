import type { AppRouter } from "@callhook/api/router";
import { httpBatchStreamLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";

export type LinkOptions = {
  /** Where Callhook answers, such as `http://localhost:3000`; empty for the page's own origin. */
  url: string;
  /** Sent as `Authorization: Bearer …` with every request. */
  apiKey?: string;
  /** For runtimes that have no global `EventSource`. */
  EventSource?: EventSourceConstructor;
};

/** The part of the browser's `EventSource` that subscriptions need. */
type EventSourceConstructor = NonNullable<
  Parameters<typeof httpSubscriptionLink<AppRouter>>[0]["EventSource"]
>;

/** Requests are batched and their answers streamed; subscriptions run over server-sent events. */
export function createLinks(options: LinkOptions): TRPCLink<AppRouter>[] {
  const url = `${options.url.replace(/\/+$/, "")}/trpc`;
  const headers = options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` };
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink<AppRouter>({ url, EventSource: options.EventSource }),
      // A draft does not fit in a URL, so queries travel in a body too.
      false: httpBatchStreamLink<AppRouter>({ url, headers, methodOverride: "POST" }),
    }),
  ];
}
