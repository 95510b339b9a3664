import { isLoopbackName } from "@callhook/core";
import type { Environment } from "../env.ts";

/** Where tools, and whoever copies a request, reach the echo endpoint: PUBLIC_URL, or this process on this machine. */
export function echoOrigin({ PUBLIC_URL, ...own }: Environment): string {
  const publicUrl = PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL);
  return publicUrl === null || isLoopbackName(publicUrl.hostname) ? ownOrigin(own) : publicUrl.origin;
}

/** This process itself, by address: a name might lead elsewhere. */
export function ownOrigin({ HOST, PORT }: Pick<Environment, "HOST" | "PORT">): string {
  return `http://${HOST === "::1" ? "[::1]" : "127.0.0.1"}:${PORT}`;
}
