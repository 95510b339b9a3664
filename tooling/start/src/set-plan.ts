import { CallhookError, planSchema } from "@callhook/core";
import { defaultWorkspaceId, openDatabase, workspaceRepository } from "@callhook/db";
import { openDataDir } from "./data-dir.ts";
import { describeDatabase } from "./database.ts";
import { parseEnvironment } from "./environment.ts";
import { readRunningInstance } from "./instance.ts";

const usage = `pnpm workspace:plan <${planSchema.options.join("|")}> [workspaceId]`;

await main().catch((error: unknown) => {
  const message =
    error instanceof CallhookError ? error.message : `The plan could not be set: ${String(error)}`;
  console.error(message);
  process.exit(1);
});

/** The operator's command that puts a workspace on a plan. */
async function main(): Promise<void> {
  const [planArgument, workspaceId = defaultWorkspaceId, ...rest] = process.argv.slice(2);
  const plan = planSchema.safeParse(planArgument);
  if (!plan.success || rest.length > 0) {
    throw new CallhookError({ code: "invalid-input", message: `Name one of the plans: ${usage}` });
  }
  const url = await findDatabase();
  const database = openDatabase({ url, maxConnections: 1 });
  try {
    await database.ping().catch((error: unknown) => {
      const message = `The database at ${describeDatabase(url)} does not answer. Is Callhook running?`;
      throw new CallhookError({ code: "unavailable", message, cause: error });
    });
    const workspace = await workspaceRepository(database).setPlan({ workspaceId, plan: plan.data });
    console.log(`Workspace ${workspace.id} is on the ${workspace.plan} plan now.`);
  } finally {
    await database.close();
  }
}

async function findDatabase(): Promise<string> {
  const environment = parseEnvironment(process.env);
  if (environment.DATABASE_URL !== undefined) return environment.DATABASE_URL;
  const dataDir = await openDataDir(environment.CALLHOOK_DATA_DIR);
  const url = readRunningInstance(dataDir)?.databaseUrl ?? null;
  if (url !== null) return url;
  throw new CallhookError({
    code: "unavailable",
    message: `Callhook is not running with the data folder ${dataDir}. Start it with \`npx pnpm start\`, or set DATABASE_URL.`,
  });
}
