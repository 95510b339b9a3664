import { connectionFailure } from "../connection/connection-failure.ts";
import { aboutTheUrl } from "./about-the-url.ts";

/** Why nothing was answered, in words. What the platform's `fetch` throws carries the reason as its cause. */
export function webhookFailure({ error, url }: { error: unknown; url: string }): string {
  const origin = error instanceof TypeError && error.cause !== undefined ? error.cause : error;
  const { hostname } = new URL(url);
  const { message } = connectionFailure({ error: origin, phase: phaseOf(origin), hostname });
  return aboutTheUrl(message);
}

/** The phase in which such an error appears; it is not measured here. */
function phaseOf(error: unknown): "connect" | "firstByte" | "tls" {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/CERT|SSL|TLS|SIGNATURE/.test(code)) return "tls";
  return code === "UND_ERR_SOCKET" || code === "ECONNRESET" ? "firstByte" : "connect";
}
