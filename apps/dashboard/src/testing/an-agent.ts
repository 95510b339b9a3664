import { defaultAgentSettings } from "@callhook/core";
import type { AgentProfile } from "../features/agents/agent-form.ts";

/** An agent that nobody has set up; override what the test is about. */
export function anAgent(overrides: Partial<AgentProfile> = {}): AgentProfile {
  return {
    id: "receptionist",
    instructions: "Be kind.",
    greeting: "Hello.",
    ...defaultAgentSettings,
    ...overrides,
  };
}
