import { expect, outside, test } from "../stack/fixtures.ts";
import { printedLink } from "../stack/printed-link.ts";
import { trpc } from "../stack/trpc.ts";

test.use(outside);

test("who signs out is out, and who signs in is where they wanted to go", async ({
  page,
  people,
  entrance,
}) => {
  const person = await people.member({ name: "Edith", role: "editor" });
  await entrance.signIn(person);
  await page.getByRole("button", { name: `Account of ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await entrance.isOutside();
  expect(await trpc({ browser: page.request, path: "tools.list" })).toMatchObject({
    refusal: "not-signed-in",
  });

  await page.goto("/integrations/webhook?search=drain");
  await entrance.offer(person);
  await entrance.isInside();
  await expect(page).toHaveURL(/\/integrations\/webhook\?search=drain$/);
});

test("a wrong password is said to be wrong, in the words for somebody who has no account", async ({
  page,
  people,
  entrance,
}) => {
  const person = await people.member({ name: "Wanda", role: "viewer" });
  await page.goto("/sign-in");
  await entrance.offer({ ...person, password: "not the password" });
  await expect(entrance.problem).toContainText(/password/i);
  const words = await entrance.problem.innerText();
  await page.reload();
  await entrance.offer({ email: people.stranger("Nobody").email, password: "not the password" });
  await expect(entrance.problem).toHaveText(words);
  await entrance.offer(person);
  await entrance.isInside();
});

test("who forgot their password follows the printed link once to a new one", async ({
  page,
  people,
  entrance,
}) => {
  const person = await people.member({ name: "Fergus", role: "viewer" });
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("Email").fill(person.email);
  await page.getByRole("button", { name: "Get a link" }).click();
  await expect(page.getByText("printed in the terminal")).toBeVisible();

  const link = await printedLink({ to: person.email, subject: /password/i });
  const password = "a quite different password";
  const choose = async (chosen: string) => {
    await page.goto(link);
    await page.getByRole("textbox", { name: "New password" }).fill(chosen);
    await page
      .getByRole("button", { name: /password/i })
      .last()
      .click();
  };
  await choose(password);
  await entrance.offer(person);
  await expect(entrance.problem.last()).toContainText(/password/i);
  await entrance.offer({ ...person, password });
  await entrance.isInside();

  await page.context().clearCookies();
  await choose("a third password, of somebody else");
  await expect(page.getByRole("heading", { name: "This link has ended" })).toBeVisible();
});

test("a printed link signs in without a password, once", async ({ page, people, entrance }) => {
  const person = await people.member({ name: "Linus", role: "viewer" });
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(person.email);
  await page.getByRole("button", { name: "Email me a sign-in link" }).click();
  await expect(page.getByRole("heading", { name: "Follow the link" })).toBeVisible();
  const link = await printedLink({ to: person.email, subject: /sign/i });
  await page.goto(link);
  await entrance.isInside();
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText(/used already or has expired/)).toBeVisible();
});
