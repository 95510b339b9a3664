import { isIP } from "node:net";
import type { ConnectionOptions } from "node:tls";
import type { Dial, Encryption } from "./dial.ts";

/**
 * The certificate is checked against the name in the URL, whatever address was dialled. Verification is asked
 * for by name: by default an environment variable could turn it off. HTTP/2 is not offered, since its
 * connections are shared in ways that the one deadline of a tool call does not cover.
 */
export function tlsOptions(
  { destination: { hostname } }: Pick<Dial, "destination">,
  { context, session }: Pick<Encryption, "context" | "session">,
): ConnectionOptions {
  return {
    servername: isIP(hostname) === 0 ? hostname : undefined,
    secureContext: context,
    session,
    ALPNProtocols: ["http/1.1"],
    rejectUnauthorized: true,
  };
}
