import { callhookErrorOf, createClient } from "@callhook/client";
import { expect, test } from "../stack/fixtures.ts";
import { setting } from "../stack/settings.ts";

function codeOf(request: Promise<unknown>): Promise<string | undefined> {
  return request.then(
    () => undefined,
    (error: unknown) => callhookErrorOf(error)?.code,
  );
}

test("a key from the page lets a service in, is shown once, and stops when it is revoked", async ({
  page,
}) => {
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "Create a key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Phone gateway");
  await dialog.getByRole("button", { name: "Create key" }).click();
  const apiKey = await dialog.getByRole("textbox", { name: "API key" }).inputValue();
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect(dialog).toBeHidden();

  const client = createClient({ url: setting("E2E_URL"), apiKey });
  const { callId } = await client.calls.start.mutate({ agent: "receptionist" });
  await client.calls.end.mutate({ callId });
  expect(await codeOf(client.apiKeys.create.mutate({ name: "A key's key" }))).toBe("not-allowed");

  await page.reload();
  const row = page.getByRole("list", { name: "API keys" }).getByRole("listitem").filter({ hasText: "Works" });
  const gateway = row.filter({ hasText: "Phone gateway" });
  await expect(gateway).toContainText("last used");
  expect(await page.content()).not.toContain(apiKey);
  await gateway.getByRole("button", { name: "Revoke Phone gateway" }).click();
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect(gateway).toHaveCount(0);
  expect(await codeOf(client.tools.list.query())).toBe("not-signed-in");
});
