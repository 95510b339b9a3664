import type { Page } from "@playwright/test";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { forgetRequests, receivedRequests } from "../stack/sample-business.ts";
import { violationsOf } from "../stack/violations-of.ts";

async function addVariable(page: Page, values: { production: string; staging: string }): Promise<void> {
  await page.getByRole("button", { name: "Add a variable" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a variable" });
  await dialog.getByLabel("Name").fill("base_url");
  await dialog.getByLabel("Value in production").fill(values.production);
  await dialog.getByLabel("Value in staging").fill(values.staging);
  await dialog.getByRole("button", { name: "Save variable" }).click();
  await expect(dialog).toBeHidden();
}

test.afterEach(async ({ workspace }) => {
  const { client } = workspace;
  await workspace.empty();
  const { items } = await client.environments.list.query({});
  for (const { id, isProduction } of items) {
    if (!isProduction) await client.environments.remove.mutate({ environmentId: id, force: true });
  }
  const variables = await client.environments.variables.query({});
  for (const { name } of variables.items)
    await client.environments.removeVariable.mutate({ name, force: true });
});

test("one tool asks the staging server in a test and in a call, and the production server otherwise", async ({
  page,
  workspace,
  endpoint,
  toolEditor,
}) => {
  const { client } = workspace;
  const { sampleBusinessUrl } = await client.workspace.get.query();
  const staging = sampleBusinessUrl ?? "";
  await forgetRequests(staging);

  await page.goto("/settings/environments");
  await page.getByRole("button", { name: "Add an environment" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an environment" });
  await dialog.getByLabel("Name").fill("staging");
  await dialog.getByRole("button", { name: "Add environment" }).click();
  await expect(page.getByRole("list", { name: "Environments" }).getByText("staging")).toBeVisible();
  await addVariable(page, { production: endpoint.url, staging });
  expect(await violationsOf(page)).toEqual([]);

  const draft = checkAreaDraft({ url: "{{env.base_url}}/check-area" });
  const { id: toolId, functionName } = await client.tools.create.mutate(draft);
  await page.goto(`/integrations/webhook/${toolId}`);
  await expect(toolEditor.panel.getByText(`${endpoint.url}/check-area`)).toBeVisible();
  await toolEditor.openTab("Test console");
  const console = toolEditor.panel.getByRole("tabpanel", { name: "Test console" });
  await console.getByLabel("Environment").selectOption("staging");
  await console.getByRole("button", { name: "Run test" }).click();
  await expect(console.getByText("In staging")).toBeVisible();
  expect(endpoint.requests).toHaveLength(0);
  expect(await receivedRequests(staging)).toHaveLength(1);
  await console.getByLabel("Environment").selectOption("production");
  await console.getByRole("button", { name: "Run test" }).click();
  await expect(console.getByText("In staging")).toBeHidden();
  await expect.poll(() => endpoint.requests.length).toBe(1);

  const { callId } = await client.calls.start.mutate({ agent: "receptionist", environment: "staging" });
  const given = { zip_code: "94110", service_type: "drain" };
  await client.calls.callTool.mutate({ callId, functionName, arguments: given });
  await client.calls.end.mutate({ callId });
  expect(await receivedRequests(staging)).toHaveLength(2);
  await page.goto(`/calls/${callId}`);
  await expect(page.getByRole("complementary", { name: "About this call" })).toContainText("staging");
});

test("a connection is made, tried and shown to work", async ({ page, endpoint }) => {
  await page.goto("/settings/connections");
  await page.getByRole("button", { name: "Add a connection" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a connection" });
  await dialog.getByLabel("Name").fill("CRM of the plumber");
  await dialog.getByRole("button", { name: "New secret" }).click();
  const secret = page.getByRole("dialog", { name: "Add a secret" });
  await secret.getByLabel("Name").fill("crm-token");
  await secret.getByLabel("Value", { exact: true }).fill("token-of-the-crm");
  await secret.getByRole("button", { name: "Save secret" }).click();
  await expect(secret).toBeHidden();
  await dialog.getByLabel("Origin (optional)").fill(endpoint.url);
  await dialog.getByRole("button", { name: "Save connection" }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Test CRM of the plumber" }).click();
  const tested = page.getByRole("dialog", { name: "Test “CRM of the plumber”" });
  await tested.getByLabel("Address").fill(`${endpoint.url}/me`);
  await tested.getByRole("button", { name: "Test connection" }).click();
  await expect(tested.getByText("It works")).toBeVisible();
  expect(endpoint.requests.at(-1)?.headers["authorization"]).toBe("Bearer token-of-the-crm");
  await tested.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("list", { name: "Connections" }).getByRole("listitem");
  await expect(row.getByText("Works")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await expect(page.getByText("token-of-the-crm")).toHaveCount(0);
});
