import { z } from "zod";
import { dataFieldsSchema } from "../analysis/data-field.ts";
import { hintsSchema } from "../line/hints.ts";
import { languageTagSchema } from "../line/language-tag.ts";
import { isPhoneNumber, plainPhoneNumber } from "../line/phone-number.ts";
import { humanText } from "../tool/text.ts";
import { modelChoiceSchema } from "./model-choice.ts";

const sipAddress = /^sips?:\S+$/;

/** A number as people write it, kept as `+14155550134`, or a SIP address. */
const numberToDial = humanText({ label: "The number", minimum: 1, maximum: 200 })
  .transform((written) => (sipAddress.test(written) ? written : plainPhoneNumber(written)))
  .refine(
    (number) => sipAddress.test(number) || isPhoneNumber(number),
    "Write the number with its country code, such as +1 415 555 0134, or a sip: address.",
  );

/** How far a call may go. */
const limitFields = {
  /** Model replies in one turn; the last of them may only speak. */
  stepsPerTurn: z
    .int("Steps must be a whole number.")
    .min(1, "A turn has at least 1 step.")
    .max(20, "A turn can have at most 20 steps."),
  /** How long a call may last; null for no limit of its own. */
  callMinutes: z
    .int("Minutes must be a whole number.")
    .min(1, "A call may last at least 1 minute.")
    .max(240, "A call can last at most 240 minutes.")
    .nullable(),
  /** How long the caller may be silent before the agent ends the call; null for as long as they like. */
  silenceSeconds: z
    .int("Seconds must be a whole number.")
    .min(5, "Wait for at least 5 seconds.")
    .max(600, "Silence can last at most 600 seconds.")
    .nullable(),
};

/** What helps a voice: to hear, to speak, and to know when to go on. */
const speechFields = {
  /** What the agent speaks, such as `en-US`; null leaves it to the channel. */
  language: languageTagSchema.nullable(),
  hints: hintsSchema,
  /** Whether a short “uh-huh” while the agent speaks is no interruption. */
  ignoreBackchannels: z.boolean("Say true or false."),
};

/** What is made of its calls once they have ended. */
const analysisFields = {
  /** Fixed rules, or the agent's own model; where that cannot, the rules do. */
  by: z.enum(["rules", "model"], "Calls are analysed by rules or by the model."),
  /** What makes a call a success, in the user's words, for the model to judge by; empty to leave it to the model. */
  successCriterion: humanText({ label: "The success criterion", minimum: 0, maximum: 1000 }),
  /** The values to be collected from each call. */
  dataFields: dataFieldsSchema,
};

const fields = {
  instructions: humanText({ label: "Instructions", isPlural: true, minimum: 1, maximum: 20_000 }),
  /** The first words of every call; empty to let the other side begin. */
  greeting: humanText({ label: "The greeting", minimum: 0, maximum: 500 }),
  model: modelChoiceSchema,
  /** Asked within the same step where the other fails before it has said a word. */
  fallbackModel: modelChoiceSchema.nullable(),
  /** Whether the agent may hang up. */
  canEndCall: z.boolean("Say true or false."),
  /** Whom the agent may hand a caller over to; null for nobody. */
  transferTo: numberToDial.nullable(),
  /** Whether every write needs the other side's approval, whatever its tool says. */
  approveWrites: z.boolean("Say true or false."),
};

/** What decides how an agent behaves, beside its tools. */
export const agentSettingsSchema = z.object({
  ...fields,
  limits: z.object(limitFields),
  speech: z.object(speechFields),
  analysis: z.object(analysisFields),
});
export type AgentSettings = z.output<typeof agentSettingsSchema>;

/** A change of some of it; what is left out, within `limits`, `speech` and `analysis` too, stays as it is. */
export const agentChangeSchema = z
  .object({
    ...fields,
    limits: z.object(limitFields).partial(),
    speech: z.object(speechFields).partial(),
    analysis: z.object(analysisFields).partial(),
  })
  .partial();
export type AgentSettingsChange = z.output<typeof agentChangeSchema>;
