import type { AgentId } from "@callhook/core";
import type { Scope } from "../scope.ts";

/** Who talks. `instructions` guide the model, `greeting` opens every call. */
export type Agent = { id: AgentId; name: string; instructions: string; greeting: string };

export type AgentChange = {
  id: AgentId;
  instructions?: string | undefined;
  greeting?: string | undefined;
};

export type AgentRepository = {
  list(): Promise<Agent[]>;
  get(id: AgentId): Promise<Agent>;
  update(change: AgentChange): Promise<Agent>;
};

export function agentRepository(_scope: Scope): AgentRepository {
  throw new Error("not built yet");
}
