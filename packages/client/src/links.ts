import type { AppRouter } from "@callhook/api/router";
import { httpBatchStreamLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { EventSource, FetchLike } from "eventsource";
import { renewalLink } from "./renewal-link.ts";

export type LinkOptions = {
  /** Where Callhook answers, such as `http://localhost:3000`; empty for the page's own origin. */
  url: string;
  /**
   * A key, or a short-lived token, sent as `Authorization: Bearer …`. A function is asked before every request and
   * whenever a subscription connects again, so that it can renew a token; it should keep one while it lasts.
   */
  apiKey?: string | (() => string | Promise<string>);
  /** Which of a signed-in person's workspaces requests are about, asked before each; a key has but one. */
  workspaceId?: string | (() => string | null);
  /** For runtimes that have no global `EventSource`, and for subscriptions with an `apiKey`, which that cannot send. */
  EventSource?: typeof EventSource;
};

/** Requests are batched and their answers streamed; subscriptions run over server-sent events. */
export function createLinks(options: LinkOptions): TRPCLink<AppRouter>[] {
  const url = `${options.url.replace(/\/+$/, "")}/trpc`;
  const authorization = () => authorizationFor(options.apiKey);
  const workspaceId = () => workspaceIdFor(options.workspaceId);
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: [
        ...(typeof options.apiKey === "function" ? [renewalLink()] : []),
        httpSubscriptionLink({
          url,
          EventSource: options.EventSource,
          // In the URL, because a browser's own EventSource sends no headers.
          connectionParams: () => named("workspace", workspaceId()) ?? null,
          eventSourceOptions: { fetch: fetchWith(authorization) },
        }),
      ],
      // A draft does not fit in a URL, so queries travel in a body too.
      false: httpBatchStreamLink<AppRouter>({
        url,
        headers: async () => ({
          ...(await authorization()),
          ...named("x-callhook-workspace", workspaceId()),
        }),
        methodOverride: "POST",
      }),
    }),
  ];
}

async function authorizationFor(apiKey: LinkOptions["apiKey"]): Promise<Record<string, string>> {
  if (apiKey === undefined) return {};
  const key = typeof apiKey === "string" ? apiKey : await apiKey();
  return { authorization: `Bearer ${key}` };
}

function workspaceIdFor(workspaceId: LinkOptions["workspaceId"]): string | null {
  return typeof workspaceId === "function" ? workspaceId() : (workspaceId ?? null);
}

function named(name: string, id: string | null): Record<string, string> | undefined {
  return id === null ? undefined : { [name]: id };
}

function fetchWith(authorization: () => Promise<Record<string, string>>): FetchLike {
  return async (url, init) =>
    fetch(url, { ...init, headers: { ...init.headers, ...(await authorization()) } });
}
