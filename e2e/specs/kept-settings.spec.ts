import { aFullToolDraft } from "@callhook/core/testing";
import { expect, test } from "../stack/fixtures.ts";

test("renaming a tool in the editor loses none of the settings that it does not show", async ({
  page,
  toolEditor,
  workspace,
}) => {
  const { client } = workspace;
  const draft = aFullToolDraft();
  const { id: toolId } = await client.tools.create.mutate(draft);
  await page.goto(`/integrations/webhook/${toolId}`);
  await toolEditor.form.getByRole("region", { name: "Basics" }).getByLabel("Name").fill("Plan visit");
  await toolEditor.publish();
  await expect.poll(async () => (await client.tools.get.query({ toolId })).version).toBe(2);
  expect(await client.tools.get.query({ toolId })).toMatchObject({ ...draft, name: "Plan visit" });
});
