import { z } from "zod";
import { environmentNameSchema, productionEnvironment } from "../environment/environment-name.ts";
import { agentIdSchema } from "../tool/agent-target.ts";
import { humanText } from "../tool/text.ts";
import { secretNameSchema } from "../tool/value-source.ts";
import { type LineProvider, lineProviderSchema } from "./line-provider.ts";
import { lineVoiceSchema } from "./line-voice.ts";
import { isPhoneNumber, plainPhoneNumber } from "./phone-number.ts";

const twilioAccount = /^AC[0-9a-f]{32}$/;

/** What a provider proves itself with; Retell sends nothing, and its line is known by a secret address alone. */
const needsCredential: Record<LineProvider, boolean> = {
  twilio: true,
  elevenlabs: true,
  retell: false,
  vapi: false,
};

/** A number as people write it, kept as `+14155550123`. */
export const phoneNumberSchema = z
  .string("A phone number must be text.")
  .trim()
  .transform(plainPhoneNumber)
  .refine(isPhoneNumber, "Write the number with its country code, such as +1 415 555 0123.");

/**
 * A phone number, or an agent of an outside platform, that reaches one of our agents. It names the secret that holds
 * the credential, and never holds it.
 */
export const lineDraftSchema = z
  .object({
    name: humanText({ label: "The name", minimum: 1, maximum: 80 }),
    provider: lineProviderSchema,
    agent: agentIdSchema.default("receptionist"),
    environment: environmentNameSchema.default(productionEnvironment),
    /** Twilio's Account SID; of the others the id of their agent, which is for people to tell lines apart. */
    accountId: z
      .string("The account or agent id must be text.")
      .trim()
      .max(100, "The account or agent id can be at most 100 characters long.")
      .regex(/^[\w-]*$/, "The account or agent id is made of letters, digits, _ and -.")
      .default(""),
    /** Only calls to this number; null for every number of the account. */
    phoneNumber: phoneNumberSchema.nullable().default(null),
    credentialSecret: secretNameSchema.nullable().default(null),
    /** Names what the provider signs its webhooks about finished calls with; null where none are taken. */
    webhookSecret: secretNameSchema.nullable().default(null),
    voice: lineVoiceSchema.prefault({}),
  })
  .superRefine(({ provider, accountId, credentialSecret, webhookSecret, phoneNumber: number }, context) => {
    const complain = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (provider === "twilio" && !twilioAccount.test(accountId)) {
      complain("accountId", "Twilio's Account SID is AC and 32 digits or letters from a to f.");
    }
    if (provider !== "twilio" && number !== null) {
      complain("phoneNumber", "Only a line of Twilio is chosen by its number; leave it out.");
    }
    if (provider === "twilio" && webhookSecret !== null) {
      complain("webhookSecret", "Twilio sends no webhooks about finished calls; leave it out.");
    }
    if (provider === "vapi" && webhookSecret === null) {
      complain(
        "webhookSecret",
        "Choose the secret that Vapi proves its webhooks with; they are all that it sends.",
      );
    }
    if (needsCredential[provider] && credentialSecret === null) {
      complain("credentialSecret", credentialWords[provider]);
    }
  });
export type LineDraft = z.infer<typeof lineDraftSchema>;

const credentialWords: Record<LineProvider, string> = {
  twilio: "Choose the secret that holds Twilio's Auth Token: every call is proved with it.",
  elevenlabs: "Choose the secret that holds the ElevenLabs API key: every call is proved with it.",
  retell: "Retell proves its calls by the address alone.",
  vapi: "Vapi proves its webhooks by their own secret.",
};
