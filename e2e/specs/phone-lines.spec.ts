import { expect, test } from "../stack/fixtures.ts";
import { violationsOf } from "../stack/violations-of.ts";

const accountId = `AC${"0123456789abcdef".repeat(2)}`;

test.afterEach(async ({ workspace }) => {
  const { client } = workspace;
  const { items } = await client.lines.list.query({});
  for (const { id: lineId } of items) await client.lines.remove.mutate({ lineId });
  const { names } = await client.secrets.names.query();
  for (const name of names) await client.secrets.remove.mutate({ name, force: true });
});

test("a phone line is added with its credential, set up, checked, switched off and removed", async ({
  page,
}) => {
  await page.goto("/settings/phone");
  await expect(page.getByText("No line yet")).toBeVisible();
  await page.getByRole("button", { name: "Add a line" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a line" });
  await dialog.getByLabel("Name", { exact: true }).fill("Main number");
  await dialog.getByLabel("Account SID").fill(accountId);
  await dialog.getByRole("button", { name: "New secret" }).click();
  const secret = page.getByRole("dialog", { name: "Add a secret" });
  await expect(secret.getByRole("textbox", { name: "Name" })).toHaveValue("twilio-auth-token");
  await secret.getByRole("textbox", { name: "Value" }).fill("0123456789abcdef0123456789abcdef");
  await secret.getByRole("button", { name: "Save secret" }).click();
  await expect(secret).toBeHidden();
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save line" }).click();

  const setup = page.getByRole("dialog", { name: "Set up “Main number”" });
  await expect(setup.getByRole("textbox", { name: "A call comes in" })).toHaveValue(
    /\/channels\/twilio\/voice$/,
  );
  await setup.getByRole("button", { name: "Check now" }).click();
  const checked = setup.getByRole("list", { name: "What was checked" });
  await expect(checked.getByText("Public address: needs you")).toBeVisible();
  await expect(checked.getByText("Proof of calls: in order")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await setup.getByRole("button", { name: "Done" }).click();

  const lines = page.getByRole("list", { name: "Phone lines" });
  await expect(lines.getByText(`every number of ${accountId}`)).toBeVisible();
  await lines.getByRole("switch", { name: "Main number answers calls" }).press("Space");
  await expect(lines.getByText("Off", { exact: true })).toBeVisible();
  await lines.getByRole("button", { name: "Remove Main number" }).click();
  await page.getByRole("button", { name: "Remove line" }).click();
  await expect(page.getByText("No line yet")).toBeVisible();
});

test("the secret address of a platform is shown again, until a new one is made", async ({
  page,
  workspace,
}) => {
  await workspace.client.lines.create.mutate({ name: "Retell", provider: "retell" });
  await page.goto("/settings/phone");
  await page.getByRole("button", { name: "Set up Retell" }).click();
  const address = page.getByRole("textbox", { name: "Custom LLM URL" });
  await expect(address).toHaveValue(/\/channels\/retell\/[\w-]{32}$/);
  const before = await address.inputValue();
  await page.getByRole("button", { name: "New address" }).click();
  await page.getByRole("button", { name: "Make a new address" }).click();
  await expect(address).not.toHaveValue(before);
});
