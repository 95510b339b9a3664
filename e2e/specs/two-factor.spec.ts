import { expect, outside, test } from "../stack/fixtures.ts";
import { nextTotp, totp } from "../stack/totp.ts";

test.use(outside);

test("codes are those of RFC 6238", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect(totp({ secret, atMilliseconds: 59_000 })).toBe("287082");
  expect(totp({ secret, atMilliseconds: 1_111_111_109_000 })).toBe("081804");
});

test("with two-factor sign-in a password alone is worth nothing, and a backup code works once", async ({
  page,
  people,
  entrance,
}) => {
  const person = await people.member({ name: "Tova", role: "viewer" });
  await entrance.signIn(person);
  await page.goto("/settings/account");
  const card = page.getByRole("region", { name: "Two-factor sign-in" });
  await card.getByRole("button", { name: "Turn on" }).click();
  await card.getByRole("textbox", { name: "Your password" }).fill(person.password);
  await card.getByRole("button", { name: "Continue" }).click();
  const secret = await card.getByRole("textbox", { name: "Secret" }).inputValue();
  await card.getByRole("textbox", { name: "Code from the app" }).fill(totp({ secret }));
  await card.getByRole("button", { name: "Turn on" }).click();
  const backupCode = await card
    .getByRole("list", { name: "Backup codes" })
    .getByRole("listitem")
    .first()
    .innerText();
  await card.getByRole("button", { name: "I have kept them" }).click();
  await expect(card.getByText("On", { exact: true })).toBeVisible();

  const askAgain = async () => {
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await entrance.offer(person);
    await expect(page.getByRole("heading", { name: "Confirm that it is you" })).toBeVisible();
  };
  const give = async (label: "Code" | "Backup code", code: string) => {
    await page.getByRole("textbox", { name: label, exact: true }).fill(code);
    await page.getByRole("button", { name: "Continue" }).click();
  };
  await askAgain();
  await page.goto("/calls");
  await entrance.isOutside();
  await askAgain();
  await give("Code", "000000");
  await expect(entrance.problem).toBeVisible();
  await give("Code", nextTotp(secret));
  await entrance.isInside();

  await askAgain();
  await page.getByRole("button", { name: "Use a backup code" }).click();
  await give("Backup code", backupCode);
  await entrance.isInside();
  await askAgain();
  await page.getByRole("button", { name: "Use a backup code" }).click();
  await give("Backup code", backupCode);
  await expect(entrance.problem).toBeVisible();
});
