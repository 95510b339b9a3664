import { expect, test } from "../stack/fixtures.ts";

const token = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";

test("a new user builds the plumber's tool from a pasted command, and the receptionist calls it", async ({
  page,
  workspace,
  endpoint,
  toolEditor,
  receptionist,
}) => {
  endpoint.respondWith({ status: 200, json: { available: true, earliest: "tomorrow at nine" } });
  const command = `curl -X POST '${endpoint.url}/check-area' \\
  -H 'Content-Type: application/json' \\
  -d '{"zip_code": "94110", "service_type": "blocked drain"}'`;

  await page.goto("/integrations/webhook");
  await page.getByRole("link", { name: "Paste cURL or OpenAPI" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("cURL, OpenAPI, Postman, HAR or JSON").fill(command);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog).toBeHidden();

  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Check area");
  await expect(toolEditor.form.getByLabel("URL")).toHaveValue(`${endpoint.url}/check-area`);
  expect(await toolEditor.parameterKeys()).toEqual(["zip_code", "service_type"]);
  await expect(toolEditor.parameter("zip_code").getByLabel("Description")).toHaveValue(
    "The zip code, such as 94110.",
  );

  const advice = toolEditor.panel.getByRole("tab", { name: /^Advice/ });
  await expect(advice).toContainText("2");
  await advice.click();
  await toolEditor.panel.getByRole("button", { name: "It only reads", exact: true }).click();
  await toolEditor.panel.getByRole("button", { name: /only repeats the name/ }).click();
  const description = toolEditor.form.getByLabel("Description").first();
  await expect(description).toBeFocused();
  await description.fill(
    "Checks whether we come out to an area. Use it when a caller asks if we serve them.",
  );
  await expect(toolEditor.panel.getByText("100 of 100")).toBeVisible();

  await toolEditor.save();
  await expect(page.getByRole("alert").filter({ hasText: /saved/i })).toBeVisible();
  expect((await workspace.client.tools.list.query()).items).toMatchObject([
    { name: "Check area", effect: "read" },
  ]);

  await receptionist.start();
  await receptionist.say("Do you come out to 94110? I have a blocked drain.");
  await expect(receptionist.toolCall("Check area")).toContainText("Succeeded");
  expect(endpoint.requests).toHaveLength(1);
  expect(endpoint.requests[0]).toMatchObject({ method: "POST", path: "/check-area" });
  expect(JSON.parse(endpoint.requests[0]?.body ?? "")).toEqual({
    zip_code: "94110",
    service_type: expect.stringMatching(/drain/i),
  });
});

test("a credential in a pasted command is said, and is nowhere in the tool", async ({
  page,
  workspace,
  toolEditor,
}) => {
  await toolEditor.openNew();
  await page.getByRole("button", { name: /^Paste cURL/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel("cURL, OpenAPI, Postman, HAR or JSON")
    .fill(`curl https://api.example.com/areas?zip_code=94110 -H 'Authorization: Bearer ${token}' -b 'sid=1'`);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByText("example-token")).toBeVisible();
  await expect(dialog.getByRole("list", { name: "What was not understood" })).toContainText(
    "Cookies belong to the session",
  );
  await dialog.getByRole("button", { name: "Fill in the editor" }).click();
  await toolEditor.save();
  await expect(page.getByRole("alert").filter({ hasText: /saved/i })).toBeVisible();
  const { items } = await workspace.client.tools.list.query();
  expect(items).toMatchObject([{ authentication: { type: "bearer", tokenSecret: "example-token" } }]);
  expect(JSON.stringify(items)).not.toContain(token);
});

test("of an OpenAPI document one operation goes into the editor, and several become tools at once", async ({
  page,
  workspace,
  toolEditor,
}) => {
  const operation = (summary: string) => ({
    summary,
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
  });
  const paths = Object.fromEntries(
    ["order", "visit", "invoice"].map((noun) => [
      `/${noun}s/{id}`,
      { get: operation(`Find ${noun}`), delete: operation(`Cancel ${noun}`) },
    ]),
  );
  const file = Buffer.from(
    JSON.stringify({ openapi: "3.1.0", servers: [{ url: "https://api.example.com" }], paths }),
  );

  await toolEditor.openNew();
  await page.getByRole("button", { name: /^Paste cURL/ }).click();
  const dialog = page.getByRole("dialog");
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles({ name: "shop.json", mimeType: "application/json", buffer: file });
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog).toContainText("an OpenAPI document with 6 operations");
  await dialog.getByLabel("Search operations").fill("find");
  await expect(dialog.getByRole("checkbox")).toHaveCount(3);
  await dialog.getByRole("checkbox", { name: /orders/ }).check();
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Find order");

  await page.getByRole("button", { name: /^Paste cURL/ }).click();
  await dialog.getByLabel("cURL, OpenAPI, Postman, HAR or JSON").fill(file.toString());
  await dialog.getByRole("button", { name: "Continue" }).click();
  await dialog.getByLabel("Search operations").fill("cancel");
  for (const noun of ["orders", "visits"])
    await dialog.getByRole("checkbox", { name: new RegExp(noun) }).check();
  await dialog.getByRole("button", { name: "Continue" }).click();
  await dialog.getByRole("button", { name: "Create 2 tools" }).click();
  const rows = page.getByRole("list", { name: "Webhook tools" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  expect((await workspace.client.tools.list.query()).items.map(({ name }) => name).toSorted()).toEqual([
    "Cancel order",
    "Cancel visit",
  ]);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export these 2 tools" }).click();
  await page.getByRole("menuitem", { name: "OpenAPI 3.1" }).click();
  expect((await download).suggestedFilename()).toBe("callhook-tools.openapi.json");
});

test("a sample becomes parameters beside those that are there", async ({ page, toolEditor }) => {
  await toolEditor.openNew();
  await toolEditor.addParameter({ key: "zip_code", description: "My own words." });
  await toolEditor.form.getByRole("button", { name: "Paste sample JSON" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill('{"zip_code": "94110", "hours": 1.5}');
  await dialog.getByRole("button", { name: "Add parameters" }).click();
  await expect(dialog).toBeHidden();
  expect(await toolEditor.parameterKeys()).toEqual(["zip_code", "hours"]);
  await expect(toolEditor.parameter("zip_code").getByLabel("Description")).toHaveValue("My own words.");
});
