import type { AppRouter } from "@callhook/api/router";
import { httpBatchStreamLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { EventSource, FetchLike } from "eventsource";

export type LinkOptions = {
  /** Where Callhook answers, such as `http://localhost:3000`; empty for the page's own origin. */
  url: string;
  /** Sent as `Authorization: Bearer …` with every request; a browser's own `EventSource` cannot send it. */
  apiKey?: string;
  /** For runtimes that have no global `EventSource`, and for subscriptions with an `apiKey`. */
  EventSource?: typeof EventSource;
};

/** Requests are batched and their answers streamed; subscriptions run over server-sent events. */
export function createLinks(options: LinkOptions): TRPCLink<AppRouter>[] {
  const url = `${options.url.replace(/\/+$/, "")}/trpc`;
  const headers: Record<string, string> =
    options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` };
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({
        url,
        EventSource: options.EventSource,
        eventSourceOptions: { fetch: fetchWith(headers) },
      }),
      // A draft does not fit in a URL, so queries travel in a body too.
      false: httpBatchStreamLink<AppRouter>({ url, headers, methodOverride: "POST" }),
    }),
  ];
}

function fetchWith(headers: Record<string, string>): FetchLike {
  return (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...headers } });
}
