import { z } from "zod";
import { confirmationSchema } from "./confirmation.ts";
import { humanText } from "./text.ts";
import { responseTimeoutSecondsSchema } from "./response-timeout.ts";

const agentOverrideSchema = z.object({
  description: humanText({ label: "Description", minimum: 1, maximum: 2000 }).optional(),
  responseTimeoutSeconds: responseTimeoutSecondsSchema.optional(),
  confirmation: confirmationSchema.optional(),
});
export type AgentOverride = z.infer<typeof agentOverrideSchema>;

/**
 * What is different for one agent; what is left out is as it is for everybody. Which fields of an answer an agent
 * sees is said in `response.fieldsFor`.
 */
export const agentOverridesSchema = z.object({
  receptionist: agentOverrideSchema.optional(),
  assistant: agentOverrideSchema.optional(),
});
export type AgentOverrides = z.infer<typeof agentOverridesSchema>;
