import { randomBytes } from "node:crypto";
import type { Role } from "@callhook/core";
import { keyHash } from "../access/new-key.ts";
import { connectionOf, type Database } from "../database.ts";
import { newId } from "../identifier.ts";
import { invitations } from "../schema/invitations.ts";
import { defaultWorkspaceId } from "../workspaces/default-workspace.ts";

/** The token of an open invitation into the default workspace. */
export async function addInvitation(options: {
  database: Database;
  email: string;
  role?: Role;
}): Promise<string> {
  const { database, email, role = "editor" } = options;
  const token = randomBytes(32).toString("base64url");
  await connectionOf(database)
    .insert(invitations)
    .values({
      workspaceId: defaultWorkspaceId,
      id: newId("invitation"),
      email,
      role,
      tokenHash: keyHash(token),
      expiresAt: new Date(Date.now() + 60_000),
    });
  return token;
}
