import { setImmediate as nextTurn } from "node:timers/promises";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { Delivery, HttpResponse, Send } from "../../execution/send.ts";
import { originOf } from "../origin-of.ts";
import { holdsSecret } from "./holds-secret.ts";
import { isRedirect } from "../../execution/response/is-redirect.ts";
import { redirectTarget } from "./redirect-target.ts";
import { redirectedRequest } from "./redirected-request.ts";

const mostHops = 3;

/** `known` sends as the tool to its own origin, `anonymous` to anybody: without credentials and signature. */
type Senders = { known: Send; anonymous: Send };

/**
 * Follows at most three redirects. The attack: a redirect carries what was meant for one origin to another. So
 * whatever has left the tool's origin once stays anonymous, even if it is led back.
 */
export async function followRedirects(delivery: Delivery, senders: Senders): Promise<HttpResponse> {
  const wantsBody = (status: number) => !isRedirect(status);
  let current: Delivery = { ...delivery, wantsBody };
  let send = senders.known;
  for (let hop = 0; ; hop += 1) {
    const response = await sendHop(current, { send, hop });
    const url = redirectTarget(response, current.request.url);
    if (url === null) return response;
    if (hop === mostHops) throw tooMany();
    const staysAtOrigin = originOf(url) === originOf(current.request.url);
    const { status } = response;
    const request = redirectedRequest({ request: current.request, status, url, staysAtOrigin });
    if (!staysAtOrigin) {
      send = senders.anonymous;
      if (holdsSecret(request, delivery.secrets.used)) throw carriesSecret(url);
    }
    noteHop(current, status);
    current = { ...delivery, request, clientCertificate: null, wantsBody };
    // A connection is free for the next hop only a moment after its answer has ended.
    await nextTurn();
  }
}

/** The URL is noted without credentials: those are added later. */
function noteHop({ exchange, request }: Delivery, status: number): void {
  exchange.redirects.push({ status, url: request.url });
  exchange.head = null;
  exchange.bytes = 0;
  exchange.clock.enter("queue");
}

async function sendHop(
  delivery: Delivery,
  { send, hop }: { send: Send; hop: number },
): Promise<HttpResponse> {
  if (hop === 0) return await send(delivery);
  try {
    return await send(delivery);
  } catch (error) {
    if (!(error instanceof ToolCallError) || error.reason !== "blocked-destination") throw error;
    const message = `Redirect ${hop} of the endpoint leads to ${originOf(delivery.request.url)}, which may not be called. ${error.message}`;
    throw new ToolCallError({ reason: error.reason, message, cause: error });
  }
}

function tooMany(): ToolCallError {
  const message = `The endpoint redirects more than ${mostHops} times; put the final URL into the tool's settings.`;
  return new ToolCallError({ reason: "http-error", message });
}

function carriesSecret(url: string): ToolCallError {
  const message = `The endpoint redirects to ${originOf(url)}, and would take a secret of this tool with it. It was not followed; put the final URL into the tool's settings.`;
  return new ToolCallError({ reason: "blocked-destination", message });
}
