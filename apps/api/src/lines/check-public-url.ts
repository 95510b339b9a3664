import type { LineCheckItem } from "./line-check.ts";

/** Whether there is an address that a provider on the internet can be given. */
export function checkPublicUrl(publicUrl: string | undefined): LineCheckItem {
  const subject = "public-url";
  if (publicUrl === undefined) {
    const message =
      "PUBLIC_URL is not set. Give Callhook an address that the internet reaches, by a proxy or a tunnel with a certificate, set PUBLIC_URL to it, such as https://callhook.example.com, and restart Callhook.";
    return { subject, status: "failed", message };
  }
  const { origin, protocol } = new URL(publicUrl);
  if (protocol === "https:") return { subject, status: "ok", message: `PUBLIC_URL is ${origin}.` };
  const message = `PUBLIC_URL is ${origin}, and providers call only addresses that begin with https://. Put a proxy or a tunnel with a certificate in front, set PUBLIC_URL to its address, and restart Callhook.`;
  return { subject, status: "failed", message };
}
