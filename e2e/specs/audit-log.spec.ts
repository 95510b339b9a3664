import { readFile } from "node:fs/promises";
import { owner } from "../stack/owner.ts";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

test("the audit log tells who did what, filters it, and exports it", async ({ page, workspace, people }) => {
  const name = `Check area ${Date.now()}`;
  const tool = await workspace.client.tools.create.mutate({
    ...checkAreaDraft({ url: "https://api.example.com/check-area" }),
    name,
  });
  await workspace.client.tools.remove.mutate({ toolId: tool.id });
  const { email } = await people.member({ name: "Auda", role: "viewer" });

  await page.goto("/settings/audit-log");
  const entries = page.getByRole("list", { name: "Audit log" }).getByRole("listitem");
  await expect(entries.filter({ hasText: name }).first()).toContainText("API key End-to-end suite");
  await expect(entries.filter({ hasText: owner.email }).first()).toBeVisible();
  await expect(entries.filter({ hasText: email }).first()).toBeVisible();

  await page.getByRole("searchbox", { name: "Words" }).fill(name);
  await expect(page).toHaveURL(/search=/);
  await expect(entries).toHaveCount(2);
  await entries.first().getByRole("button").click();
  await expect(entries.first()).toContainText(tool.id);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const file = await (await downloading).path();
  const [head, ...lines] = (await readFile(file, "utf8")).trim().split("\n");
  expect(head).toContain("Action");
  expect(lines).toHaveLength(2);

  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(entries.first()).toContainText(/export/i);
});
