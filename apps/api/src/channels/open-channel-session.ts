import type { Services } from "../services.ts";
import type { ChannelSession, ChannelSetup } from "./protocol.ts";

/** Gives a connection of a platform its call; refuses with `call-ended`, `not-found`, `not-allowed` or `unavailable`. */
export function openChannelSession(options: {
  services: Pick<Services, "channelCalls">;
  setup: ChannelSetup;
}): Promise<ChannelSession> {
  return options.services.channelCalls.open(options.setup);
}
