import { CallhookError, type LineDraft } from "@callhook/core";
import { count, eq, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { violatedIndex } from "../database-error.ts";
import { environmentIdOf } from "../environments/read-environments.ts";
import { newId } from "../identifier.ts";
import { lockWorkspace } from "../plans/lock-workspace.ts";
import { lines } from "../schema/lines.ts";
import type { Scope } from "../scope.ts";
import type { Keyring } from "../secrets/keyring.ts";
import { storableText } from "../storable-text.ts";
import { type Line, lineFromRow } from "./line-row.ts";
import { isLine, noSuchLine, type OneLine, recordLine } from "./one-line.ts";
import { newPathSecret, pathSecretColumns } from "./path-secret.ts";

const mostLines = 50;

export function createLine(options: { scope: Scope; keyring: Keyring; draft: LineDraft }): Promise<Line> {
  const { scope, keyring, draft } = options;
  const { workspaceId } = scope;
  const id = newId("line");
  const address = pathSecretColumns({ keyring, workspaceId, lineId: id, pathSecret: newPathSecret() });
  return withFreeName(draft, () =>
    connectionOf(scope.database).transaction(async (transaction) => {
      await requireRoom({ transaction, scope });
      await requireEnvironment({ transaction, workspaceId, draft });
      const [row] = await transaction
        .insert(lines)
        .values({ workspaceId, id, isEnabled: true, ...address, ...columnsOf(scope, draft) })
        .returning();
      const line = row === undefined ? noSuchLine() : lineFromRow(row);
      await recordLine({ transaction, scope, action: "line.created", line });
      return line;
    }),
  );
}

export function updateLine(options: OneLine & { draft: LineDraft }): Promise<Line> {
  const { scope, lineId, draft } = options;
  return withFreeName(draft, () =>
    connectionOf(scope.database).transaction(async (transaction) => {
      await requireEnvironment({ transaction, workspaceId: scope.workspaceId, draft });
      const [row] = await transaction
        .update(lines)
        .set({ ...columnsOf(scope, draft), verifiedAt: verifiedStill(draft), updatedAt: sql`now()` })
        .where(isLine({ scope, lineId }))
        .returning();
      const line = row === undefined ? noSuchLine() : lineFromRow(row);
      await recordLine({ transaction, scope, action: "line.updated", line });
      return line;
    }),
  );
}

function columnsOf({ actor }: Scope, draft: LineDraft) {
  const { name, ...columns } = draft;
  return { ...columns, name: storableText(name), writtenBy: storableText(actor?.name ?? "Callhook") };
}

/** The attack: a line is verified for an account of one's own, and claims another's then. */
function verifiedStill({ accountId }: LineDraft) {
  return sql`case when ${lines.accountId} = ${accountId} then ${lines.verifiedAt} end`;
}

async function requireEnvironment(options: {
  transaction: Transaction;
  workspaceId: string;
  draft: LineDraft;
}): Promise<void> {
  const { transaction, workspaceId, draft } = options;
  const { environment } = draft;
  await environmentIdOf({ connection: transaction, workspaceId, environment, path: "environment" });
}

/** Whoever creates lines at once does so one after the other, so that no two of them see the same last free place. */
async function requireRoom({ transaction, scope }: { transaction: Transaction; scope: Scope }) {
  const { workspaceId } = scope;
  await lockWorkspace({ transaction, scope });
  const [held] = await transaction
    .select({ count: count() })
    .from(lines)
    .where(eq(lines.workspaceId, workspaceId));
  if ((held?.count ?? 0) < mostLines) return;
  const message = `A workspace can have at most ${mostLines} phone lines; remove one that no calls come in on.`;
  throw new CallhookError({ code: "limit-reached", message });
}

async function withFreeName<Result>({ name }: LineDraft, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (violatedIndex(error) !== "lines_name_in_workspace") throw error;
    const message = `There is a phone line called ${name} already; choose another name.`;
    throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "name", message }] });
  }
}
