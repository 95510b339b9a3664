import type { AppRouter } from "@callhook/api/router";
import { httpBatchStreamLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { EventSource } from "eventsource";

export type LinkOptions = {
  /** Where Callhook answers, such as `http://localhost:3000`; empty for the page's own origin. */
  url: string;
  /** Sent as `Authorization: Bearer …` with every request. */
  apiKey?: string;
  /** For runtimes that have no global `EventSource`. */
  EventSource?: typeof EventSource;
};

/** Requests are batched and their answers streamed; subscriptions run over server-sent events. */
export function createLinks(options: LinkOptions): TRPCLink<AppRouter>[] {
  const url = `${options.url.replace(/\/+$/, "")}/trpc`;
  const headers = options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` };
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url, EventSource: options.EventSource }),
      // A draft does not fit in a URL, so queries travel in a body too.
      false: httpBatchStreamLink<AppRouter>({ url, headers, methodOverride: "POST" }),
    }),
  ];
}
