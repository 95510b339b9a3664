import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** The address that the connection comes from; null where there is no connection, as in a test. */
export function ipAddressOf(context: Context): string | null {
  return getConnInfo(context).remote.address ?? null;
}
