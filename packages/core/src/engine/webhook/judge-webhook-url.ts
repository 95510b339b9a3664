import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { parseAllowHosts } from "../destination/allow-hosts.ts";
import { createDestinationPolicy } from "../destination/destination-policy.ts";
import { aboutTheUrl } from "./about-the-url.ts";

/**
 * Why a webhook may not be sent there, or null. The attack: whatever callers said is sent into the operator's network,
 * or in clear for all on the way to read; so only hosts that the operator has opened may be private, or http:.
 * A name is judged again by its addresses, each time that one is dialled.
 */
export function judgeWebhookUrl(options: { url: string; allowHosts: readonly string[] }): string | null {
  const { url, allowHosts } = options;
  const allowed = parseAllowHosts(allowHosts.join(","));
  try {
    createDestinationPolicy({ allowHosts: allowed, requireHttps: true }).judgeUrl(new URL(url));
    return null;
  } catch (error) {
    if (error instanceof ToolCallError) return aboutTheUrl(error.message);
    throw error;
  }
}
