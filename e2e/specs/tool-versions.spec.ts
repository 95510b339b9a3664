import { aToolDraft } from "@callhook/core/testing";
import { expect, test } from "../stack/fixtures.ts";
import { violationsOf } from "../stack/violations-of.ts";

const draft = aToolDraft({ name: "Check area", url: "https://api.example.com/check" });

test("changes are kept while they are typed, survive a reload, and are live only once they are published", async ({
  page,
  toolEditor,
  workspace,
}) => {
  const { tools } = workspace.client;
  const { id: toolId } = await tools.create.mutate(draft);
  await page.goto(`/integrations/webhook/${toolId}`);
  await toolEditor.form.getByLabel("Name").fill("Check the area");
  await expect(page.getByText(/Saved just now, not published yet/)).toBeVisible();
  await page.reload();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Check the area");
  expect(await tools.get.query({ toolId })).toMatchObject({ name: "Check area", version: 1 });
  await page.goto("/integrations/webhook");
  await expect(page.getByText("Unpublished changes")).toBeVisible();
  await page.getByRole("link", { name: "Check area" }).click();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Check the area");

  await toolEditor.save();
  const dialog = page.getByRole("dialog", { name: "Publish these changes?" });
  await expect(dialog.getByRole("list", { name: "Changes" })).toContainText("Check the area");
  await dialog.getByLabel("Note").fill("A better name");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect.poll(async () => (await tools.get.query({ toolId })).name).toBe("Check the area");

  await page.getByRole("tab", { name: "Versions" }).click();
  await expect(page.getByRole("list", { name: "Versions" })).toContainText("A better name");
  await page.getByRole("button", { name: "What changed in version 2" }).click();
  await expect(page.getByRole("region", { name: "Comparison" })).toContainText("Check the area");
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Restore version 1" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect.poll(async () => (await tools.get.query({ toolId })).version).toBe(3);
  await page.getByRole("tab", { name: "Editor" }).click();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Check area");
});

test("what two people change at once is brought together, and nothing that either typed is lost", async ({
  page,
  toolEditor,
  workspace,
}) => {
  const { tools } = workspace.client;
  const { id: toolId } = await tools.create.mutate(draft);
  await page.goto(`/integrations/webhook/${toolId}`);
  const other = await page.context().newPage();
  await other.goto(`/integrations/webhook/${toolId}`);
  const otherForm = other.getByRole("form", { name: "Tool" });
  await otherForm.getByLabel("Description").first().fill("Their words.");
  await expect(other.getByText(/Saved just now/)).toBeVisible();

  await toolEditor.form.getByLabel("Name").fill("My name");
  await page.getByRole("button", { name: "Bring together" }).click();
  const dialog = page.getByRole("dialog", { name: /changed this tool (elsewhere )?meanwhile/ });
  await expect(dialog.getByRole("radiogroup", { name: "Description" })).toContainText("Their words.");
  await dialog.getByRole("button", { name: "Bring together" }).click();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("My name");
  await expect(toolEditor.form.getByLabel("Description").first()).toHaveValue("Their words.");
  await expect(page.getByText(/Saved just now/)).toBeVisible();
  await toolEditor.publish();
  await expect
    .poll(() => tools.get.query({ toolId }))
    .toMatchObject({ name: "My name", description: "Their words.", version: 2 });
});

test("a tool that is not created yet can be gone on with after a reload", async ({ page, toolEditor }) => {
  await toolEditor.openNew();
  await toolEditor.form.getByLabel("Name").fill("Half a tool");
  await expect(page.getByText(/Saved just now, not created yet/)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Continue with it" }).click();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Half a tool");
});

test("changes are undone and done again by keyboard", async ({ page, toolEditor, workspace }) => {
  const { id: toolId } = await workspace.client.tools.create.mutate(draft);
  await page.goto(`/integrations/webhook/${toolId}`);
  const assistant = toolEditor.form.getByRole("checkbox", { name: "Assistant" });
  await assistant.uncheck();
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(assistant).toBeChecked();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(assistant).not.toBeChecked();
});
