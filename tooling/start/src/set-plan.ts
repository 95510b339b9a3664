import { CallhookError, planSchema } from "@callhook/core";
import { defaultWorkspaceId, workspaceRepository } from "@callhook/db";
import { operator } from "./operator.ts";
import { withDatabase } from "./with-database.ts";

const usage = `npx pnpm workspace:plan <${planSchema.options.join("|")}> [workspaceId]`;

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
  await withDatabase(async (database) => {
    const change = { workspaceId, plan: plan.data, actor: operator() };
    const workspace = await workspaceRepository(database).setPlan(change);
    console.log(`Workspace ${workspace.id} is on the ${workspace.plan} plan now.`);
  });
}
