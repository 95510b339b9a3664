import { type ChannelMoment, channelWords } from "../channel-words.ts";
import { escapeXml } from "./escape-xml.ts";
import { element, twiml } from "./twiml.ts";

export function hangUpTwiml(): string {
  return twiml(element("Hangup"));
}

/** Says why, and hangs up: a caller never hears Twilio's own "application error". */
export function sorryTwiml(moment: ChannelMoment, language: string | null): string {
  const words = escapeXml(channelWords(moment, language));
  return twiml(element("Say", { language }, [words]), element("Hangup"));
}

/** Puts the caller through to a number, or to a SIP address. */
export function dialTwiml(transferTo: string): string {
  const target = escapeXml(transferTo);
  return twiml(element("Dial", {}, [/^sips?:/i.test(transferTo) ? element("Sip", {}, [target]) : target]));
}
