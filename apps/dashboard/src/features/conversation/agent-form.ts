import type { AgentId } from "@callhook/core";
import { z } from "zod";

const longestInstructions = 20_000;
const longestGreeting = 500;

export const agentFormSchema = z.object({
  greeting: z
    .string()
    .trim()
    .max(longestGreeting, `The greeting can be at most ${longestGreeting} characters long.`),
  instructions: z
    .string()
    .trim()
    .min(1, "The agent needs instructions; say who it is and how it should help.")
    .max(longestInstructions, "The instructions can be at most 20,000 characters long."),
});
export type AgentForm = z.infer<typeof agentFormSchema>;

export type AgentProfile = AgentForm & { id: AgentId };

export function agentFormOf({ instructions, greeting }: AgentForm): AgentForm {
  return { instructions, greeting };
}
