import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import { connectionOf, type Database } from "../../database.ts";
import { auditEvents } from "../../schema/audit-events.ts";
import { addPerson } from "../../testing/add-person.ts";
import { addWorkspace } from "../../testing/add-workspace.ts";
import { invitationRepository } from "../invitation-repository.ts";
import { memberRepository } from "../member-repository.ts";

/** A workspace of its own on the Plus plan, and what its people may do in it. */
export async function aWorkspace(database: Database) {
  const workspaceId = `workspace_${randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });

  async function add(role: Role, email = `${role}.${randomUUID()}@example.com`) {
    const { userId } = await addPerson({ database, email, role, workspaceId });
    return { userId, email, ...as(personActor({ id: userId, name: email })) };
  }
  function as(actor: Actor) {
    const scope = { database, workspaceId, actor };
    return { actor, members: memberRepository(scope), invitations: invitationRepository(scope) };
  }
  const scope = { database, workspaceId };
  return {
    workspaceId,
    scope,
    add,
    as,
    roles: async () => {
      const { items } = await memberRepository(scope).list({ limit: 100 });
      return Object.fromEntries(items.map(({ userId, role }) => [userId, role]));
    },
    audit: () =>
      connectionOf(database)
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.workspaceId, workspaceId))
        .orderBy(asc(auditEvents.at), asc(auditEvents.id)),
  };
}

export function personActor({ id, name }: { id: string; name: string }): Actor {
  return { kind: "person", id, name, ipAddress: null, userAgent: null };
}
