import { CallhookError } from "@callhook/core";
import { verifyToolRequest } from "@callhook/core/engine";
import type { EchoSignature } from "./echoed-request.ts";

/** What an endpoint of the workspace would find: whether the request carries a signature, and whether it holds. */
export function checkSignature(options: {
  method: string;
  url: string;
  headers: Headers;
  body: string;
  /** Empty where this process signs nothing. */
  secrets: readonly string[];
}): EchoSignature {
  const { secrets, ...request } = options;
  if (!request.headers.has("webhook-signature")) {
    return {
      status: "unsigned",
      message: "This request carries no signature, so it did not come from a tool.",
    };
  }
  if (secrets.length === 0) {
    const message = "Callhook has no CALLHOOK_SECRET_KEY here, so no signature can be verified.";
    return { status: "unknown", message };
  }
  try {
    verifyToolRequest(request, { secrets });
    return { status: "verified", message: "Signed by this workspace, for this method, URL and body." };
  } catch (error) {
    if (!(error instanceof CallhookError)) throw error;
    return { status: "wrong", message: error.message };
  }
}
