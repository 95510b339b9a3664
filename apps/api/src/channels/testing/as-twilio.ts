import { setTimeout as wait } from "node:timers/promises";
import twilio from "twilio";
import { WebSocket } from "ws";

export type TwilioAccount = { accountSid: string; authToken: string; number: string };

/** Where Twilio believes the server to be; requests really go to `url`, as through a proxy. */
export type TwilioTarget = { url: string; publicUrl: string };

export type TwilioSocket = { socket: WebSocket; closed: Promise<{ code: number }> };

/** What Twilio posts to a webhook, signed as its own library signs. */
export async function postAsTwilio(options: {
  target: TwilioTarget;
  account: TwilioAccount;
  path: string;
  parameters: Record<string, string>;
  signature?: string;
}): Promise<Response> {
  const { target, account, path, parameters } = options;
  const signature =
    options.signature ??
    twilio.getExpectedTwilioSignature(account.authToken, `${target.publicUrl}${path}`, parameters);
  return fetch(`${target.url}${path}`, {
    method: "POST",
    headers: { "x-twilio-signature": signature },
    body: new URLSearchParams(parameters),
  });
}

/** Opens the socket of a `<ConversationRelay>`, signed over its public address; rejects with the status when refused. */
export async function connectAsTwilio(options: {
  target: TwilioTarget;
  account: TwilioAccount;
  relayUrl: string;
  onText: (text: string) => void;
  signature?: string;
}): Promise<TwilioSocket> {
  const { target, account, relayUrl, onText } = options;
  const path = relayUrl.slice(target.publicUrl.replace(/^https:/, "wss:").length);
  const signature = options.signature ?? twilio.getExpectedTwilioSignature(account.authToken, relayUrl, {});
  const socket = new WebSocket(`${target.url.replace(/^http:/, "ws:")}${path}`, {
    headers: { "x-twilio-signature": signature },
  });
  const opened = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<{ code: number }>();
  socket.on("open", () => opened.resolve());
  socket.on("unexpected-response", (_request, response) => {
    opened.reject(new Error(`The socket was refused with ${response.statusCode}.`));
    response.resume();
  });
  socket.on("error", (error) => opened.reject(error));
  socket.on("message", (data: Buffer) => onText(data.toString()));
  socket.on("close", (code) => closed.resolve({ code }));
  await opened.promise;
  // Twilio speaks first, a moment after it has connected.
  await wait(1);
  return { socket, closed: closed.promise };
}
