import type { AppRouter } from "@callhook/api/router";
import { createTRPCClient, type TRPCClient } from "@trpc/client";
import { EventSource } from "eventsource";
import { createLinks } from "./links.ts";

export type CallhookClient = TRPCClient<AppRouter>;

/**
 * A typed client for services: everything that the dashboard can do.
 * Calls reject with an error that `callhookErrorOf` reads; `calls.say` resolves to an async iterable of
 * conversation parts; `calls.follow` is a subscription that resumes by itself after a lost connection.
 */
export function createClient(options: { url: string; apiKey?: string }): CallhookClient {
  return createTRPCClient<AppRouter>({ links: createLinks({ ...options, EventSource }) });
}
