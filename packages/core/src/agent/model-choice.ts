import { z } from "zod";
import { humanText } from "../tool/text.ts";
import { secretNameSchema } from "../tool/value-source.ts";

/** How long a model may be silent, and how often it is asked again, where nobody chose otherwise. */
export const usualModelPatience = { timeoutSeconds: 20, retries: 1 } as const;

const addressSchema = z
  .string("The address must be text.")
  .trim()
  .max(2000, "The address can be at most 2000 characters long.")
  .refine(
    (url) => z.url({ protocol: /^https?$/ }).safeParse(url).success,
    "The address must be a URL such as https://models.example.com/v1.",
  )
  .refine(
    (url) => !URL.canParse(url) || (new URL(url).username === "" && new URL(url).password === ""),
    "The address holds a user name or password; keep the key as a secret instead.",
  );

const served = {
  /** What the provider calls the model, such as `gpt-5-mini`. */
  name: humanText({ label: "The model's name", minimum: 1, maximum: 200 }),
  /** The name of the secret that holds the key; null for a server that asks for none. */
  keySecret: secretNameSchema.nullable().default(null),
  /** The longest silence, before the first word and between words. */
  timeoutSeconds: z
    .number("The timeout must be a number of seconds.")
    .min(1, "The timeout must be at least 1 second.")
    .max(120, "The timeout can be at most 120 seconds.")
    .default(usualModelPatience.timeoutSeconds),
  /** How often a request that failed before the first word is sent again. */
  retries: z
    .int("Retries must be a whole number.")
    .min(0, "Retries cannot be less than 0.")
    .max(5, "A model can be asked again at most 5 times: somebody is waiting.")
    .default(usualModelPatience.retries),
};
/** Left out: the provider's own. */
const ownAddress = { url: addressSchema.optional() };

/** Which language model speaks. `workspace-default` is the one that the operator of this installation chose. */
export const modelChoiceSchema = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("workspace-default") }),
    z.object({ kind: z.literal("offline") }),
    z.object({ kind: z.literal("openai"), ...ownAddress, ...served }),
    z.object({ kind: z.literal("anthropic"), ...ownAddress, ...served }),
    z.object({ kind: z.literal("openai-compatible"), url: addressSchema, ...served }),
  ],
  "A model is one of workspace-default, offline, openai, anthropic and openai-compatible.",
);
export type ModelChoice = z.output<typeof modelChoiceSchema>;

/** A model that is asked over the network. */
export type ServedModelChoice = Exclude<ModelChoice, { kind: "workspace-default" | "offline" }>;

export function isServedModel(choice: ModelChoice): choice is ServedModelChoice {
  return choice.kind !== "workspace-default" && choice.kind !== "offline";
}
