import { secretHealth } from "../secrets/secret-health.ts";
import type { Connection } from "./use-connections.ts";

/** What a connection is, in a few words. */
export const kindWords: Record<Connection["authentication"]["type"], string> = {
  bearer: "Bearer token",
  basic: "User name and password",
  header: "Key in a header",
  query: "Key in the query",
  "oauth2-client-credentials": "OAuth 2.0 client credentials",
  mtls: "Client certificate",
};

/** How a connection fares: what was said to its secrets, or that one is not there at all. */
export function connectionHealth(connection: Connection): ReturnType<typeof secretHealth> {
  const [missing] = connection.missingSecrets;
  if (missing === undefined) return secretHealth(connection);
  const words = `There is no secret named ${missing}; save it, or choose another.`;
  return { label: "Secret missing", color: "red", words };
}
