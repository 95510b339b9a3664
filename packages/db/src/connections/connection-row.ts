import { type Credentials, credentialsSchema } from "@callhook/core";
import type { connections } from "../schema/connections.ts";

/** An authentication that tools refer to by its id. It names secrets and holds none. */
export type SavedConnection = {
  id: string;
  name: string;
  authentication: Credentials;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** Who wrote it last, as they were called then. */
  writtenBy: string;
};

export type ConnectionDraft = { name: string; authentication: Credentials };

export function connectionFromRow(row: typeof connections.$inferSelect): SavedConnection {
  const { workspaceId: _, authentication, ...facts } = row;
  return { ...facts, authentication: credentialsSchema.parse(authentication) };
}
