import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The address of the client; null where there is no connection, as in a test. The attack: a client says in
 * `X-Forwarded-For` that it is somebody else, to be counted or logged as them. Only what the proxies in front of us
 * wrote there is believed: as many entries from the right as there are proxies, of which the operator tells us.
 */
export function ipAddressOf(options: { context: Context; trustedProxies: number }): string | null {
  const { context, trustedProxies } = options;
  const socket = getConnInfo(context).remote.address ?? null;
  if (trustedProxies === 0) return socket;
  const forwarded = (context.req.header("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return forwarded.filter((entry) => entry !== "").at(-trustedProxies) ?? socket;
}
