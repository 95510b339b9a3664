import type { LineVoiceInput } from "@callhook/core";
import type { startApi } from "../../testing/start-api.ts";
import type { TwilioAccount } from "./as-twilio.ts";

export const twilioPublicUrl = "https://callhook.example.com";

export const twilioAccount: TwilioAccount = {
  accountSid: `AC${"0123456789abcdef".repeat(2)}`,
  authToken: "c0ffee".repeat(5),
  number: "+14155550100",
};

/** What a process needs to take phone calls. */
export const twilioVariables = { PUBLIC_URL: twilioPublicUrl, CALLHOOK_SECRET_KEY: "k".repeat(32) };

/** Connects the number to the receptionist, as an owner does in the dashboard; gives the line's id. */
export async function addTwilioLine(options: {
  api: Awaited<ReturnType<typeof startApi>>;
  voice?: LineVoiceInput;
  account?: TwilioAccount;
}): Promise<string> {
  const { api, voice = {}, account = twilioAccount } = options;
  await api.client.secrets.write.mutate({ name: "twilio_token", value: account.authToken });
  const line = await api.client.lines.create.mutate({
    name: "Front desk",
    provider: "twilio",
    accountId: account.accountSid,
    phoneNumber: account.number,
    credentialSecret: "twilio_token",
    voice,
  });
  return line.id;
}
