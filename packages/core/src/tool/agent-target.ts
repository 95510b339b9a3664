import { z } from "zod";

/** Who talks: the receptionist answers customers, the assistant helps the business. */
export const agentIdSchema = z.enum(
  ["receptionist", "assistant"],
  "Agent must be receptionist or assistant.",
);
export type AgentId = z.infer<typeof agentIdSchema>;

export const agentTargetsSchema = z
  .array(agentIdSchema)
  .min(1, "Choose at least one agent that may use this tool.")
  .transform((targets) => agentIdSchema.options.filter((agent) => targets.includes(agent)));
