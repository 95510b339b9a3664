import { type AgentId, agentIdSchema, CallhookError } from "@callhook/core";

const owner = "callhook";
/** When agents came to be models, in seconds; the protocol wants a date. */
const created = 1_764_374_400;

export type ModelEntry = { id: AgentId; object: "model"; created: number; owned_by: string };

/** The agents, as the models that they are to who speaks OpenAI's protocol. */
export function listModels(): { object: "list"; data: ModelEntry[] } {
  return { object: "list", data: agentIdSchema.options.map(modelEntry) };
}

export function modelEntry(id: AgentId): ModelEntry {
  return { id, object: "model", created, owned_by: owner };
}

/** `receptionist`, or `callhook/receptionist` where models are named with their maker. */
export function agentOfModel(model: string): AgentId {
  const name = model.startsWith(`${owner}/`) ? model.slice(owner.length + 1) : model;
  const agent = agentIdSchema.safeParse(name);
  if (agent.success) return agent.data;
  const known = agentIdSchema.options.join(" and ");
  const message = `There is no model "${model.slice(0, 100)}". The models are ${known}.`;
  throw new CallhookError({ code: "not-found", message, issues: [{ path: "model", message }] });
}
