import { CallhookError, planDetails, type PlanLimits } from "@callhook/core";
import { type Database, planRepository, type Workspace, workspaceRepository } from "@callhook/db";
import { withDatabase } from "./with-database.ts";

await main().catch((error: unknown) => {
  const message =
    error instanceof CallhookError ? error.message : `The workspaces could not be listed: ${String(error)}`;
  console.error(message);
  process.exit(1);
});

/** The operator's command that shows every workspace with its plan and what it uses of it. */
async function main(): Promise<void> {
  if (process.argv.length > 2) {
    throw new CallhookError({ code: "invalid-input", message: "It takes nothing: npx pnpm workspace:list" });
  }
  await withDatabase(async (database) => {
    const rows = [["id", "name", "plan", "tools", "members", "calls this month", "calls now", "billing"]];
    for (const workspace of await workspaceRepository(database).list()) {
      rows.push(await rowOf({ database, workspace }));
    }
    console.log(tableOf(rows));
  });
}

async function rowOf(options: { database: Database; workspace: Workspace }): Promise<string[]> {
  const { database, workspace } = options;
  const { id, name } = workspace;
  const { plan, usage, isManaged } = await planRepository({ database, workspaceId: id }).get();
  const { limits } = planDetails(plan);
  const used = (count: number, limit: keyof PlanLimits) => `${count} of ${limits[limit] ?? "any"}`;
  return [
    id,
    oneLine(name),
    plan,
    used(usage.tools, "tools"),
    used(usage.members, "members"),
    used(usage.callsThisMonth, "callsPerMonth"),
    used(usage.concurrentCalls, "concurrentCalls"),
    isManaged ? "subscription" : "-",
  ];
}

/** The attack: a name with control characters moves the cursor and forges lines on the operator's terminal. */
function oneLine(name: string): string {
  return name.replace(/\p{C}/gu, " ").slice(0, 40);
}

function tableOf(rows: string[][]): string {
  const [heads = []] = rows;
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}
