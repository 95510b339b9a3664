import type { Plan } from "@callhook/core";
import type { Connection } from "../connection.ts";
import { agents } from "../schema/agents.ts";
import { workspaces } from "../schema/workspaces.ts";

export const defaultWorkspaceId = "default";

const defaultAgents = [
  {
    id: "receptionist" as const,
    name: "Receptionist",
    greeting: "Hello, thank you for calling. How can I help you today?",
    instructions:
      "You answer the phone for a business. Be warm, brief and clear: one or two sentences at a time, as people speak. " +
      "Find out what the caller needs, use your tools when they fit, and say what you found. " +
      "Ask for one thing at a time. Never claim that something was done unless a tool said so.",
  },
  {
    id: "assistant" as const,
    name: "Assistant",
    greeting: "Hi! What can I do for you?",
    instructions:
      "You help the people who run a business. Be direct and exact, and give figures and names as your tools return them. " +
      "Use your tools when they fit, ask for what is missing, and say plainly when something could not be done.",
  },
];

/** Creates the workspace that a single-tenant installation lives in, with its two agents; changes nothing that exists. */
export async function createDefaultWorkspace({
  connection,
  plan,
}: {
  connection: Connection;
  plan: Plan;
}): Promise<void> {
  await connection.transaction(async (transaction) => {
    await transaction
      .insert(workspaces)
      .values({ id: defaultWorkspaceId, name: "My business", plan })
      .onConflictDoNothing();
    await transaction
      .insert(agents)
      .values(defaultAgents.map((agent) => ({ workspaceId: defaultWorkspaceId, ...agent })))
      .onConflictDoNothing();
  });
}
