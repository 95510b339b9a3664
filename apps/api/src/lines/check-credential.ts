import type { Line } from "@callhook/db";
import type { Context } from "../context.ts";
import { readLineSecret } from "./find-line.ts";
import type { LineCheckItem } from "./line-check.ts";

const subject = "credential";
const whatItIs = {
  twilio: "Twilio’s Auth Token",
  elevenlabs: "the ElevenLabs API key",
  retell: "",
  vapi: "the secret that Vapi sends",
};

/** Whether calls can be proved; the value itself is looked at here and goes nowhere. */
export async function checkCredential(options: { context: Context; line: Line }): Promise<LineCheckItem> {
  const { context, line } = options;
  const { provider } = line;
  // A line of Vapi has webhooks only, and they are what is proved.
  const name = provider === "vapi" ? line.webhookSecret : line.credentialSecret;
  if (provider === "retell") {
    const message =
      "Retell needs no key: the secret part of the address proves its calls. Keep the address to yourself.";
    return { subject, status: "ok", message };
  }
  const { services, workspaceId } = context;
  const value = await readLineSecret({ services, line: { ...line, workspaceId }, name });
  if (value === undefined) {
    const message = `There is no secret named ${name} any more, so that no call can be proved. Save ${whatItIs[provider]} under this name in Settings → Secrets, or choose another secret.`;
    return { subject, status: "failed", message };
  }
  if (provider === "twilio" && !/^[0-9a-f]{32}$/i.test(value.trim())) {
    const message = `The secret ${name} does not look like ${whatItIs.twilio}, which is 32 digits or letters from a to f. Copy the Auth Token from the first page of the Twilio console; an API key is something else.`;
    return { subject, status: "failed", message };
  }
  return { subject, status: "ok", message: `The secret ${name} is there.` };
}
