import { EntrancePage } from "../pages/entrance-page.ts";
import { expect, outside, test } from "../stack/fixtures.ts";
import { trpc } from "../stack/trpc.ts";

test.use(outside);

test("a session is ended from another browser, which is out at once", async ({
  page,
  browser,
  baseURL,
  people,
  entrance,
}) => {
  const person = await people.member({ name: "Sven", role: "viewer" });
  const elsewhere = await browser.newContext({ baseURL, userAgent: "Mozilla/5.0 (iPhone) Safari/605.1" });
  const lost = new EntrancePage(await elsewhere.newPage());
  await lost.signIn(person);
  await entrance.signIn(person);

  await page.goto("/settings/account");
  const sessions = page.getByRole("list", { name: "Sessions" }).getByRole("listitem");
  await expect(sessions.filter({ hasText: "This one" })).toHaveCount(1);
  await page.getByRole("button", { name: /^Sign out: Safari on iPhone/ }).click();
  await page.getByRole("button", { name: "Sign out there" }).click();
  await expect(sessions.filter({ hasText: "iPhone" })).toHaveCount(0);

  expect(await trpc({ browser: elsewhere.request, path: "tools.list" })).toMatchObject({
    refusal: "not-signed-in",
  });
  await lost.page.goto("/calls");
  await lost.isOutside();
  await page.reload();
  await entrance.isInside();
  await elsewhere.close();
});
