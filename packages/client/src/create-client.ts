import type { AppRouter } from "@callhook/api/router";
import { createTRPCClient, type TRPCClient } from "@trpc/client";
import { EventSource } from "eventsource";
import { createLinks, type LinkOptions } from "./links.ts";

export type CallhookClient = TRPCClient<AppRouter>;

/**
 * A typed client for services, and for pages of any site: everything that the dashboard can do.
 * Calls reject with an error that `callhookErrorOf` reads; `calls.say` resolves to an async iterable of
 * conversation parts; `calls.follow` is a subscription that resumes by itself after a lost connection.
 * `apiKey` is a key or, in a browser, a function that answers a short-lived token.
 */
export function createClient(options: Omit<LinkOptions, "EventSource">): CallhookClient {
  return createTRPCClient<AppRouter>({ links: createLinks({ ...options, EventSource }) });
}
