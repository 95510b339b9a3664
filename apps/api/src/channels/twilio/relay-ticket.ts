import { CallhookError } from "@callhook/core";
import { z } from "zod";

const ticketSchema = z.object({
  account: z.string().min(1).max(100),
  to: z.string().min(1).max(200),
  call: z.string().min(1).max(200),
  connection: z.uuid(),
  expires: z.coerce.number(),
});
export type RelayTicket = z.output<typeof ticketSchema>;

/**
 * What the address of a socket says of it. The attack: an upgrade carries a signature over its URL alone, so that one
 * that was seen somewhere could be sent again, to listen to another call. So the URL names one call and one connection
 * to it, which opens once, and soon.
 */
export function readRelayTicket(query: Record<string, string>, now: number = Date.now()): RelayTicket {
  const parsed = ticketSchema.safeParse(query);
  if (parsed.success && parsed.data.expires * 1000 > now) return parsed.data;
  const message = "This socket is for one phone call, at the address that its TwiML named, within a minute.";
  throw new CallhookError({ code: "not-allowed", message });
}
