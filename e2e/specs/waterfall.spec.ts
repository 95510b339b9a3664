import { bookVisitDraft, checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { keepPicture, violationsInEveryLook } from "../stack/violations-of.ts";
import type { openWorkspace } from "../stack/workspace.ts";

type Client = ReturnType<typeof openWorkspace>["client"];

/** A call with a look-up that went well, one that failed twice, and words around them; gives its id. */
async function holdCall(options: { client: Client; url: string; fail: (isBroken: boolean) => void }) {
  const { client, url, fail } = options;
  const { tools, calls } = client;
  const area = await tools.create.mutate(checkAreaDraft({ url: `${url}/areas`, effect: "read", retries: 1 }));
  const visit = await tools.create.mutate(
    bookVisitDraft({ url: `${url}/visits`, confirmation: { mode: "always", question: "Shall I book it?" } }),
  );
  const { callId } = await calls.start.mutate({
    agent: "receptionist",
    channel: "phone",
    from: "+14155550134",
  });
  const say = (type: "caller-spoke" | "agent-spoke", text: string) =>
    calls.append.mutate({ callId, events: [{ type, text }] });
  const look = (zip_code: string) =>
    calls.callTool.mutate({
      callId,
      functionName: area.functionName,
      arguments: { zip_code, service_type: "drain" },
    });
  await say("caller-spoke", "Do you come out to 94110? I have a blocked drain.");
  await look("94110");
  await say("agent-spoke", "Yes, we come out to the Mission District.");
  await calls.append.mutate({ callId, events: [{ type: "agent-interrupted", heardText: "Yes, we come" }] });
  await say("caller-spoke", "And to 10001?");
  fail(true);
  await look("10001");
  fail(false);
  await say("agent-spoke", "I am sorry, I could not look that up.");
  await calls.callTool.mutate({ callId, functionName: visit.functionName, arguments: { zip_code: "94110" } });
  await say("agent-spoke", "Shall I book it?");
  await calls.end.mutate({ callId, reason: "ended-by-user" });
  await expect.poll(async () => (await calls.get.query({ callId })).recorded).toBe(true);
  return { callId, area };
}

test("where a call's time went is seen, a failure is jumped to, and its link leads there after signing in", async ({
  page,
  context,
  workspace,
  endpoint,
  people,
  entrance,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  endpoint.respondWith({ json: { serviced: true }, delayMs: 120 });
  const { callId, area } = await holdCall({
    client: workspace.client,
    url: endpoint.url,
    fail: (isBroken) =>
      endpoint.respondWith(isBroken ? { status: 503, json: { error: "busy" } } : { json: { ok: true } }),
  });

  await page.goto(`/calls/${callId}`);
  const timeline = page.getByRole("region", { name: "Timeline" });
  const rows = timeline.getByRole("listitem").getByRole("link");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText(/Wait for the answer [1-9]\d\d ms/);
  await expect(rows.nth(1)).toContainText(
    /Attempt 1 \(HTTP 503\).*Attempt 2 \(HTTP 503\): Pause before the retry/,
  );
  await timeline.getByRole("button", { name: "Show as a table" }).click();
  await expect(timeline.getByRole("table")).toContainText("HTTP error 503");
  expect(await violationsInEveryLook(page)).toEqual([]);
  await timeline.getByRole("button", { name: "Hide the table" }).click();

  await page.keyboard.press("n");
  const marked = page.locator("[data-marked]");
  await expect(marked).toBeInViewport();
  await expect(marked).toContainText("HTTP error 503");
  await expect(marked.getByRole("group", { name: "Request", exact: true })).toContainText("10001");
  for (const width of [1280, 380]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await keepPicture(page, `waterfall-${width}-${colorScheme}`);
    }
  }
  await marked.getByRole("button", { name: "Copy link" }).click();
  const link = await page.evaluate("navigator.clipboard.readText()");

  await marked.getByRole("button", { name: "Make a mock from it" }).click();
  await expect(page.getByText("The mock was added")).toBeVisible();
  const { mocks } = await workspace.client.tools.get.query({ toolId: area.id });
  expect(mocks).toMatchObject([{ respond: { status: 503, json: { error: "busy" } } }]);

  await context.clearCookies();
  const reader = await people.member({ name: "Rhoda", role: "viewer" });
  await page.goto(String(link));
  await entrance.offer(reader);
  await expect(marked).toContainText("HTTP error 503");
  await expect(marked).toBeInViewport();
  await expect(page).toHaveURL(String(link));
});
