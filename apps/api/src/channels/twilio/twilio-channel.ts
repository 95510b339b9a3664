import { upgradeWebSocket } from "@hono/node-server";
import { CallhookError } from "@callhook/core";
import { type Context, Hono } from "hono";
import { answerRefusal } from "../../http/answer-refusal.ts";
import { limitBody } from "../../http/limit-body.ts";
import { refusal } from "../../http/refusal.ts";
import { neverStored } from "../../http/security-headers.ts";
import type { Services } from "../../services.ts";
import { limitWorkspace } from "../limit-workspace.ts";
import { publicBase } from "../public-base.ts";
import { sessionSocket } from "../websocket/session-socket.ts";
import { textSocket } from "../websocket/text-socket.ts";
import { answerAction } from "./answer-action.ts";
import { answerVoice } from "./answer-voice.ts";
import { authenticate } from "./authenticate.ts";
import { readTwilioFrame } from "./frames.ts";
import { openRelay } from "./open-relay.ts";
import { formValue, readForm } from "./read-form.ts";
import { readRelayTicket } from "./relay-ticket.ts";
import { twimlResponse } from "./twiml.ts";

const maximumBodyBytes = 64 * 1024;
const signatureHeader = "x-twilio-signature";

type ChannelOptions = {
  services: Services;
  addressOf: (context: Context) => string | null;
};

/**
 * Twilio's side of a phone call: `voice` when one comes in, `relay` for its ConversationRelay socket, `action` when that
 * is over. Each is signed by Twilio with the account's auth token, and nothing is done before that is verified.
 */
export function twilioChannel(options: ChannelOptions): Hono {
  const { services, addressOf } = options;
  const routes = new Hono();
  routes.use(
    "/channels/twilio/*",
    neverStored,
    limitBody({ maximumBytes: maximumBodyBytes, refuse: tooLarge }),
  );
  routes.onError((error, context) =>
    answerRefusal({ services, error, path: context.req.path, ipAddress: addressOf(context) }),
  );
  routes.post("/channels/twilio/voice", async (context) => {
    const request = await readSigned({ context, ...options });
    return twimlResponse(await answerVoice({ services, ...request }));
  });
  routes.post("/channels/twilio/action", async (context) => {
    const request = await readSigned({ context, ...options });
    const { call: callId = "", attempt = "1" } = context.req.query();
    const attempts = Number(attempt) || 1;
    return twimlResponse(await answerAction({ services, ...request, callId, attempt: attempts }));
  });
  routes.get("/channels/twilio/relay", async (context, next) => {
    if (context.req.header("upgrade")?.toLowerCase() !== "websocket") throw notASocket();
    const base = publicBase(services.environment);
    const ticket = readRelayTicket(context.req.query());
    const line = await authenticate({
      services,
      accountId: ticket.account,
      to: ticket.to,
      signature: context.req.header(signatureHeader),
      url: `${base.wss}${targetOf(context)}`,
    });
    await limitWorkspace({ services, workspaceId: line.workspaceId });
    const { logger } = services;
    const events = textSocket({
      logger,
      open: (socket) =>
        sessionSocket({
          socket,
          logger,
          read: readTwilioFrame,
          open: (setup, close) => openRelay({ services, base, line, ticket, setup, socket, close }),
        }),
    });
    return (await upgradeWebSocket(() => events)(context, next)) ?? refusal(notASocket());
  });
  return routes;
}

async function readSigned(options: ChannelOptions & { context: Context }) {
  const { context, services } = options;
  const base = publicBase(services.environment);
  const parameters = readForm(await context.req.text());
  const line = await authenticate({
    services,
    accountId: formValue(parameters, "AccountSid"),
    to: formValue(parameters, "To"),
    signature: context.req.header(signatureHeader),
    url: `${base.https}${targetOf(context)}`,
    parameters,
  });
  return { base, line, parameters };
}

/** Path and query to the letter, as they were signed. */
function targetOf(context: Context): string {
  return context.req.url.replace(/^[a-z]+:\/\/[^/?#]*/i, "");
}

function notASocket(): CallhookError {
  return new CallhookError({ code: "invalid-input", message: "This address is for a WebSocket of Twilio." });
}

function tooLarge(): Response {
  const message = `A request of Twilio holds at most ${maximumBodyBytes / 1024} KiB.`;
  return refusal(new CallhookError({ code: "too-large", message }));
}
