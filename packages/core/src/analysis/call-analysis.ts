import { z } from "zod";
import { dataFieldTypeSchema } from "./data-field.ts";

/** What a call title and summary may take up, in UTF-16 code units. */
export const mostTitleCharacters = 60;
export const mostSummaryCharacters = 600;

export const callSuccessSchema = z.enum(["success", "failure", "unknown"]);
/** Whether a call came to what its caller wanted; unknown where the record does not tell. */
export type CallSuccess = z.infer<typeof callSuccessSchema>;

const collectedValueSchema = z.object({
  name: z.string(),
  type: dataFieldTypeSchema,
  /** Null where the call does not say. */
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  /** Where the value comes from, or why there is none. */
  reason: z.string(),
});
export type CollectedValue = z.infer<typeof collectedValueSchema>;

const unbackedClaimSchema = z.object({
  /** Of the agent's turn that makes the claim. */
  sequence: z.int().min(1),
  /** The agent's own words. */
  quote: z.string().min(1),
  /** Why nothing of the call supports them. */
  reason: z.string(),
});
/** Something that the agent said was done, and that no tool call of the call before it supports. */
export type UnbackedClaim = z.infer<typeof unbackedClaimSchema>;

/** What is made of a call once it has ended and is recorded. */
export const callAnalysisSchema = z.object({
  title: z.string().min(1).max(mostTitleCharacters),
  summary: z.string().min(1).max(mostSummaryCharacters),
  success: callSuccessSchema,
  successReason: z.string(),
  collectedData: z.array(collectedValueSchema),
  unbackedClaims: z.array(unbackedClaimSchema),
  /** Fixed rules, from the record alone; or the agent's model. Claims are checked by rules either way. */
  madeBy: z.enum(["rules", "model"]),
  /** What the provider calls the model that made it; null where rules did. */
  model: z.string().nullable().default(null),
  /** Why rules made it although the model was to, in a sentence; null where nothing went otherwise than wanted. */
  note: z.string().nullable().default(null),
});
export type CallAnalysis = z.infer<typeof callAnalysisSchema>;
