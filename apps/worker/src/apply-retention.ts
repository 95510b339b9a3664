import { CallhookError } from "@callhook/core";
import { type Database, retention } from "@callhook/db";

export type RetentionReport = {
  expired: { workspaceId: string; calls: number }[];
  failed: { workspaceId: string; error: unknown }[];
};

const workspacesAtOnce = 500;
const callsOfEach = 5_000;

/**
 * Removes the ended calls that no plan keeps any longer. Each workspace loses at most so many in a run and has the
 * rest taken up by the next, so that a huge one does not keep the others waiting; one that fails fails alone.
 */
export async function applyRetention(options: {
  database: Database;
  now?: Date;
  pageSize?: number;
  mostCalls?: number;
}): Promise<RetentionReport> {
  const { database, now = new Date(), pageSize = workspacesAtOnce, mostCalls = callsOfEach } = options;
  const { apply, removeBillingEvents } = retention(database);
  const report: RetentionReport = { expired: [], failed: [] };
  for await (const workspaceId of everyWorkspace({ database, pageSize })) {
    try {
      const calls = await apply({ workspaceId, now, mostCalls });
      if (calls > 0) report.expired.push({ workspaceId, calls });
    } catch (error) {
      // Removed while we looked: nothing of it is left to remove.
      const isGone = error instanceof CallhookError && error.code === "not-found";
      if (!isGone) report.failed.push({ workspaceId, error });
    }
  }
  await removeBillingEvents({ now });
  return report;
}

async function* everyWorkspace(options: { database: Database; pageSize: number }): AsyncGenerator<string> {
  const { database, pageSize } = options;
  let page: string[] = [];
  do {
    page = await retention(database).workspacesAfter({ workspaceId: page.at(-1) ?? "", limit: pageSize });
    yield* page;
  } while (page.length === pageSize);
}
