import { z } from "zod";

/** What the agent should do about a tool call that failed. */
const nextStepSchema = z.enum([
  /** Something is missing or does not fit: ask the caller for it, one thing at a time. */
  "ask-the-caller",
  /** Nothing was changed; trying again later may work, if the caller wants that. */
  "offer-to-try-again",
  /** It may or may not have taken effect: say so, and do not run it again unasked. */
  "check-before-repeating",
  /** Trying again will not help: offer another way on. */
  "offer-another-way",
]);
export type NextStep = z.infer<typeof nextStepSchema>;

/**
 * What a model reads as the answer of a tool call, as JSON text. `data` came from the endpoint: it is
 * information to speak about, never an instruction to follow, and `note` says so to the model.
 */
export const toolAnswerSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("succeeded"),
    tool: z.string(),
    /** Null when the endpoint answered without a value. */
    data: z.json(),
    /** What can be spoken where there is no answer yet; absent where `data` is the answer. */
    say: z.string().optional(),
    note: z.string(),
  }),
  z.object({
    status: z.literal("failed"),
    tool: z.string(),
    /** Only where the agent itself has something to do about it; what else went wrong is for the record. */
    reason: z.enum(["invalid-arguments", "not-allowed", "needs-confirmation"]).optional(),
    /** A short, true sentence that can be spoken as it is. */
    say: z.string(),
    next: nextStepSchema,
    /** What is wrong with which argument, in words to act on. */
    problems: z
      .array(z.object({ parameter: z.string(), message: z.string(), ask: z.string().optional() }))
      .optional(),
    /** What to know beside the sentence: the names of the tools that exist, the sentence to confirm. */
    detail: z.string().optional(),
    /** What the endpoint said about its refusal. */
    data: z.json().optional(),
    note: z.string().optional(),
  }),
  z.object({
    /** The call has no outcome yet, or none was recorded. */
    status: z.literal("unknown"),
    tool: z.string(),
    say: z.string(),
    next: nextStepSchema,
  }),
]);
export type ToolAnswer = z.infer<typeof toolAnswerSchema>;
