import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../stack/fixtures.ts";

const backToForm = (page: Page): Locator =>
  page.getByRole("radiogroup", { name: "Edit parameters as" }).getByText("Form", { exact: true });

test("nested parameters with kinds and limits are built by hand, survive JSON Schema, and make the exact request", async ({
  page,
  toolEditor,
  endpoint,
  workspace,
}) => {
  const { panel } = toolEditor;
  await toolEditor.openNew();
  await toolEditor.describe({
    name: "Book visit",
    description: "Books a visit. Use it when the caller has chosen a day.",
    method: "POST",
    url: `${endpoint.url}/visits`,
  });
  await toolEditor.addParameter({ key: "phone", description: "Where to reach the caller" });
  await toolEditor.parameter("phone").getByLabel("Kind", { exact: true }).selectOption("phone");

  await toolEditor.addParameter({ key: "hours", type: "number", description: "How long it takes" });
  const hours = toolEditor.parameter("hours");
  await hours.getByText("More", { exact: true }).click();
  await hours.getByLabel("Default").fill("2");
  await hours.getByLabel("Maximum").fill("8");

  await toolEditor.addParameter({ key: "guests", description: "Who will be there" });
  const guests = toolEditor.parameter("guests");
  await guests.getByLabel("Type", { exact: true }).selectOption("array");
  await guests.getByLabel("Item type").selectOption("object");
  await guests.getByLabel("Property key").fill("email");
  await guests.getByLabel("Property description").fill("Where to write to");
  await guests.getByLabel("Kind", { exact: true }).selectOption("email");

  await toolEditor.addParameter({ key: "tenant", description: "" });
  const tenant = toolEditor.parameter("tenant");
  await tenant.getByLabel("Value from").selectOption("constant");
  await tenant.getByLabel("Constant value").fill("plumber");

  await page.getByText("JSON Schema", { exact: true }).click();
  const json = page.getByRole("textbox", { name: "Parameters as JSON Schema" });
  await expect(json).toContainText('"x-callhook-kind"');
  await json.press("ControlOrMeta+Home");
  await page.keyboard.type("x");
  await expect(page.getByRole("alert").filter({ hasText: "Not taken over yet" })).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(page.getByText("Not taken over yet")).toHaveCount(0);
  await backToForm(page).click();
  await expect(toolEditor.parameter("hours").getByLabel("Maximum")).toHaveValue("8");

  await toolEditor.openTab("Test console");
  await panel.getByLabel("phone").fill("four one five, five five five, oh one two three");
  await panel.getByLabel("hours").fill("");
  await panel.getByLabel("email").fill("john dot smith at gmail dot com");
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect.poll(() => endpoint.requests.length).toBe(1);
  expect(JSON.parse(endpoint.requests[0]?.body ?? "")).toEqual({
    phone: "+14155550123",
    hours: 2,
    guests: [{ email: "john.smith@gmail.com" }],
    tenant: "plumber",
  });
  await expect(panel.getByText("was sent as +14155550123")).toBeVisible();

  await panel.getByLabel("hours").fill("9");
  await panel.getByRole("button", { name: "Run test" }).click();
  await expect(
    panel
      .getByText(/hours must be at most 8; 9 is not/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  expect(endpoint.requests).toHaveLength(1);

  await toolEditor.save();
  await expect
    .poll(async () => (await workspace.client.tools.list.query()).items[0]?.parameters)
    .toMatchObject([
      { key: "phone", kind: { name: "phone", country: "US" } },
      { key: "hours", type: "number", default: 2, maximum: 8 },
      { key: "guests", items: { type: "object", properties: [{ key: "email", kind: { name: "email" } }] } },
      { key: "tenant", source: { from: "constant", value: "plumber" } },
    ]);
});

test("another system's JSON Schema becomes parameters, and what has no place here is named before it is left out", async ({
  page,
  toolEditor,
}) => {
  await toolEditor.openNew();
  await page.getByText("JSON Schema", { exact: true }).click();
  const json = page.getByRole("textbox", { name: "Parameters as JSON Schema" });
  await json.press("ControlOrMeta+a");
  const schema = {
    type: "object",
    properties: { unit: { enum: ["c", "f"], title: "Unit" } },
    required: ["unit"],
  };
  await page.keyboard.insertText(JSON.stringify(schema));
  await expect(page.getByText("properties.unit.title")).toBeVisible();
  await page.getByRole("button", { name: "Leave these out" }).click();
  await backToForm(page).click();
  await expect(toolEditor.parameter("unit").getByLabel("Choices")).toHaveValue("c\nf");
});
