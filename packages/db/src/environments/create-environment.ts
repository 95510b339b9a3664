import { CallhookError } from "@callhook/core";
import { count, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { newId } from "../identifier.ts";
import { environments } from "../schema/environments.ts";
import type { Scope } from "../scope.ts";
import type { Environment } from "./environment.ts";
import { withFreeEnvironmentName } from "./with-free-environment-name.ts";

/** So many that a choice among them is still one. */
const mostEnvironments = 20;

export async function createEnvironment(options: { scope: Scope; name: string }): Promise<Environment> {
  const { scope, name } = options;
  const { workspaceId } = scope;
  const create = () =>
    connectionOf(scope.database).transaction(async (transaction) => {
      const [row] = await transaction
        .insert(environments)
        .values({ workspaceId, id: newId("environment"), name })
        .returning();
      if (row === undefined) throw new Error("What was inserted is returned.");
      const [held] = await transaction
        .select({ count: count() })
        .from(environments)
        .where(eq(environments.workspaceId, workspaceId));
      if ((held?.count ?? 0) > mostEnvironments) throw full();
      const subject = { kind: "environment", id: row.id, name };
      await recordAudit({ transaction, scope, entry: { action: "environment.created", subject } });
      return { id: row.id, name, isProduction: false, createdAt: row.createdAt };
    });
  return withFreeEnvironmentName(name, create);
}

function full(): CallhookError {
  const message = `A workspace can have at most ${mostEnvironments} environments beside production; remove one that nobody uses.`;
  return new CallhookError({ code: "limit-reached", message });
}
