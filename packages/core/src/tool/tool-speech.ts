import { z } from "zod";
import { humanText } from "./text.ts";

const languageSchema = z
  .string("A language is a tag such as en or pt-BR.")
  .regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/, "A language is a tag such as en or pt-BR.");

const variantSchema = z.object({
  text: humanText({ label: "The sentence", minimum: 1, maximum: 300 }),
  /** Null is for every language that has no sentence of its own. */
  language: languageSchema.nullable().default(null),
});
/** One way to say it; the language is a BCP 47 tag such as `de` or `pt-BR`. */
export type SpeechVariant = z.infer<typeof variantSchema>;

const houseWordsSchema = z.object({ by: z.literal("callhook") });
const authorWordsSchema = z.object({
  by: z.literal("author"),
  variants: z.array(variantSchema).min(1, "Write at least one sentence.").max(20, "At most 20 sentences."),
});
const modelWordsSchema = z.object({ by: z.literal("model") });

const fixedWordsSchema = z.discriminatedUnion(
  "by",
  [houseWordsSchema, authorWordsSchema],
  "While waiting, words come from callhook or author.",
);
const openingWordsSchema = z.discriminatedUnion(
  "by",
  [houseWordsSchema, authorWordsSchema, modelWordsSchema],
  "Words come from callhook, author or model.",
);
export type SpokenWords = z.infer<typeof openingWordsSchema>;

const stageSchema = z.object({
  /** From when the tool began to run. */
  afterMs: z
    .int("A stage begins after a whole number of milliseconds.")
    .min(300, "A stage begins after 300 ms at the earliest.")
    .max(300_000, "A stage begins within 300,000 ms."),
  words: fixedWordsSchema.default({ by: "callhook" }),
});

export const holdSoundSchema = z.enum(
  ["none", "typing", "music"],
  "Hold sound must be none, typing or music.",
);
export type HoldSound = z.infer<typeof holdSoundSchema>;

/**
 * What the caller hears around a tool call. Nothing here is left to the model alone: words are spoken by the
 * conversation itself, on record, and never on top of words that the model has just said.
 */
export const toolSpeechSchema = z.object({
  before: z
    .object({
      /** `auto` speaks where the endpoint has lately been slow. Only once the request is really sent. */
      when: z.enum(["auto", "always", "never"], "It is said auto, always or never.").default("auto"),
      words: openingWordsSchema.default({ by: "callhook" }),
    })
    .prefault({}),
  waiting: z
    .array(stageSchema)
    .max(10, "At most 10 stages.")
    .default([{ afterMs: 4000, words: { by: "callhook" } }]),
  holdSound: holdSoundSchema.default("none"),
  /** `once` speaks unless the agent has already spoken in this turn; a failure is always told. */
  after: z.enum(["speak", "silent", "once"], "After the tool: speak, silent or once.").default("speak"),
});
export type ToolSpeech = z.infer<typeof toolSpeechSchema>;
