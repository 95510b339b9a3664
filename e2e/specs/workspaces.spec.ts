import { z } from "zod";
import { checkAreaDraft, customerLookupDraft } from "../stack/drafts.ts";
import { expect, outside, test } from "../stack/fixtures.ts";
import { trpc } from "../stack/trpc.ts";

test.use(outside);

const meSchema = z.object({
  workspaces: z.array(z.object({ workspaceId: z.string(), workspaceName: z.string() })),
});

test("two workspaces of one person keep their tools apart, and switching shows the other", async ({
  page,
  people,
  entrance,
  workspace,
  endpoint,
}) => {
  const { name: firstName } = await workspace.client.workspace.get.query();
  const tool = await workspace.client.tools.create.mutate(
    checkAreaDraft({ url: `${endpoint.url}/check-area` }),
  );
  const person = await people.member({ name: "Ada", role: "admin" });
  await entrance.signIn(person);
  const openMenu = () => page.getByRole("button", { name: `Account of ${person.name}` }).click();

  await openMenu();
  await page.getByRole("menuitem", { name: "Create workspace…" }).click();
  const dialog = page.getByRole("dialog", { name: "Create a workspace" });
  await dialog.getByRole("textbox").fill("Second branch");
  await dialog.getByRole("button", { name: /Create/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Second branch")).toBeVisible();
  await page.goto("/integrations/webhook");
  await expect(page.getByRole("heading", { name: /No tools|first tool/i })).toBeVisible();

  await test.step("a tool of one is unknown in the other", async () => {
    const { data } = await trpc({ browser: page.request, path: "me.get" });
    const { workspaces } = meSchema.parse(data);
    const second = workspaces.find(({ workspaceName }) => workspaceName === "Second branch");
    const ask = (path: string, input: unknown) =>
      trpc({ browser: page.request, path, input, workspaceId: second?.workspaceId });
    expect(await ask("tools.get", { toolId: tool.id })).toMatchObject({ refusal: "not-found" });
    expect(await ask("tools.remove", { toolId: tool.id })).toMatchObject({ refusal: "not-found" });
    const made = await ask("tools.create", customerLookupDraft({ url: `${endpoint.url}/customers/{phone}` }));
    expect(made.refusal).toBeNull();
    expect((await workspace.client.tools.list.query()).items.map(({ id }) => id)).toEqual([tool.id]);
  });

  await page.reload();
  await expect(page.getByText("Look up customer")).toBeVisible();
  await expect(page.getByText("Check availability in area")).toHaveCount(0);
  await openMenu();
  await page.getByRole("menuitemradio", { name: new RegExp(`^${firstName}`) }).click();
  await page.goto("/integrations/webhook");
  await expect(page.getByText("Check availability in area")).toBeVisible();
  await expect(page.getByText("Look up customer")).toHaveCount(0);

  await openMenu();
  await page.getByRole("menuitemradio", { name: /^Second branch/ }).click();
  await page.goto("/settings/workspace");
  await page.getByRole("button", { name: /Delete this workspace/ }).click();
  await page.getByLabel("Type “Second branch” to go on").fill("Second branch");
  await page.getByRole("button", { name: "Delete workspace" }).click();
  // It goes home by itself, and somebody who is faster would be stopped by that.
  await page.waitForURL("/");
  await page.goto("/integrations/webhook");
  await expect(page.getByText("Check availability in area")).toBeVisible();
});
