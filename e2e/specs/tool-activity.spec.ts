import { checkAreaDraft, customerLookupDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { violationsOf } from "../stack/violations-of.ts";

test("a tool's call is seen on its page, and leads to the transcript", async ({
  page,
  workspace,
  endpoint,
}) => {
  const { tools, calls } = workspace.client;
  const tool = await tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/areas` }));
  await page.goto("/integrations/webhook");
  await page.getByRole("button", { name: `More about ${tool.name}` }).click();
  await page.getByRole("menuitem", { name: "Activity" }).click();
  await expect(page.getByRole("heading", { name: "No call of this tool is on record" })).toBeVisible();

  const { callId } = await calls.start.mutate({ agent: "receptionist", channel: "phone" });
  const call = { callId, functionName: tool.functionName };
  endpoint.respondWith({ json: { serviced: true } });
  await calls.callTool.mutate({ ...call, arguments: { zip_code: "94110", service_type: "drain" } });
  endpoint.respondWith({ status: 403, json: { error: "no" } });
  await calls.callTool.mutate({ ...call, arguments: { zip_code: "94111", service_type: "drain" } });
  await expect.poll(async () => (await tools.toolCalls.query({ toolId: tool.id })).items.length).toBe(2);

  await page.reload();
  const rows = page.getByRole("table", { name: "Calls of this tool" }).getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText("HTTP error 403");
  await expect(rows.nth(2)).toContainText("Succeeded");
  await expect(rows.nth(2)).toContainText("Phone");
  await expect(page.getByRole("region", { name: "Success rate" })).toContainText("1 of 2 succeeded");
  await expect(page.getByRole("table", { name: "Durations" })).toContainText("Wait for the answer");
  await expect(page.getByRole("list", { name: "Failures" })).toContainText("does not allow it");
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("radiogroup", { name: "Which calls" }).getByText("Succeeded").click();
  await expect(rows).toHaveCount(2);
  await page.reload();
  await expect(rows).toHaveCount(2);
  await rows.nth(1).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/calls/${callId}`));
  await page.goBack();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("radio", { name: "Succeeded" })).toBeChecked();
});

test("two tools are switched off at once and on again, one is copied, and one in use is deleted only by its name", async ({
  page,
  workspace,
}) => {
  const { tools, calls } = workspace.client;
  const url = "https://nowhere.invalid";
  const area = await tools.create.mutate(checkAreaDraft({ url }));
  const customer = await tools.create.mutate(customerLookupDraft({ url: `${url}/{phone}` }));
  await page.goto("/integrations/webhook");
  const enabled = async () => (await tools.list.query({ enabled: true })).items.length;

  await page.getByRole("checkbox", { name: "Choose all tools that are shown" }).check();
  await page.getByRole("toolbar", { name: "Chosen tools" }).getByRole("button", { name: "Disable" }).click();
  await expect(page.getByRole("switch", { name: `${area.name} is enabled` })).not.toBeChecked();
  expect(await enabled()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("switch", { name: `${area.name} is enabled` })).toBeChecked();
  expect(await enabled()).toBe(2);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: `More about ${customer.name}` }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByLabel("Name").first()).toHaveValue(`${customer.name} copy`);
  expect((await tools.list.query()).items).toHaveLength(2);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("heading", { level: 1, name: `${customer.name} copy` })).toBeVisible();
  expect((await tools.list.query({ search: "copy" })).items).toMatchObject([
    { version: 1, url: customer.url },
  ]);

  const { callId } = await calls.start.mutate({ agent: "receptionist", channel: "api" });
  const { functionName } = area;
  await calls.callTool.mutate({
    callId,
    functionName,
    arguments: { zip_code: "94110", service_type: "drain" },
  });
  await page.goto(`/integrations/webhook/${area.id}`);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Delete “${area.name}”?` });
  await expect(dialog).toContainText("A call in progress used it.");
  const remove = dialog.getByRole("button", { name: "Delete tool" });
  await expect(remove).toBeDisabled();
  await dialog.getByLabel(/^Type/).fill(area.name);
  await remove.click();
  await expect(page.getByRole("heading", { level: 1, name: "Webhook", exact: true })).toBeVisible();
  await expect.poll(async () => (await tools.list.query()).items.length).toBe(2);
});
