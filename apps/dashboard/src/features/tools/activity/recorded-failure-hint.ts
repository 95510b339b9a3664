import type { FailureReason } from "@callhook/core";
import { statusHint } from "../model/failure-hint.ts";

const hints: Record<Exclude<FailureReason, "http-error">, string> = {
  "invalid-arguments":
    "The agent gave values that do not fit the parameters. Say in each description what form its value has.",
  "not-allowed":
    "A rule of the tool, or its agents, did not allow it. That is no fault and counts in no rate.",
  "needs-confirmation": "The caller was asked first. That is no fault and counts in no rate.",
  misconfigured: "The request could not be built. Run the test console to see which setting is wrong.",
  "blocked-destination":
    "The address is private or internal. Use a public one, or ask the operator to add it to CALLHOOK_ALLOW_HOSTS.",
  "name-not-resolved": "No server has this name. Look for a typing error in the URL's host.",
  "connection-failed":
    "Nothing answered at this address. Check that the server runs and that the port is right.",
  "tls-failed": "The server's certificate was not accepted. Renew it, or check the host's name.",
  "timed-out": "The endpoint did not answer in time. Make it faster, or raise the timeout under Behaviour.",
  cancelled:
    "The caller interrupted or hung up. That counts in no rate; interruptions can be switched off under Behaviour.",
  "response-too-large": "The answer was too large. Answer with only what the agent needs to say.",
  "invalid-response":
    "The answer could not be read. Send JSON with the header content-type: application/json.",
  "circuit-open":
    "The endpoint had failed repeatedly and was left alone for a moment. See the other failures.",
  "rate-limited": "Too many calls in a short time. Wait a moment, or raise the tool's limits.",
};

/** What to do about failures that are on record, in words for the tool's author. */
export function recordedFailureHint(failure: {
  reason: FailureReason;
  responseStatus: number | null;
}): string {
  return failure.reason === "http-error" ? statusHint(failure.responseStatus ?? 0) : hints[failure.reason];
}
