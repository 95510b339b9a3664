import { spawnSync } from "node:child_process";
import { createClient, type CallhookClient } from "@callhook/client";
import { request } from "@playwright/test";
import { repositoryRoot } from "./repository-root.ts";
import { setting } from "./settings.ts";
import { trpc } from "./trpc.ts";

/** The running stack's client, and what an operator would do to its workspace. */
export function openWorkspace() {
  const client = createClient({ url: setting("E2E_URL"), apiKey: setting("E2E_API_KEY") });
  return { client, empty: () => empty(client), setPlan };
}

async function empty(client: CallhookClient): Promise<void> {
  await endCalls(client);
  await removeTools(client);
  await discardNewTool();
}

/** The tool that the owner has begun in the browser and not created: the next spec's editor would go on with it. */
async function discardNewTool(): Promise<void> {
  const browser = await request.newContext({
    baseURL: setting("E2E_URL"),
    storageState: setting("E2E_BROWSER"),
  });
  const { refusal } = await trpc({ browser, path: "tools.discardDraft", input: { toolId: null } });
  await browser.dispose();
  if (refusal !== null) throw new Error(`The begun tool was not discarded: ${refusal}.`);
}

/** What another spec left going on would count against the plan. */
async function endCalls(client: CallhookClient): Promise<void> {
  const { items } = await client.calls.list.query({ status: "active", limit: 100 });
  await Promise.all(items.map(({ id: callId }) => client.calls.end.mutate({ callId })));
}

/** Runs the operator's command against the running stack, as the README shows it. */
function setPlan(plan: "free" | "plus"): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tooling/start/src/set-plan.ts", plan], {
    cwd: repositoryRoot,
    env: { ...process.env, CALLHOOK_DATA_DIR: setting("E2E_DATA_DIR") },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The plan was not changed:\n${stdout}${stderr}`);
}

async function removeTools(client: CallhookClient): Promise<void> {
  for (;;) {
    const { items } = await client.tools.list.query({ limit: 100 });
    if (items.length === 0) return;
    for (const { id } of items) await client.tools.remove.mutate({ toolId: id, force: true });
  }
}
