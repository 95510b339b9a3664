import { type Actor, CallhookError, type Plan } from "@callhook/core";
import { and, count, eq, inArray } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf, type Database } from "../database.ts";
import { newId } from "../identifier.ts";
import { members } from "../schema/members.ts";
import { users } from "../schema/people.ts";
import { insertWorkspace } from "./insert-workspace.ts";
import type { Workspace } from "./workspace.ts";

export type WorkspaceDraft = { name: string; plan: Plan; ownerId: string; actor: Actor };

const mostPerPerson = 50;

/** A workspace with its agents, and whoever asks for it as its owner. */
export async function createWorkspace(options: {
  database: Database;
  draft: WorkspaceDraft;
}): Promise<Workspace> {
  const { database, draft } = options;
  const { name, plan, ownerId, actor } = draft;
  const workspace = { id: newId("workspace"), name, plan };
  await connectionOf(database).transaction(async (transaction) => {
    await claimPlace({ transaction, userId: ownerId });
    await insertWorkspace({ transaction, workspace });
    const workspaceId = workspace.id;
    await transaction.insert(members).values({ workspaceId, userId: ownerId, role: "owner" });
    const subject = { kind: "workspace", id: workspaceId, name };
    const entry = { action: "workspace.created", subject, details: { plan } } as const;
    await recordAudit({ transaction, scope: { database, workspaceId, actor }, entry });
  });
  return workspace;
}

/**
 * Whoever runs a workspace may open another. When nobody is in any, anybody may, or an installation whose last
 * workspace was removed could never be used again. The person's row is locked, so that they are counted one by one.
 */
async function claimPlace(options: { transaction: Transaction; userId: string }): Promise<void> {
  const { transaction, userId } = options;
  await transaction.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
  const isTheirs = eq(members.userId, userId);
  const [all] = await transaction.select({ count: count() }).from(members).where(isTheirs);
  if ((all?.count ?? 0) >= mostPerPerson) throw tooMany();
  const [run] = await transaction
    .select({ role: members.role })
    .from(members)
    .where(and(isTheirs, inArray(members.role, ["owner", "admin"])))
    .limit(1);
  if (run !== undefined) return;
  const [anybody] = await transaction.select({ role: members.role }).from(members).limit(1);
  if (anybody !== undefined) throw notTheirsToOpen();
}

function tooMany(): CallhookError {
  const message = `A person can be in at most ${mostPerPerson} workspaces. Leave or remove one first.`;
  return new CallhookError({ code: "limit-reached", message });
}

function notTheirsToOpen(): CallhookError {
  const message =
    "Only an owner or admin of a workspace can open another one. Ask one of them to invite you.";
  return new CallhookError({ code: "not-allowed", message });
}
