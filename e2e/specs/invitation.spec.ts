import { checkAreaDraft } from "../stack/drafts.ts";
import { EntrancePage } from "../pages/entrance-page.ts";
import { expect, test } from "../stack/fixtures.ts";
import { trpc } from "../stack/trpc.ts";

test("a viewer who was invited sees everything, changes nothing, and is out when removed", async ({
  page,
  browser,
  baseURL,
  people,
  workspace,
  endpoint,
}) => {
  test.setTimeout(90_000);
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area` });
  const tool = await workspace.client.tools.create.mutate(draft);
  const guest = people.stranger("Vera");

  await page.goto("/settings/members");
  const invite = page.getByRole("region", { name: "Invite somebody" });
  await invite.getByLabel("Email").fill(guest.email);
  await invite.getByRole("radio", { name: "Viewer" }).check();
  await invite.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await invite.getByRole("textbox", { name: "Invitation link" }).inputValue();

  const guests = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const guestPage = await guests.newPage();
  const entrance = new EntrancePage(guestPage);
  await guestPage.goto(link);
  await guestPage.getByLabel("Your name").fill(guest.name);
  await guestPage.getByRole("textbox", { name: "Password" }).fill(guest.password);
  await guestPage.getByRole("button", { name: "Create account and join" }).click();
  await entrance.isInside();

  await test.step("the pages show the tools and offer no change", async () => {
    await guestPage.goto("/integrations/webhook");
    await expect(guestPage.getByText("Check availability in area")).toBeVisible();
    await expect(guestPage.getByRole("link", { name: "Add webhook" })).toHaveCount(0);
    await guestPage.goto("/settings/members");
    await expect(guestPage.getByText(guest.email)).toBeVisible();
    await expect(guestPage.getByRole("region", { name: "Invite somebody" })).toHaveCount(0);
    await guestPage.goto("/settings/audit-log");
    await expect(guestPage.getByText("Not for your role")).toBeVisible();
  });

  await test.step("the API refuses whatever the pages offer", async () => {
    const attempts = [
      { path: "tools.create", input: draft },
      { path: "tools.setEnabled", input: { toolId: tool.id, enabled: false } },
      { path: "tools.remove", input: { toolId: tool.id } },
      { path: "calls.start", input: { agent: "receptionist" } },
      { path: "apiKeys.create", input: { name: "Mine" } },
      { path: "members.invite", input: { email: "friend@people.example", role: "viewer" } },
      { path: "workspace.rename", input: { name: "Taken over" } },
      { path: "auditLog.list" },
      { path: "workspace.signingSecret" },
    ];
    const answers = await Promise.all(
      attempts.map((attempt) => trpc({ browser: guests.request, ...attempt })),
    );
    expect(answers.map(({ refusal }) => refusal)).toEqual(attempts.map(() => "not-allowed"));
    expect(await workspace.client.tools.get.query({ toolId: tool.id })).toMatchObject({ enabled: true });
  });

  await page.reload();
  await page.getByRole("button", { name: `Remove ${guest.name}` }).click();
  await page.getByRole("button", { name: "Remove from workspace" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "no longer a member" })).toBeVisible();
  expect(await trpc({ browser: guests.request, path: "tools.list" })).toMatchObject({ refusal: "not-found" });
  await guestPage.goto("/integrations/webhook");
  await expect(guestPage.getByRole("heading", { name: "You are in no workspace" })).toBeVisible();

  await guests.clearCookies();
  await guestPage.goto(link);
  await expect(guestPage.getByRole("heading", { name: "This invitation has ended" })).toBeVisible();
  await guests.close();
});
