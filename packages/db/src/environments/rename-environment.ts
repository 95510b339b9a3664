import { CallhookError } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { environments } from "../schema/environments.ts";
import { lines } from "../schema/lines.ts";
import type { Scope } from "../scope.ts";
import type { Environment } from "./environment.ts";
import { countActiveCalls, lockEnvironment } from "./one-environment.ts";
import { withFreeEnvironmentName } from "./with-free-environment-name.ts";

/** Its values keep: they are its by id. A call knows it by name, so none may be running in it. */
export async function renameEnvironment(options: {
  scope: Scope;
  environmentId: string;
  name: string;
}): Promise<Environment> {
  const { scope, environmentId, name } = options;
  const { workspaceId } = scope;
  const rename = () =>
    connectionOf(scope.database).transaction(async (transaction) => {
      const row = await lockEnvironment({ transaction, workspaceId, environmentId });
      const active = await countActiveCalls({ transaction, workspaceId, name: row.name });
      if (active > 0) throw inUse(row.name);
      await transaction
        .update(environments)
        .set({ name })
        .where(and(eq(environments.workspaceId, workspaceId), eq(environments.id, row.id)));
      await transaction
        .update(lines)
        .set({ environment: name })
        .where(and(eq(lines.workspaceId, workspaceId), eq(lines.environment, row.name)));
      const subject = { kind: "environment", id: row.id, name };
      const details = { before: row.name };
      await recordAudit({ transaction, scope, entry: { action: "environment.renamed", subject, details } });
      return { id: row.id, name, isProduction: false, createdAt: row.createdAt };
    });
  return withFreeEnvironmentName(name, rename);
}

function inUse(name: string): CallhookError {
  const message = `Calls are running in ${name} at the moment; rename it when they have ended.`;
  return new CallhookError({ code: "in-use", message });
}
