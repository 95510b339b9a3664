import { z } from "zod";
import { callSuccessSchema } from "./call-analysis.ts";

const collectedReadingSchema = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullish(),
  /** The words of the call that hold the value, as they were said. */
  words: z.string().nullish(),
});

/** What a model made of a call. Nothing of it is believed that the record can tell better. */
export const modelReadingSchema = z.object({
  title: z.string(),
  summary: z.string(),
  success: callSuccessSchema,
  successReason: z.string(),
  collected: z.array(collectedReadingSchema).default([]),
});
export type ModelReading = z.output<typeof modelReadingSchema>;
