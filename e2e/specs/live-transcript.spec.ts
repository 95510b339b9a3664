import type { Locator } from "@playwright/test";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

/** Long enough for whatever would move the page to have moved it. */
const settleMs = 400;

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
  await expect(page.getByRole("button", { name: "Go to the latest (1 new)" })).toBeInViewport();
  expect(await read.boundingBox()).toEqual(place);
  await page.getByRole("button", { name: "Go to the latest (1 new)" }).press("Enter");
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

test("who reads in the middle of a long live call stays there while tools are called, until they go to its end", async ({
  page,
  workspace,
  endpoint,
}) => {
  endpoint.respondWith({ json: { serviced: true } });
  const { calls, tools } = workspace.client;
  const { functionName } = await tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  const given = { zip_code: "94110", service_type: "drain" };
  const { callId } = await calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  const sentences = Array.from({ length: 245 }, (_, index) => `Sentence ${index + 1}.`);
  const events = sentences.map((text) => ({ type: "caller-spoke" as const, text }));
  await calls.append.mutate({ callId, events });
  await page.goto(`/calls/${callId}`);
  const read = page.getByText("Sentence 120.", { exact: true });
  await read.scrollIntoViewIfNeeded();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 200);
  await expect(page.getByRole("button", { name: "Go to the latest" })).toBeVisible();
  await page.waitForTimeout(settleMs);
  const top = await topOf(read);
  for (let count = 1; count <= 8; count += 1) {
    await calls.callTool.mutate({ callId, functionName, arguments: given });
    await expect(page.getByRole("button", { name: `Go to the latest (${count} new)` })).toBeVisible();
    await page.waitForTimeout(settleMs);
    expect(Math.abs((await topOf(read)) - top)).toBeLessThan(2);
  }
  await page.getByRole("button", { name: "Go to the latest" }).press("Enter");
  const last = page.getByRole("log").locator("> :last-child");
  await expect(last).toBeFocused();
  await expect(last).toContainText("Succeeded");
  await page.keyboard.press("Tab");
  await expect(last).toBeInViewport();
  await expect(page.getByRole("button", { name: "Go to the latest" })).toBeHidden();
});

test("a long call that is over stays where one reads it when something above it grows and when it is printed, and the keyboard leads to its ends", async ({
  page,
  workspace,
}) => {
  const { calls } = workspace.client;
  const { callId } = await calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  const sentences = Array.from({ length: 400 }, (_, index) =>
    `Sentence ${index + 1}. `.repeat(1 + (index % 30)),
  );
  const events = sentences.map((text) => ({ type: "caller-spoke" as const, text: text.trim() }));
  for (const half of [events.slice(0, 200), events.slice(200)])
    await calls.append.mutate({ callId, events: half });
  await calls.end.mutate({ callId, reason: "done" });
  await expect.poll(async () => (await calls.get.query({ callId })).analysis).not.toBeNull();
  await page.goto(`/calls/${callId}`);
  const feed = page.getByRole("feed", { name: "Steps of the call" });
  await page.mouse.move(600, 400);
  await expect(feed).toBeVisible();
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 700);
  await page.waitForTimeout(settleMs);
  const inSight = await feed
    .getByRole("article")
    .evaluateAll((steps) => steps.find((step) => step.getBoundingClientRect().top > 250)?.id ?? "");
  const read = page.locator(`#${inSight}`);
  const top = await topOf(read);
  await page.getByRole("main").evaluate((main) => {
    const above = main.ownerDocument.createElement("div");
    above.style.height = "251px";
    main.prepend(above);
  });
  await page.waitForTimeout(settleMs);
  expect(Math.abs((await topOf(read)) - top)).toBeLessThan(2);
  await page.pdf();
  await page.waitForTimeout(settleMs);
  expect(Math.abs((await topOf(read)) - top)).toBeLessThan(2);
  const below = () => page.evaluate<number>("document.documentElement.scrollHeight - innerHeight - scrollY");
  await page.keyboard.press("End");
  await page.waitForTimeout(settleMs);
  expect(await below()).toBeLessThan(2);
  await page.keyboard.press("Home");
  await page.waitForTimeout(settleMs);
  expect(await page.evaluate("scrollY")).toBe(0);
  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  // The greeting is one more.
  await expect(feed.getByRole("article")).toHaveCount(401);
  await page.emulateMedia({ media: "print" });
  const boxes = await feed
    .getByRole("article")
    .evaluateAll((steps) =>
      steps.map((step) => step.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  expect(boxes.every(({ top }, index) => index === 0 || top >= (boxes[index - 1]?.bottom ?? 0))).toBe(true);
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

/** Where on the screen something begins, in pixels. */
function topOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().top);
}
