import { randomUUID } from "node:crypto";
import type { Role } from "@callhook/core";
import { connectionOf, type Database } from "../database.ts";
import { members } from "../schema/members.ts";
import { users } from "../schema/people.ts";
import { defaultWorkspaceId } from "../workspaces/default-workspace.ts";

/** A person with an account and no way to sign in, who is a member of a workspace; of none when `role` is null. */
export async function addPerson(options: {
  database: Database;
  email: string;
  name?: string;
  role?: Role | null;
  workspaceId?: string;
}): Promise<{ userId: string }> {
  const { database, email, role = "owner", workspaceId = defaultWorkspaceId } = options;
  const connection = connectionOf(database);
  const userId = `person_${randomUUID()}`;
  const name = options.name ?? email.split("@")[0] ?? email;
  await connection.insert(users).values({ id: userId, name, email: email.toLowerCase() });
  if (role !== null) await connection.insert(members).values({ workspaceId, userId, role });
  return { userId };
}
