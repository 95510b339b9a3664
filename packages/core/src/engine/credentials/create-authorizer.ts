import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { Delivery, HttpResponse, Send } from "../../execution/send.ts";
import type { Credentials } from "../../tool/authentication.ts";
import type { AllowHosts } from "../destination/allow-hosts.ts";
import { originOf } from "../origin-of.ts";
import { allowsPlainHttp } from "./allows-plain-http.ts";
import { authorizeRequest, withHeader } from "./authorize-request.ts";
import { createClientCertificateReader } from "./create-client-certificate-reader.ts";
import { createTokenStore, type HeldToken } from "./create-token-store.ts";
import type { OAuthSettings } from "./request-access-token.ts";
import { SignInError } from "./sign-in-error.ts";

type AuthorizerOptions = {
  /** Sends on what has its credentials. */
  send: Send;
  /** Sends to a token endpoint. */
  sendToLogin: Send;
  allowHosts: AllowHosts;
  now: () => Date;
};

/**
 * Sends with the tool's credentials. The attack: a tool's URL is changed, and its credentials go to somebody else,
 * or in the clear to everybody on the way; so they belong to one origin, and travel encrypted.
 */
export function createAuthorizer({ send, sendToLogin, allowHosts, now }: AuthorizerOptions): Send {
  const tokens = createTokenStore({ send: sendToLogin, now });
  const readClientCertificate = createClientCertificateReader({ now });

  /** That it failed is noted, since it says of the secret what no answer of the endpoint can. */
  async function signIn(delivery: Delivery, settings: OAuthSettings): Promise<HeldToken> {
    try {
      return await tokens.tokenFor(delivery, settings);
    } catch (error) {
      if (error instanceof SignInError) delivery.secrets.noteSignInFailure(error.message);
      throw error;
    }
  }

  async function sendWithToken(delivery: Delivery, settings: OAuthSettings): Promise<HttpResponse> {
    judgeEncryption(settings.tokenUrl, allowHosts);
    const token = await signIn(delivery, settings);
    const response = await send(withToken(delivery, token.value));
    if (response.status !== 401 || !token.wasKept) return response;
    // The endpoint has refused the token and done nothing: whatever the tool's effect, asking again is safe.
    token.forget();
    delivery.attempt.startOver(response);
    const renewed = await signIn(delivery, settings);
    return await send(withToken(delivery, renewed.value));
  }

  async function onlySignIn(delivery: Delivery, authentication: Credentials): Promise<HttpResponse> {
    if (authentication.type !== "oauth2-client-credentials") throw noLogin();
    judgeEncryption(authentication.tokenUrl, allowHosts);
    const { wasKept, forget } = await signIn(delivery, authentication);
    if (wasKept) {
      // A token of earlier says nothing of now.
      forget();
      await signIn(delivery, authentication);
    }
    const signedIn = { status: 204, headers: {} };
    delivery.exchange.head = signedIn;
    return { ...signedIn, body: new Uint8Array() };
  }

  return async (delivery) => {
    const { authentication } = delivery.tool;
    if (authentication.type === "none") return await send(delivery);
    if (authentication.type === "connection") throw unresolved();
    if (delivery.signInOnly === true) return await onlySignIn(delivery, authentication);
    judgeOrigin(delivery.request.url, authentication);
    judgeEncryption(delivery.request.url, allowHosts);
    switch (authentication.type) {
      case "oauth2-client-credentials":
        return await sendWithToken(delivery, authentication);
      case "mtls": {
        requireTls(delivery.request.url);
        const clientCertificate = await readClientCertificate(delivery, authentication);
        return await send({ ...delivery, clientCertificate });
      }
      default: {
        const request = await authorizeRequest(delivery, authentication);
        return await send({ ...delivery, request });
      }
    }
  };
}

function withToken(delivery: Delivery, token: string): Delivery {
  return { ...delivery, request: withHeader(delivery.request, "authorization", `Bearer ${token}`) };
}

/** Without an origin of their own, credentials belong to that of the tool's URL, where every request starts. */
function judgeOrigin(url: string, { origin }: Credentials): void {
  if (origin === undefined || origin === originOf(url)) return;
  const message = `The tool's URL is at ${originOf(url)}, but its credentials belong to ${origin} and are sent nowhere else; correct one of the two.`;
  throw new ToolCallError({ reason: "misconfigured", message });
}

function judgeEncryption(url: string, allowHosts: AllowHosts): void {
  if (url.toLowerCase().startsWith("https:") || allowsPlainHttp(allowHosts, url)) return;
  const message = `Credentials are not sent to ${originOf(new URL(url).href)}, where anybody on the way could read them; use https://, or let the operator add the host to the allowed hosts.`;
  throw new ToolCallError({ reason: "misconfigured", message });
}

function requireTls(url: string): void {
  if (url.startsWith("https:")) return;
  const message = "A client certificate can only be shown over https://; correct the tool's URL.";
  throw new ToolCallError({ reason: "misconfigured", message });
}

/** Only of a token can be said that there is one. */
function noLogin(): ToolCallError {
  const message = "These credentials are not fetched from a login; try them at an address.";
  return new ToolCallError({ reason: "misconfigured", message });
}

/** Connections are resolved before anything is sent, by whoever keeps them. */
function unresolved(): ToolCallError {
  const message = "The tool signs in by a connection, and nobody here keeps connections.";
  return new ToolCallError({ reason: "misconfigured", message });
}
