import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { keepPicture, violationsInEveryLook } from "../stack/violations-of.ts";

const slowMs = 2_200;

test("all that a call is marked with is seen in the list, on a narrow screen too, and the call is printed without what leads elsewhere", async ({
  page,
  workspace,
  endpoint,
}) => {
  const { tools, calls } = workspace.client;
  endpoint.respondWith({ status: 500, json: { error: "out of order" }, delayMs: slowMs });
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area` });
  const { functionName } = await tools.create.mutate(draft);
  const { callId } = await calls.start.mutate({ agent: "receptionist", channel: "api" });
  await calls.callTool.mutate({
    callId,
    functionName,
    arguments: { zip_code: "94110", service_type: "drain" },
  });
  await calls.append.mutate({
    callId,
    events: [
      { type: "caller-spoke", text: "Can you come on Tuesday?" },
      { type: "agent-spoke", text: "I have booked your visit for Tuesday at nine." },
      { type: "agent-interrupted", heardText: "I have booked" },
    ],
  });
  await calls.end.mutate({ callId });
  await expect.poll(async () => (await calls.list.query({ flagged: true })).items.length).toBe(1);

  await page.goto("/calls?flagged=yes&slow=yes&interrupted=yes");
  const row = page.getByRole("row").filter({ hasText: "1 failed" });
  for (const width of [380, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const mark of ["1 failed", /^\d+\.\d s$/, "Interrupted", "Flagged"])
      await expect(row.getByText(mark, { exact: true })).toBeInViewport({ ratio: 1 });
    await keepPicture(page, `marked-call-${width}`);
  }
  expect(await violationsInEveryLook(page)).toEqual([]);

  await page.goto(`/calls/${callId}`);
  const words = page.getByText("Can you come on Tuesday?", { exact: true });
  await expect(words).toBeVisible();
  const leadingElsewhere = [
    page.getByRole("navigation", { name: "Main" }),
    page.getByRole("button", { name: "Copy as text" }),
    page.getByRole("main").getByRole("link", { name: "Calls" }),
    page.getByRole("group", { name: "Failures" }),
  ];
  for (const one of leadingElsewhere) await expect(one).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const one of leadingElsewhere) await expect(one).toBeHidden();
  await expect(words).toBeVisible();
  await keepPicture(page, "marked-call-printed");
});
