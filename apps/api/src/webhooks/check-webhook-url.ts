import { CallhookError } from "@callhook/core";
import { judgeWebhookUrl } from "@callhook/core/engine";
import type { Context } from "../context.ts";

/** Throws `invalid-input` for an address that nothing would ever be sent to; `path` is where it stands in the input. */
export function checkWebhookUrl(options: { context: Context; url: string; path: string }): void {
  const { context, url, path } = options;
  const { CALLHOOK_ALLOW_HOSTS: allowHosts } = context.services.environment;
  const message = judgeWebhookUrl({ url, allowHosts });
  if (message === null) return;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path, message }] });
}
