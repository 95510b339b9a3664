import { CallhookError } from "@callhook/core";
import { callRepository } from "@callhook/db";
import type { FoundLine } from "../../lines/find-line.ts";
import type { Services } from "../../services.ts";
import type { ChannelClosing, ChannelSession } from "../protocol.ts";
import type { PublicBase } from "../public-base.ts";
import { soundAddress } from "../sounds/sound-address.ts";
import type { TextSocket } from "../websocket/text-socket.ts";
import { type TwilioSetup, writeTwilioFrame } from "./frames.ts";
import type { RelayTicket } from "./relay-ticket.ts";

/** Opens the session of a socket, whose first frame must speak of the call that the socket was made for. */
export async function openRelay(options: {
  services: Services;
  base: PublicBase;
  line: FoundLine;
  ticket: RelayTicket;
  setup: TwilioSetup;
  socket: TextSocket;
  close: (why: ChannelClosing) => void;
}): Promise<ChannelSession> {
  const { services, base, line, ticket, setup, socket, close } = options;
  const { workspaceId } = line;
  const call = await callRepository({ database: services.database, workspaceId }).get(ticket.call);
  const isItsCall =
    call.platform === "twilio" &&
    call.externalId === setup.callSid &&
    setup.accountSid === ticket.account &&
    (setup.callId === null || setup.callId === call.id);
  if (!isItsCall) {
    throw new CallhookError({ code: "not-allowed", message: "This socket is for another call." });
  }
  return services.channelCalls.open({
    workspaceId,
    callId: call.id,
    connectionId: ticket.connection,
    isGreetingInterruptible: ["speech", "any"].includes(line.voice.welcomeGreetingInterruptible),
    soundUrl: soundAddress(base),
    isOpen: () => socket.isOpen(),
    send: (output) => socket.send(writeTwilioFrame(output)),
    close,
  });
}
