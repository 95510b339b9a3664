import type { Page } from "@playwright/test";
import { entrancePages } from "../stack/every-page.ts";
import { expect, outside, test } from "../stack/fixtures.ts";
import { keepPicture, violationsInEveryLook } from "../stack/violations-of.ts";

test.use(outside);

/** Looks at the page as it is, and remembers under which name. */
function createReview(page: Page) {
  const found: Record<string, string[]> = {};
  return {
    found,
    look: async (name: string) => {
      await page.waitForLoadState("networkidle");
      found[name] = await violationsInEveryLook(page);
      await keepPicture(page, name.replace(/[^a-z]+/gi, "-"));
    },
  };
}

test("accounts are accessible, light and dark, wide and narrow", async ({ page, people, entrance }) => {
  test.setTimeout(900_000);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const { found, look } = createReview(page);

  for (const path of entrancePages) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look(path);
  }
  await page.goto("/sign-in");
  await entrance.offer({ email: "nobody@people.example", password: "not the password" });
  await entrance.problem.waitFor();
  await look("a wrong password");
  await page.goto(await people.invite({ email: people.stranger("Axel").email, role: "viewer" }));
  await page.getByRole("button", { name: "Create account and join" }).click();
  await look("an invitation");

  const person = await people.member({ name: "Axelle", role: "admin" });
  await entrance.signIn(person);
  await page.getByRole("button", { name: `Account of ${person.name}` }).click();
  await look("the menu of a person");
  await page.getByRole("menuitem", { name: "Create workspace…" }).click();
  await page.getByRole("dialog").waitFor();
  await look("a new workspace");

  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Turn on" }).click();
  await page.getByRole("textbox", { name: "Your password" }).fill(person.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("textbox", { name: "Secret" }).waitFor();
  await look("a second factor");

  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "Create a key" }).click();
  await page.getByRole("dialog").waitFor();
  await look("a key to be made");
  await page.getByRole("dialog").getByLabel("Name").fill("Axe");
  await page.getByRole("dialog").getByRole("button", { name: "Create key" }).click();
  await page.getByRole("textbox", { name: "API key" }).waitFor();
  await look("a key that was made");
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page.getByRole("button", { name: "Revoke Axe" }).first().click();
  await page.getByRole("button", { name: "Revoke key" }).click();

  await page.goto("/settings/members");
  const invite = page.getByRole("region", { name: "Invite somebody" });
  await invite.getByLabel("Email").fill(people.stranger("Axton").email);
  await invite.getByRole("button", { name: "Invite", exact: true }).click();
  await invite.getByRole("textbox", { name: "Invitation link" }).waitFor();
  await look("somebody who was invited");
  await page.goto("/settings/audit-log");
  await page.getByRole("list", { name: "Audit log" }).getByRole("button").first().click();
  await look("an entry of the audit log");
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
});
