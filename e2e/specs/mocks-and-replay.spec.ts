import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { keepPicture, violationsInEveryLook } from "../stack/violations-of.ts";

const toolName = "Check availability in area";
const question = "Do you come out to 94110? I have a blocked drain.";

const mocks = [
  {
    when: [{ argument: "zip_code", is: "exact" as const, value: "94110" }],
    respond: { json: { serviced: true, area: "Mission District" } },
  },
  {
    when: [{ argument: "zip_code", is: "regex" as const, pattern: "^10\\d{3}$" }],
    respond: { json: { serviced: true, area: "Manhattan" } },
  },
  {
    when: [{ argument: "zip_code", is: "any" as const }],
    respond: { json: { serviced: true, area: "Anywhere else" } },
  },
];

test("mocks are put together in the test console, and answer a test there", async ({
  page,
  toolEditor,
  workspace,
  endpoint,
}) => {
  const { tools } = workspace.client;
  const { id: toolId } = await tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  await page.goto(`/integrations/webhook/${toolId}`);
  await toolEditor.openTab("Test console");
  const { panel } = toolEditor;
  for (const [index, { when, respond }] of mocks.entries()) {
    const [condition] = when;
    await panel.getByRole("button", { name: "Add a mock" }).click();
    const card = panel.getByRole("group", { name: `Mock ${index + 1}` });
    await card.getByRole("button", { name: "Add a condition" }).click();
    await card.getByLabel("Kind of condition 1").selectOption(condition?.is ?? "");
    const compared = condition === undefined ? null : comparedWith(condition);
    if (compared !== null) await card.getByLabel("Value of condition 1").fill(compared);
    await card.getByLabel("Answer as JSON").fill(JSON.stringify(respond.json));
  }
  await panel.getByLabel("zip_code", { exact: true }).fill("10001");
  await panel.getByRole("switch", { name: "Answer from mocks" }).check();
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(panel.getByRole("status").getByText("Mocked")).toBeVisible();
  await expect(panel.getByRole("status").getByRole("group", { name: "Answer" })).toContainText("Manhattan");
  await toolEditor.publish();
  await expect.poll(() => tools.get.query({ toolId })).toMatchObject({ version: 2, mocks });
  expect(endpoint.requests).toHaveLength(0);
});

function comparedWith(condition: (typeof mocks)[number]["when"][number]): string | null {
  if (condition.is === "any") return null;
  return condition.is === "exact" ? condition.value : condition.pattern;
}

test("in a rehearsal a tool's mocks answer in place of its endpoint, and the record says so", async ({
  page,
  receptionist,
  workspace,
  endpoint,
}) => {
  const { tools } = workspace.client;
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area` });
  const { id: toolId } = await tools.create.mutate(draft);
  await tools.update.mutate({ toolId, baseVersion: 1, draft: { ...draft, mocks } });

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
  await expect(page.getByRole("heading", { name: "Call with the receptionist" })).toBeVisible();
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

test("a recorded tool call becomes a test: the console holds what the agent gave, and says whether it ends the same", async ({
  page,
  toolEditor,
  workspace,
  endpoint,
}) => {
  const { tools, calls } = workspace.client;
  const optional = { location: "body" as const, description: "As the caller said", required: false };
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area`, effect: "read" });
  const tool = await tools.create.mutate({
    ...draft,
    parameters: [
      ...draft.parameters,
      { key: "floors", type: "integer", ...optional },
      { key: "urgent", type: "boolean", ...optional },
      { key: "rooms", type: "array", items: { type: "string" }, ...optional },
      { key: "street", type: "string", ...optional },
      { key: "note", type: "string", ...optional },
      { ...optional, key: "customer", type: "string", source: { from: "variable", name: "customer_id" } },
    ],
  });
  const variables = { customer_id: "customer-7" };
  const { callId } = await calls.start.mutate({ agent: "receptionist", channel: "phone", variables });
  endpoint.respondWith({ json: { serviced: true, area: "Mission District" } });
  const given = { zip_code: "94110", service_type: "drain", floors: 2, urgent: false, rooms: ["bath"] };
  const { functionName, id: toolId } = tool;
  await calls.callTool.mutate({ callId, functionName, arguments: { ...given, street: "5 Elm Street" } });
  await calls.end.mutate({ callId, reason: "ended-by-user" });
  await expect.poll(async () => (await calls.get.query({ callId })).recorded).toBe(true);
  const parameters = tool.parameters.filter(({ key }) => key !== "street");
  await tools.update.mutate({ toolId, baseVersion: 1, draft: { ...tool, parameters } });

  await page.goto(`/calls/${callId}`);
  await page.getByRole("button", { name: new RegExp(`^${toolName}`) }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("link", { name: "Open in test console" }).click();
  const { panel } = toolEditor;
  const notice = panel.getByRole("group", { name: /^Filled from the call of/ });
  await expect(notice).toBeInViewport();
  await expect(notice).toContainText('street ("5 Elm Street")');
  await expect(notice).toContainText("was version 1 then and is version 2 now");
  expect(page.url()).toMatch(new RegExp(`/${toolId}\\?call=${callId}&toolCall=[^&=]+$`));
  expect(await violationsInEveryLook(page)).toEqual([]);

  await expect(panel.getByLabel("floors (optional)")).toHaveValue("2");
  await expect(panel.getByLabel("urgent (optional)")).toHaveValue("false");
  await expect(panel.getByRole("textbox", { name: "rooms 1" })).toHaveValue("bath");
  await expect(panel.getByLabel("note (optional)")).toHaveValue("");
  await expect(panel.getByLabel("Variable customer_id")).toHaveValue("customer-7");
  endpoint.requests.length = 0;
  await panel.getByRole("button", { name: "Run test" }).click();
  const against = panel.getByRole("region", { name: "Against the record" });
  await expect(against).toContainText("The same outcome.");
  expect(endpoint.requests.map(({ body }) => JSON.parse(body))).toEqual([
    { ...given, customer: "customer-7" },
  ]);

  endpoint.respondWith({ json: { serviced: false, area: "Mission District" } });
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(against.getByRole("list", { name: "Differences of the outcome" })).toContainText(
    "value.serviced",
  );
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await keepPicture(page, `test-from-call-${width}-${colorScheme}`);
    }
  }
  await notice.getByRole("button", { name: "Clear these values" }).click();
  await expect(page).toHaveURL(new RegExp(`/${toolId}$`));
  await expect(panel.getByLabel("zip_code", { exact: true })).toHaveValue("94110");
  await expect(notice).toBeHidden();
});
