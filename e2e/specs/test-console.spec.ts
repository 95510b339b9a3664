import type { Page } from "@playwright/test";
import { expect, test } from "../stack/fixtures.ts";
import { runCurl } from "../stack/run-curl.ts";
import { violationsOf } from "../stack/violations-of.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ workspace }) => workspace.client.echo.clear.mutate());

const clipboard = (page: Page): Promise<string> => page.evaluate<string>("navigator.clipboard.readText()");

test("a tool is tried with no server at all: run, looked at, shown without sending, and copied as cURL", async ({
  page,
  toolEditor,
  workspace,
}) => {
  const { panel, form } = toolEditor;
  await toolEditor.openNew();
  await form.getByLabel("Name").fill("Check availability");
  await form.getByLabel("Description").first().fill("Checks an area. Use it when a caller asks for one.");
  await form.getByLabel("Method").selectOption("POST");
  await toolEditor.addParameter({ key: "zip_code", description: "The ZIP code", required: true });
  await toolEditor.openTab("Test console");
  await panel.getByRole("button", { name: "Use the echo endpoint" }).click();
  await expect(form.getByLabel("URL")).toHaveValue(/\/echo\/[\w-]+\/$/);
  await panel.getByLabel("zip_code").fill("it's 94110");

  await panel.getByRole("button", { name: "Dry run" }).click();
  await expect(panel.getByText("Dry run: nothing was sent")).toBeVisible();
  await expect(panel.getByRole("status").getByTestId("request-url")).toHaveText(/\/echo\/[\w-]+\/$/);
  await expect(panel.getByRole("status").getByRole("group", { name: "Request body" })).toContainText(
    `"zip_code": "it's 94110"`,
  );
  expect((await workspace.client.echo.requests.query()).items).toEqual([]);

  await panel.getByRole("button", { name: "Copy as cURL" }).click();
  await expect(panel.getByRole("button", { name: "Copied" })).toBeVisible();
  const answer: unknown = JSON.parse(runCurl(await clipboard(page)));
  expect(answer).toMatchObject({ method: "POST", path: "/", body: { zip_code: "it's 94110" } });

  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(panel.getByRole("status").getByText("Succeeded")).toBeVisible();
  const phases = panel.getByRole("list", { name: "Phases of the run" });
  await expect(phases).toContainText(/Connect/);
  await expect(phases).toContainText(/\d ms/);
  const inspector = panel.getByRole("list", { name: "Requests at the echo endpoint" });
  await expect(inspector.getByRole("listitem")).toHaveCount(2);
  const [run, copied] = [inspector.getByRole("listitem").nth(0), inspector.getByRole("listitem").nth(1)];
  await expect(run).toContainText("Signature verified");
  await expect(copied).toContainText("Not signed");
  await run.getByRole("button", { name: /^POST/ }).click();
  await expect(run).toContainText(`"zip_code": "it's 94110"`);
  expect((await workspace.client.tools.list.query()).items).toEqual([]);
});

test("an endpoint that fails is explained in words, and what changed since is said", async ({
  toolEditor,
  workspace,
}) => {
  const { panel, form } = toolEditor;
  const { url } = await workspace.client.echo.url.query();
  await toolEditor.openNew();
  const words = { name: "Fails", description: "Fails, so that it is seen how.", method: "GET" };
  await toolEditor.describe({ ...words, url: `${url}/?status=401` });
  await toolEditor.openTab("Test console");
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(panel.getByText("HTTP error 401")).toBeVisible();
  await expect(panel.getByText(/The endpoint wants to know who is asking\./)).toBeVisible();

  await form.getByLabel("URL").fill(`${url}/?status=200`);
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(panel.getByRole("status").getByText("Succeeded")).toBeVisible();
  await expect(panel.getByText("Run 2 against run 1")).toBeVisible();
  await expect(panel.getByRole("list", { name: "Differences" })).toContainText("httpStatus");

  await form.getByLabel("URL").fill("http://127.0.0.1:8099/");
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(panel.getByText(/Callhook refuses private and internal addresses\./)).toBeVisible();
});

test("lists and objects are entered field by field, and arrive as the tool describes them", async ({
  page,
  toolEditor,
  workspace,
}) => {
  const { panel } = toolEditor;
  const { url } = await workspace.client.echo.url.query();
  const needed = { description: "What the caller says", required: true } as const;
  const { id: toolId } = await workspace.client.tools.create.mutate({
    name: "Book visit",
    description: "Books a visit. Use it when a caller wants somebody to come.",
    method: "POST",
    url: `${url}/visits`,
    parameters: [
      {
        key: "visit",
        type: "object",
        location: "body",
        description: "Where and what",
        required: true,
        properties: [
          { key: "street", type: "string", ...needed },
          { key: "jobs", type: "array", ...needed, items: { type: "integer" } },
        ],
      },
    ],
    agentTargets: ["receptionist"],
  });
  await page.goto(`/integrations/webhook/${toolId}`);
  await toolEditor.openTab("Test console");
  const visit = panel.getByRole("group", { name: "visit", exact: true });
  await visit.getByLabel("street").fill("Elm 1");
  await visit.getByRole("textbox", { name: "jobs 1" }).fill("7");
  await visit.getByRole("button", { name: "Add to jobs" }).click();
  await visit.getByRole("textbox", { name: "jobs 2" }).fill("nine");
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(panel.getByRole("status").getByText("Invalid arguments")).toBeVisible();
  await expect(
    panel
      .getByRole("status")
      .getByText(/jobs.*number/)
      .first(),
  ).toBeVisible();
  expect((await workspace.client.echo.requests.query()).items).toEqual([]);

  await visit.getByRole("textbox", { name: "jobs 2" }).fill("9");
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(panel.getByRole("status").getByText("Succeeded")).toBeVisible();
  const [request] = (await workspace.client.echo.requests.query()).items;
  expect(request?.body).toEqual({ visit: { street: "Elm 1", jobs: [7, 9] } });
  await panel.getByRole("button", { name: "Make a mock from this answer" }).click();
  await expect(panel.getByText(/^When visit is/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
