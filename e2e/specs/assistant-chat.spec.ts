import { bookVisitDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { keepPicture, violationsInEveryLook } from "../stack/violations-of.ts";

test("a write waits for a button, and the chat can be gone on with from the history", async ({
  page,
  workspace,
  endpoint,
  assistant,
}) => {
  endpoint.respondWith({ json: { booked: true, day: "Tuesday" } });
  const draft = {
    ...bookVisitDraft({ url: `${endpoint.url}/visits` }),
    agentTargets: ["assistant" as const],
  };
  await workspace.client.tools.create.mutate(draft);
  await assistant.start();
  await assistant.say("Please book a plumber's visit in 94110.");
  const approval = page.getByRole("group", { name: "Approve Book visit" });
  await approval.getByRole("button", { name: "Approve" }).waitFor();
  expect(endpoint.requests).toEqual([]);
  expect(await violationsInEveryLook(page)).toEqual([]);
  await keepPicture(page, "chat-approval");

  await approval.getByRole("button", { name: "Approve" }).click();
  await assistant.hears(/Tuesday/);
  await expect(approval).toBeHidden();
  await expect(assistant.log.getByText("Approved", { exact: true })).toBeVisible();
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"zip_code":"94110"}']);

  await page.getByRole("button", { name: "New chat" }).click();
  await assistant.say("Please book a plumber's visit in 94607.");
  await approval.getByRole("button", { name: "Decline" }).click();
  await expect(assistant.log.getByText("Declined", { exact: true })).toBeVisible();
  expect(endpoint.requests).toHaveLength(1);

  const history = page.getByRole("navigation", { name: "Earlier chats" });
  const first = history.getByRole("link", { name: /visit in 94110.*Can go on/ });
  await expect(first).toBeVisible();
  await history.getByRole("searchbox", { name: "Search chats" }).fill("plumber's visit in 94110");
  await expect(history.getByRole("link")).toHaveCount(1);
  await first.click();
  await assistant.hears(/Tuesday/);
  await assistant.say("Thank you very much.");
  await expect.poll(async () => (await assistant.turns()).at(-1)?.role).toBe("agent");

  await page.setViewportSize({ width: 380, height: 800 });
  await page.getByRole("button", { name: "History" }).click();
  const drawer = page.getByRole("dialog", { name: "Earlier chats" });
  await drawer.getByRole("link", { name: /94607/ }).click();
  await expect(drawer).toBeHidden();
  await expect(assistant.log.getByText("Declined", { exact: true })).toBeVisible();
});
