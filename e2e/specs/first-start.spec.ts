import { createClient } from "@callhook/client";
import { expect, test } from "@playwright/test";
import { EntrancePage } from "../pages/entrance-page.ts";
import { ownStackSettings } from "../stack/own-stack.ts";
import { owner } from "../stack/owner.ts";
import { startStack } from "../stack/start-stack.ts";
import { violationsOf } from "../stack/violations-of.ts";

test("the first start leads to the owner, and the plumber's example is one click away", async ({ page }) => {
  test.setTimeout(120_000);
  const { variables, remove } = await ownStackSettings();
  const stack = await startStack({ variables });
  const entrance = new EntrancePage(page);

  await page.goto(stack.url);
  await expect(page.getByRole("heading", { name: "Create the owner" })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await entrance.createOwner({ ...owner, password: "too short" });
  await expect(page.getByText(/at least 10 characters. A few words/)).toBeVisible();
  await entrance.createOwner(owner);
  await entrance.isInside();
  await page.getByRole("button", { name: "Add the plumber's example" }).click();
  await expect(page.getByRole("button", { name: "Add the plumber's example" })).toHaveCount(0);
  await page.goto(`${stack.url}/integrations/webhook`);
  await expect(page.getByRole("link", { name: /^Check/ }).first()).toBeVisible();

  await test.step("nobody else becomes an owner, or gets in", async () => {
    const response = await fetch(`${stack.url}/api/auth/sign-up/email`, {
      method: "POST",
      headers: { origin: stack.url, "content-type": "application/json" },
      body: JSON.stringify({ ...owner, email: "second@plumber.example" }),
    });
    expect(response.status).toBe(403);
    await expect(createClient({ url: stack.url }).tools.list.query()).rejects.toThrow(/Sign in/);
    await page.context().clearCookies();
    await page.goto(`${stack.url}/setup`);
    await entrance.isOutside();
  });
  expect(await stack.stop()).toBe(0);
  await remove();
});
