import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  type CustomFetchOptions,
  processClientCredentialsResponse,
} from "oauth4webapi";
import { startDeadline } from "../../execution/deadline.ts";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { startPhaseClock } from "../../execution/phase-clock.ts";
import type { Delivery, HttpResponse, Send } from "../../execution/send.ts";
import type { Authentication } from "../../tool/authentication.ts";
import { judgeTokenStatus, tokenFailure } from "./token-failure.ts";

export type OAuthSettings = Extract<Authentication, { type: "oauth2-client-credentials" }>;
export type AccessToken = { value: string; expiresInSeconds: number | null };
type TokenRequest = { delivery: Delivery; settings: OAuthSettings; clientSecret: string; send: Send };

/** Shared by all who wait for the token, each no longer than its own deadline. */
const timeoutSeconds = 15;

/** Asks for a token by RFC 6749, section 4.4; the token endpoint is judged like any destination. */
export async function requestAccessToken(request: TokenRequest): Promise<AccessToken> {
  const { settings, clientSecret } = request;
  const { tokenUrl, clientId, scopes, parameters, clientAuthentication } = settings;
  const server = { issuer: tokenUrl, token_endpoint: tokenUrl };
  const client = { client_id: clientId };
  const prove = clientAuthentication === "basic" ? ClientSecretBasic : ClientSecretPost;
  const form = scopes.length === 0 ? parameters : { ...parameters, scope: scopes.join(" ") };
  try {
    const response = await clientCredentialsGrantRequest(server, client, prove(clientSecret), form, {
      [customFetch]: (url, options) => exchange(request, { url, options }),
      // Whether it may travel in the clear has been judged by the rule for all credentials.
      [allowInsecureRequests]: true,
    });
    const token = await processClientCredentialsResponse(server, client, response);
    return readToken(token, tokenUrl);
  } catch (error) {
    throw tokenFailure(error, tokenUrl);
  }
}

type TokenExchange = { url: string; options: CustomFetchOptions<"POST", URLSearchParams> };

/** On a clock of its own: to the tool call, this is time before anything was sent. */
async function exchange(
  { delivery, send }: TokenRequest,
  { url, options }: TokenExchange,
): Promise<Response> {
  const clock = startPhaseClock();
  const deadline = startDeadline({ timeoutSeconds, clock });
  const userAgent = delivery.request.headers["user-agent"];
  const headers = userAgent === undefined ? options.headers : { ...options.headers, "user-agent": userAgent };
  try {
    const response = await send({
      ...delivery,
      request: { method: "POST", url: new URL(url).href, headers, body: options.body.toString() },
      deadline,
      exchange: { clock, sent: null, head: null, bytes: 0, redirects: [] },
      clientCertificate: null,
      attempt: { startOver: () => undefined },
    });
    judgeTokenStatus(response.status, url);
    return asFetchResponse(response);
  } finally {
    deadline.close();
  }
}

/** Whatever type it claims to have: whether it is JSON shows when it is read. */
function asFetchResponse({ status, body }: HttpResponse): Response {
  const headers = { "content-type": "application/json" };
  return new Response(Buffer.from(body), { status, headers });
}

const printable = /^[\x21-\x7e]+$/;

function readToken(
  token: { access_token: string; token_type: string; expires_in?: number },
  tokenUrl: string,
): AccessToken {
  if (token.token_type === "bearer" && printable.test(token.access_token)) {
    return { value: token.access_token, expiresInSeconds: token.expires_in ?? null };
  }
  const message = `The login at ${new URL(tokenUrl).host} gave a token of a kind that a tool cannot use; it has to be a bearer token.`;
  throw new ToolCallError({ reason: "invalid-response", message });
}
