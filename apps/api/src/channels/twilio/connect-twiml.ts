import { randomUUID } from "node:crypto";
import type { LineVoice } from "@callhook/core";
import type { PublicBase } from "../public-base.ts";
import { element, twiml } from "./twiml.ts";

export type RelayAddress = { accountId: string; to: string; callId: string };

/** Twilio connects within a second; a recorded upgrade is of no use after this long. */
const validSeconds = 60;

/** Has Twilio connect the caller to us. `attempt` counts connections that broke at once, so that they end some time. */
export function connectTwiml(options: {
  base: PublicBase;
  voice: LineVoice;
  address: RelayAddress;
  attempt: number;
  now?: number;
}): string {
  const { base, voice, address, attempt, now = Date.now() } = options;
  const { accountId, to, callId } = address;
  const relay = new URLSearchParams({
    account: accountId,
    to,
    call: callId,
    connection: randomUUID(),
    expires: String(Math.floor(now / 1000) + validSeconds),
  });
  const action = new URLSearchParams({ call: callId, attempt: String(attempt) });
  const { language, ttsProvider, transcriptionProvider, interruptSensitivity } = voice;
  const conversation = element(
    "ConversationRelay",
    {
      url: `${base.wss}/channels/twilio/relay?${relay.toString()}`,
      language,
      ttsProvider,
      voice: voice.voice || null,
      transcriptionProvider,
      speechModel: voice.speechModel || null,
      hints: voice.hints.length === 0 ? null : voice.hints.join(","),
      interruptible: "any",
      interruptSensitivity,
      // Twilio reports nothing meanwhile by default, and what a caller says over the agent would be lost.
      reportInputDuringAgentSpeech: "any",
      dtmfDetection: true,
      ignoreBackchannel: voice.ignoreBackchannel,
      events: "speaker-events",
    },
    [element("Parameter", { name: "callId", value: callId })],
  );
  const actionUrl = `${base.https}/channels/twilio/action?${action.toString()}`;
  return twiml(element("Connect", { action: actionUrl, method: "POST" }, [conversation]));
}
