import type { AppRouter } from "@callhook/api/router";
import { httpBatchStreamLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { EventSource, FetchLike } from "eventsource";

export type LinkOptions = {
  /** Where Callhook answers, such as `http://localhost:3000`; empty for the page's own origin. */
  url: string;
  /** Sent as `Authorization: Bearer …` with every request; a browser's own `EventSource` cannot send it. */
  apiKey?: string;
  /** Which of a signed-in person's workspaces requests are about, asked before each; a key has but one. */
  workspaceId?: () => string | null;
  /** For runtimes that have no global `EventSource`, and for subscriptions with an `apiKey`. */
  EventSource?: typeof EventSource;
};

/** Requests are batched and their answers streamed; subscriptions run over server-sent events. */
export function createLinks(options: LinkOptions): TRPCLink<AppRouter>[] {
  const url = `${options.url.replace(/\/+$/, "")}/trpc`;
  const headers: Record<string, string> =
    options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` };
  const workspaceId = options.workspaceId ?? (() => null);
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({
        url,
        EventSource: options.EventSource,
        connectionParams: () => named("workspace", workspaceId()) ?? null,
        eventSourceOptions: { fetch: fetchWith(headers) },
      }),
      // A draft does not fit in a URL, so queries travel in a body too.
      false: httpBatchStreamLink<AppRouter>({
        url,
        headers: () => ({ ...headers, ...named("x-callhook-workspace", workspaceId()) }),
        methodOverride: "POST",
      }),
    }),
  ];
}

function named(name: string, id: string | null): Record<string, string> | undefined {
  return id === null ? undefined : { [name]: id };
}

function fetchWith(headers: Record<string, string>): FetchLike {
  return (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...headers } });
}
