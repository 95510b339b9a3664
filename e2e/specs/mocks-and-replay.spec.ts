import type { Locator } from "@playwright/test";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

const toolName = "Check availability in area";
const question = "Do you come out to 94110? I have a blocked drain.";

/** Adds a mock in the test console: on `zip_code`, if there is a condition at all. */
async function addMock(
  panel: Locator,
  mock: { number: number; kind?: "exact" | "regex"; value?: string; answer: object },
): Promise<void> {
  await panel.getByRole("button", { name: "Add a mock" }).click();
  const card = panel.getByRole("group", { name: `Mock ${mock.number}` });
  if (mock.kind !== undefined) {
    await card.getByRole("button", { name: "Add a condition" }).click();
    await card.getByLabel("Argument of condition 1").selectOption("zip_code");
    await card.getByLabel("Kind of condition 1").selectOption(mock.kind);
    await card.getByLabel("Value of condition 1").fill(mock.value ?? "");
  }
  await card.getByLabel("Answer as JSON").fill(JSON.stringify(mock.answer));
}

test("in a rehearsal a tool's mocks answer in place of its endpoint, and the record says so", async ({
  page,
  toolEditor,
  receptionist,
  workspace,
  endpoint,
}) => {
  const { tools } = workspace.client;
  const { id: toolId } = await tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  await page.goto(`/integrations/webhook/${toolId}`);
  await toolEditor.openTab("Test console");
  const { panel } = toolEditor;
  await addMock(panel, {
    number: 1,
    kind: "exact",
    value: "94110",
    answer: { serviced: true, area: "Mission District" },
  });
  await addMock(panel, {
    number: 2,
    kind: "regex",
    value: "^10\\d{3}$",
    answer: { serviced: true, area: "Manhattan" },
  });
  await addMock(panel, { number: 3, answer: { serviced: true, area: "Anywhere else" } });
  await toolEditor.publish();
  await expect.poll(async () => (await tools.get.query({ toolId })).version).toBe(2);

  await page.goto("/receptionist");
  await page.getByRole("button", { name: "Caller details" }).click();
  await page.getByLabel("Answer tools from mocks").selectOption("fail");
  await page.getByRole("button", { name: "Start call" }).click();
  await receptionist.say(question);
  await receptionist.hears(/Mission District/);
  await receptionist.say("And do you come out to 10001? I have a blocked drain there.");
  await receptionist.hears(/Manhattan/);
  await receptionist.say("What about 60601? I have a blocked drain there too.");
  await receptionist.hears(/Anywhere else/);
  await expect(receptionist.toolCall(toolName).filter({ hasText: "Mocked" })).toHaveCount(3);
  expect(endpoint.requests).toHaveLength(0);
  await receptionist.end();

  await page.getByRole("link", { name: "Read the transcript" }).click();
  const toolCall = page.getByRole("button", { name: new RegExp(`^${toolName} v2`) }).first();
  await expect(toolCall).toContainText("Mocked");
  await toolCall.click();
  await expect(page.getByText("a mock answered in place of its endpoint")).toBeVisible();
  await page.getByRole("link", { name: "version 2 of the tool" }).click();
  const version = page.getByRole("list", { name: "Versions" }).getByRole("listitem").first();
  await expect(version).toHaveAttribute("aria-current", "true");
  await expect(version.getByRole("region", { name: "Comparison" })).toContainText("Manhattan");
});

test("a recorded tool call is replayed against the draft, and what is different is shown", async ({
  page,
  toolEditor,
  receptionist,
  workspace,
  endpoint,
}) => {
  endpoint.respondWith({ json: { serviced: true, area: "Mission District" } });
  const { tools } = workspace.client;
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area`, effect: "read" });
  const { id: toolId } = await tools.create.mutate(draft);
  await receptionist.start();
  await receptionist.say(question);
  await receptionist.hears(/Mission District/);
  const callId = await receptionist.end();

  await page.goto(`/integrations/webhook/${toolId}`);
  await toolEditor.form.getByLabel("URL").fill(`${endpoint.url}/v2/check-area`);
  await expect(page.getByText(/Saved just now, not published yet/)).toBeVisible();
  endpoint.respondWith({ json: { serviced: false, area: "Mission District" } });
  endpoint.requests.length = 0;

  await page.goto(`/calls/${callId}`);
  await page.getByRole("button", { name: new RegExp(`^${toolName}`) }).click();
  await page.getByRole("button", { name: "Replay against the draft" }).click();
  const replay = page.getByRole("group", { name: "Replay" });
  await expect(replay.getByRole("list", { name: "Differences of the request" })).toContainText(
    "/v2/check-area",
  );
  await expect(replay.getByRole("list", { name: "Differences of the outcome" })).toContainText(
    "value.serviced",
  );
  expect(endpoint.requests).toMatchObject([{ path: "/v2/check-area" }]);

  await page.getByRole("button", { name: "Replay against the tool as it is now" }).click();
  await expect(replay.getByText("The same request.")).toBeVisible();
  expect((await tools.get.query({ toolId })).version).toBe(1);
});
