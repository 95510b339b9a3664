import { CallhookError } from "@callhook/core";
import type { Context } from "../context.ts";

/** Told before anything is recorded: the transport would refuse the answer only after it had happened. */
export function requireStream({ acceptsStream }: Context, procedure: string): void {
  if (acceptsStream) return;
  const message = `${procedure} answers in a stream: use the client of @callhook/client, or send a batch request with the header trpc-accept: application/jsonl.`;
  throw new CallhookError({ code: "invalid-input", message });
}
