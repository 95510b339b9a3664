import { callhookErrorOf } from "@callhook/client";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

test.afterEach(({ workspace }) => workspace.setPlan("plus"));

test("a Free workspace sees what the feature is for and how to upgrade, and the API refuses on its own", async ({
  page,
  workspace,
  endpoint,
}) => {
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area` });
  const tool = await workspace.client.tools.create.mutate(draft);
  workspace.setPlan("free");

  for (const path of [
    "/integrations/webhook",
    "/integrations/webhook/new",
    `/integrations/webhook/${tool.id}`,
  ]) {
    await page.goto(path);
    await expect(page.getByText("npx pnpm workspace:plan plus").first()).toBeVisible();
    await expect(page.getByRole("form", { name: "Tool" })).toHaveCount(0);
  }

  const { callId } = await workspace.client.calls.start.mutate({ agent: "receptionist" });
  const attempts = [
    workspace.client.tools.create.mutate(draft),
    workspace.client.tools.update.mutate({ toolId: tool.id, baseVersion: 1, draft }),
    workspace.client.tools.test.mutate({ draft, arguments: { zip_code: "94110", service_type: "drain" } }),
    workspace.client.calls.callTool.mutate({ callId, functionName: tool.functionName, arguments: {} }),
  ];
  const refusals = await Promise.allSettled(attempts);
  expect(
    refusals.map((refusal) => refusal.status === "rejected" && callhookErrorOf(refusal.reason)?.code),
  ).toEqual(attempts.map(() => "plan-required"));
  expect(endpoint.requests).toEqual([]);

  workspace.setPlan("plus");
  await page.goto("/integrations/webhook");
  await expect(page.getByText("Check availability in area")).toBeVisible();
});
