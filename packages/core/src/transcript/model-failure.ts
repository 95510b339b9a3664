import { z } from "zod";

const modelFailureReasonSchema = z.enum([
  /** The server does not accept the key, or it has no right to this model. */
  "wrong-key",
  "no-such-model",
  /** Too many requests for now. */
  "busy",
  /** The account is used up; asking again changes nothing. */
  "no-credit",
  /** The server has trouble of its own. */
  "server-trouble",
  /** The server takes the request for a wrong one. */
  "refused",
  "unreachable",
  /** The address may not be called from here. */
  "blocked",
  /** Nothing came for longer than is waited. */
  "silent",
  /** The reply broke off. */
  "cut-off",
  /** The secret that holds the key is gone. */
  "no-key",
  "unknown",
]);
/** Why a model did not answer. */
export type ModelFailureReason = z.infer<typeof modelFailureReasonSchema>;

/**
 * Why a request to a model failed, and the HTTP status where there was one. Nothing that the server said is kept: it
 * may quote a key, or the conversation.
 */
export const modelFailureSchema = z.object({
  reason: modelFailureReasonSchema,
  status: z.int().min(100).max(999).optional(),
});
export type ModelFailure = z.output<typeof modelFailureSchema>;
