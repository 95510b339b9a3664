import {
  agentChangeSchema,
  type AgentId,
  type AgentSettings,
  changeAgentSettings,
  defaultAgentSettings,
} from "@callhook/core";
import type { agents } from "../schema/agents.ts";

/** Who talks. `instructions` guide the model, `greeting` opens every call. */
export type Agent = { id: AgentId; name: string } & AgentSettings;

export type AgentRow = Pick<
  typeof agents.$inferSelect,
  "id" | "name" | "instructions" | "greeting" | "settings"
>;

/** A setting that a row was saved without, because it is older, has its default. */
export function agentFromRow({ id, name, instructions, greeting, settings }: AgentRow): Agent {
  const stored = agentChangeSchema.parse(settings);
  return { id, name, ...changeAgentSettings({ instructions, greeting, ...defaultAgentSettings }, stored) };
}

/** The columns that settings decide: whatever has none of its own is kept together. */
export function columnsOfSettings({ instructions, greeting, ...settings }: AgentSettings) {
  return { instructions, greeting, settings };
}
