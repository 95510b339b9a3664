import type { FailedOutcome, FailureReason, Phase } from "@callhook/core";

const hints: Record<Exclude<FailureReason, "http-error" | "timed-out" | "invalid-response">, string> = {
  "invalid-arguments": "Change the values above so that they fit the parameters, then run the test again.",
  "not-allowed": "Let the agent use this tool under Agents, and check that the tool is enabled.",
  "needs-confirmation":
    "A caller has to say yes before this tool runs. Here you can say it for them; the request is then sent.",
  misconfigured: "Check the URL, the method and where each parameter is sent.",
  "blocked-destination":
    "Callhook refuses private and internal addresses. Use a public address, or ask the operator to add the host to CALLHOOK_ALLOW_HOSTS. To try a tool with no server at all, use the echo endpoint.",
  "name-not-resolved": "No server has this name. Look for a typing error in the URL's host.",
  "connection-failed":
    "Nothing answered at this address. Check that the server is running and that the port is right.",
  "tls-failed":
    "The server's certificate was not accepted. Renew it, or check that the host name matches it.",
  cancelled: "You stopped this run. The endpoint may still have received the request.",
  "response-too-large": "Answer with only what the agent needs to say; a few lines of JSON are plenty.",
  "circuit-open":
    "The endpoint failed repeatedly and is left alone for a moment. Fix it, then try again shortly.",
  "rate-limited": "Too many calls in a short time. Wait a moment, or raise the tool's limits.",
};

/** A timeout means something else in each phase. */
const timeoutHints: Record<Phase, string> = {
  queue: "The run waited for its turn. Too many calls are under way, or retries took all the time there was.",
  dns: "The server's name was not found in time. Check the host, and the name server that it depends on.",
  connect:
    "The server did not take the connection in time. It may be down, or a firewall drops what is sent to this port.",
  tls: "The connection was opened, but securing it took too long. Check that the port speaks https.",
  firstByte:
    "The endpoint took the request and did not answer in time. Make it faster, or raise the timeout under Behaviour.",
  body: "The answer began and did not end in time. Send it in one piece, without streaming.",
};

/** What to do about a failed test, in words for the tool's author. */
export function failureHint(outcome: FailedOutcome): string {
  switch (outcome.reason) {
    case "http-error":
      return httpHint(outcome);
    case "timed-out":
      return timeoutHints[outcome.phase ?? "firstByte"];
    case "invalid-response":
      return unreadableHint(outcome);
    case "blocked-destination":
      return isPortRefused(outcome) ? portHint : hints[outcome.reason];
    default:
      return hints[outcome.reason];
  }
}

/** No setting opens a port that belongs to mail, files or a shell, so none is named. */
const portHint =
  "No setting allows this port: what listens there speaks something other than HTTP. Put the port of the web endpoint into the URL, usually 443 or 80.";

function isPortRefused({ message }: FailedOutcome): boolean {
  return /\bPort \d+ belongs to another protocol/.test(message);
}

function httpHint(outcome: FailedOutcome): string {
  const status = outcome.response?.status ?? 0;
  const hint = statusHint(status);
  return isPage(outcome) ? `${hint} ${pageHint}` : hint;
}

/** What to do about an answer with this status. */
export function statusHint(status: number): string {
  return statusHints[status] ?? classHint(status);
}

const pageHint =
  "It sent a web page, not data: the URL may be that of a page for people, or a proxy in front of the endpoint answered.";

function unreadableHint(outcome: FailedOutcome): string {
  if (isPage(outcome)) return `${pageHint} Look for the address of the API in its documentation.`;
  const type = contentTypeOf(outcome);
  if (type === "")
    return "The answer has no content type. Send JSON with the header content-type: application/json.";
  if (/json/i.test(type))
    return "The answer says that it is JSON, and is not. Look at what the endpoint really sends.";
  return `The answer is ${type.split(";")[0]}, which could not be read. Send JSON with the header content-type: application/json.`;
}

function contentTypeOf({ response }: FailedOutcome): string {
  return response?.headers["content-type"] ?? "";
}

function isPage(outcome: FailedOutcome): boolean {
  return /\bhtml\b/i.test(contentTypeOf(outcome));
}

const statusHints: Partial<Record<number, string>> = {
  200: "The endpoint answered, but not with what the tool's rule of success asks for. Compare the two.",
  400: "The endpoint could not read the request. Compare keys, types and body format with its documentation.",
  401: "The endpoint wants to know who is asking. Add credentials under Headers and sign-in, or check that they have not expired.",
  403: "The endpoint knows who is asking and does not allow it. Check what these credentials may do there.",
  404: "The server is there but has nothing at this path. Compare the URL with its documentation.",
  405: "The endpoint does not accept this method. Choose another one under Request.",
  408: "The endpoint waited too long for the request and gave up. Try again.",
  409: "What is there contradicts the request: it may have been done already, or somebody else was first.",
  410: "What the URL names is gone for good. Look for its new address.",
  413: "The request is too large for the endpoint. Send less.",
  415: "The endpoint does not take this body format. Choose JSON or form under Request.",
  422: "The endpoint read the request and did not accept its values. Its answer usually says which.",
  429: "The endpoint is limiting requests. Wait a moment, and limit how often the tool may be called.",
  500: "The endpoint itself broke while answering. Its own log will say why.",
  501: "The endpoint does not know this kind of request. Check the method and the path.",
  502: "A server in front of the endpoint got no proper answer from it. It may be restarting.",
  503: "The endpoint is overloaded or being maintained. Try again later.",
  504: "A server in front of the endpoint gave up waiting for it. Make the endpoint faster.",
};

function classHint(status: number): string {
  if (status >= 500) return "The endpoint itself broke while answering. Its own log will say why.";
  if (status >= 300 && status < 400) {
    return "The endpoint points elsewhere, and this tool does not follow. Put the final address into the URL, or let the tool follow redirects.";
  }
  if (status >= 200 && status < 300)
    return "The endpoint answered, but not with what the tool's rule of success asks for.";
  return "The endpoint answered, but not with success.";
}
