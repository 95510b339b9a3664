import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

test("a colleague watches a call as it happens, in another window", async ({ page, workspace, endpoint }) => {
  endpoint.respondWith({ json: { serviced: true, area: "Mission District" } });
  await workspace.client.tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  const { callId } = await workspace.client.calls.start.mutate({
    agent: "receptionist",
    channel: "simulator",
    from: "+14155550134",
  });
  await page.goto("/calls");
  await page.locator(`a[href="/calls/${callId}"]`).first().click();
  await expect(page.getByRole("heading", { name: "Call with the receptionist" })).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const words = "Do you come out to 94110? I have a blocked drain.";
  await Array.fromAsync(await workspace.client.calls.say.mutate({ callId, text: words }));
  await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Check availability in area/ })).toContainText("Succeeded");

  const append = (texts: string[]) =>
    workspace.client.calls.append.mutate({
      callId,
      events: texts.map((text) => ({ type: "caller-spoke", text })),
    });
  await page.keyboard.press("End");
  await append(Array.from({ length: 300 }, (_, index) => `Sentence ${index + 1}.`));
  await expect(page.getByText("Sentence 300.", { exact: true })).toBeInViewport();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -1_500);
  await expect(page.getByRole("button", { name: "Go to the latest" })).toBeVisible();
  const read = page.getByText("Sentence 285.", { exact: true });
  const place = await read.boundingBox();
  await append(["Are you still there?"]);
  await expect(page.getByRole("button", { name: "1 new below" })).toBeInViewport();
  expect(await read.boundingBox()).toEqual(place);
  await page.getByRole("button", { name: "1 new below" }).press("Enter");
  await expect(page.getByText("Are you still there?", { exact: true })).toBeInViewport();
  await append(["Goodbye."]);
  await expect(page.getByText("Goodbye.", { exact: true })).toBeInViewport();

  const placeOfTimeline = async () => {
    const timeline = await page.getByRole("region", { name: "Timeline" }).boundingBox();
    const main = await page.getByRole("main").boundingBox();
    return (timeline?.y ?? 0) - (main?.y ?? 0);
  };
  const before = await placeOfTimeline();
  await workspace.client.calls.end.mutate({ callId, reason: "done" });
  await expect(page.getByText("Live", { exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Show all", exact: true })).toBeAttached();
  expect(await placeOfTimeline()).toBe(before);
  await expect(page.getByText("+1 415 555 0134").first()).toBeVisible();
});

test("a call that was reloaded in the middle goes on", async ({ page, receptionist }) => {
  await receptionist.start();
  await receptionist.say("Hello there");
  await expect.poll(async () => (await receptionist.turns()).length).toBe(3);
  await page.reload();
  await expect.poll(async () => (await receptionist.turns()).length).toBe(3);
  await receptionist.say("Thank you");
  await expect.poll(async () => (await receptionist.turns()).length).toBe(5);
});

test("words that could not be sent stay in the box", async ({ page, receptionist }) => {
  await receptionist.start();
  await page.context().setOffline(true);
  await receptionist.composer.fill("Are you there?");
  await receptionist.composer.press("Enter");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(receptionist.composer).toHaveValue("Are you there?");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(receptionist.composer).toHaveValue("");
  await expect
    .poll(async () => (await receptionist.turns()).filter(({ role }) => role === "caller").length)
    .toBe(1);
});

test("a call that does not exist says so and leads back", async ({ page }) => {
  await page.goto("/calls/call_missing");
  await expect(page.getByRole("heading", { name: /not|no call/i }).first()).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /calls/i }).first()).toBeVisible();
});
