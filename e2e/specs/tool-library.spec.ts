import { checkAreaDraft, customerLookupDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

const url = "https://api.example.com";

test.beforeEach(async ({ workspace, page }) => {
  await workspace.client.tools.create.mutate(checkAreaDraft({ url: `${url}/check-area` }));
  await workspace.client.tools.create.mutate(customerLookupDraft({ url: `${url}/customers/{phone}` }));
  await page.goto("/integrations/webhook");
  await expect(page.getByRole("list", { name: "Webhook tools" }).getByRole("listitem")).toHaveCount(2);
});

test("tools are found by words and by agent, and a search that finds nothing says so", async ({ page }) => {
  const rows = page.getByRole("list", { name: "Webhook tools" }).getByRole("listitem");
  const search = page.getByLabel("Search tools");
  await search.fill("customer");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Look up customer");
  await search.fill("no such thing");
  await expect(page.getByRole("heading", { name: /No tool/i })).toBeVisible();
  await page.getByRole("button", { name: "Clear search" }).last().click();
  await page.getByRole("search").getByText("Receptionist").click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Check availability in area");
});

test("a tool that is switched off is not offered from the next words on", async ({
  page,
  workspace,
  receptionist,
}) => {
  const enabled = page.getByRole("switch", { name: "Check availability in area is enabled" });
  await enabled.focus();
  await page.keyboard.press("Space");
  await expect(enabled).not.toBeChecked();
  await expect
    .poll(async () => (await workspace.client.tools.list.query({ enabled: false })).items.length)
    .toBe(1);
  await receptionist.start();
  await receptionist.say("Do you come out to 94110? I have a blocked drain.");
  await expect.poll(async () => (await receptionist.turns()).at(-1)?.role).toBe("agent");
  await expect(receptionist.toolCall("Check availability in area")).toHaveCount(0);
});

test("deleting asks first, and only a yes deletes", async ({ page, workspace }) => {
  const remove = async () => {
    await page.getByRole("button", { name: "More about Look up customer" }).click();
    await page.getByRole("menuitem", { name: "Delete…" }).click();
  };
  await remove();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  expect((await workspace.client.tools.list.query()).items).toHaveLength(2);
  await remove();
  await page.getByRole("dialog").getByRole("button", { name: "Delete tool" }).click();
  await expect(page.getByRole("list", { name: "Webhook tools" }).getByRole("listitem")).toHaveCount(1);
  expect((await workspace.client.tools.list.query()).items).toHaveLength(1);
});

test("somebody else's change in between is shown, and nothing is overwritten unasked", async ({
  page,
  workspace,
  toolEditor,
}) => {
  await page.getByRole("link", { name: "Look up customer" }).click();
  await toolEditor.form.getByLabel("Description").first().fill("My words.");
  const [tool] = (await workspace.client.tools.list.query({ search: "Look up" })).items;
  if (tool === undefined) throw new Error("The tool is gone.");
  const theirs = customerLookupDraft({ url: `${url}/customers/{phone}`, description: "Their words." });
  await workspace.client.tools.update.mutate({ toolId: tool.id, baseVersion: tool.version, draft: theirs });
  await toolEditor.publish();
  await expect(page.getByRole("dialog", { name: /changed this tool (elsewhere )?meanwhile/ })).toBeVisible();
  expect(await workspace.client.tools.get.query({ toolId: tool.id })).toMatchObject({
    description: "Their words.",
  });
  await page.getByRole("button", { name: /^Use all (of mine|from here)$/ }).click();
  await toolEditor.publish();
  await expect
    .poll(async () => (await workspace.client.tools.get.query({ toolId: tool.id })).description)
    .toBe("My words.");
});
