import type { FailureReason, FailedOutcome } from "@callhook/core";

const hints: Record<Exclude<FailureReason, "http-error">, string> = {
  "invalid-arguments": "Change the values above so that they fit the parameters, then run the test again.",
  "not-allowed": "Let the agent use this tool under Agents, and check that the tool is enabled.",
  "needs-confirmation":
    "A caller has to say yes before this tool runs. Here you can say it for them; the request is then sent.",
  misconfigured: "Check the URL, the method and where each parameter is sent.",
  "blocked-destination":
    "Callhook refuses private and internal addresses. Use a public address, or ask the operator to add the host to CALLHOOK_ALLOW_HOSTS.",
  "name-not-resolved": "No server has this name. Look for a typing error in the URL's host.",
  "connection-failed":
    "Nothing answered at this address. Check that the server is running and that the port is right.",
  "tls-failed":
    "The server's certificate was not accepted. Renew it, or check that the host name matches it.",
  "timed-out":
    "The endpoint took longer than the response timeout. Make it faster, or raise the timeout under Behaviour.",
  cancelled: "You stopped this run. The endpoint may still have received the request.",
  "response-too-large": "Answer with only what the agent needs to say; a few lines of JSON are plenty.",
  "invalid-response":
    "The answer could not be read. Send JSON with the header content-type: application/json.",
  "circuit-open":
    "The endpoint failed repeatedly and is left alone for a moment. Fix it, then try again shortly.",
  "rate-limited": "Too many calls in a short time. Wait a moment and try again.",
};

/** What to do about a failed test, in words for the tool's author. */
export function failureHint(outcome: FailedOutcome): string {
  if (outcome.reason !== "http-error") return hints[outcome.reason];
  return statusHint(outcome.response?.status ?? 0);
}

function statusHint(status: number): string {
  if (status === 401 || status === 403)
    return "The endpoint wants to know who is asking and refused this request.";
  if (status === 404)
    return "The server is there but has nothing at this path. Compare the URL with its documentation.";
  if (status === 405) return "The endpoint does not accept this method. Choose another one under Request.";
  if (status === 400 || status === 422)
    return "The endpoint did not accept the values. Compare keys and types with its documentation.";
  if (status === 429) return "The endpoint is limiting requests. Wait a moment and try again.";
  if (status >= 500) return "The endpoint itself broke while answering. Its own log will say why.";
  if (status >= 300 && status < 400)
    return "The endpoint points elsewhere. Put the final address into the URL.";
  return "The endpoint answered, but not with success.";
}
