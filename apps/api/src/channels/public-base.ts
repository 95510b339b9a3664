import { CallhookError } from "@callhook/core";
import type { Environment } from "../env.ts";
import { checkPublicUrl } from "../lines/check-public-url.ts";

/** Where outside platforms reach us: no path, and no slash at its end. */
export type PublicBase = { https: string; wss: string };

/** Refuses with `unavailable`, in the words of the setup page, where the internet cannot reach us by https. */
export function publicBase({ PUBLIC_URL: publicUrl }: Pick<Environment, "PUBLIC_URL">): PublicBase {
  const { status, message } = checkPublicUrl(publicUrl);
  if (status !== "ok" || publicUrl === undefined) throw new CallhookError({ code: "unavailable", message });
  const https = new URL(publicUrl).origin;
  return { https, wss: https.replace(/^https:/i, "wss:") };
}
