import type { Plan } from "@callhook/core";
import type { Database } from "../database.ts";

export const defaultWorkspaceId = "default";

export type Workspace = { id: string; name: string; plan: Plan };

export type WorkspaceRepository = {
  list(): Promise<Workspace[]>;
  get(workspaceId: string): Promise<Workspace>;
  setPlan(change: { workspaceId: string; plan: Plan }): Promise<Workspace>;
};

export function workspaceRepository(_database: Database): WorkspaceRepository {
  throw new Error("not built yet");
}
