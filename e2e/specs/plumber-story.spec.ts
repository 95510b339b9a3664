import { readFile } from "node:fs/promises";
import { expect, test } from "../stack/fixtures.ts";
import { forgetRequests, receivedRequests } from "../stack/sample-business.ts";

test("from an empty workspace to a recorded call with the plumber's tool in it", async ({
  page,
  workspace,
  toolEditor,
  receptionist,
}) => {
  const { sampleBusinessUrl } = await workspace.client.workspace.get.query();
  if (sampleBusinessUrl === null) throw new Error("The stack runs without its sample business.");
  await forgetRequests(sampleBusinessUrl);

  await page.goto("/integrations");
  await page.getByRole("link", { name: /Webhook/ }).click();
  await expect(page.getByRole("heading", { name: /No tools|first tool/i })).toBeVisible();
  await toolEditor.openNew();
  await toolEditor.describe({
    name: "Check availability in area",
    description:
      "Check whether we serve the caller's area. Use it when somebody asks if we come out to them.",
    method: "POST",
    url: `${sampleBusinessUrl}/check-area`,
  });
  await toolEditor.addParameter({
    key: "zip_code",
    description: "The ZIP code of the address",
    required: true,
  });
  await toolEditor.addParameter({
    key: "service_type",
    description: "What the caller needs, such as drain, leak or heater",
    required: true,
  });
  await toolEditor.chooseAgents({ receptionist: true, assistant: false });
  await toolEditor.openTab("Test console");
  await toolEditor.panel.getByLabel("zip_code").fill("94110");
  await toolEditor.panel.getByLabel("service_type").fill("drain");
  await toolEditor.panel.getByRole("button", { name: "Run test" }).click();
  await expect(toolEditor.panel.getByRole("status").getByText("Succeeded")).toBeVisible();
  expect((await workspace.client.tools.list.query()).items).toEqual([]);
  await toolEditor.save();
  await expect(page.getByRole("alert").filter({ hasText: /saved/i })).toBeVisible();
  await forgetRequests(sampleBusinessUrl);

  await receptionist.start();
  await receptionist.say("Do you come out to 94110? I have a blocked drain.");
  await expect(receptionist.toolCall("Check availability in area")).toContainText("Succeeded");
  await receptionist.hears(/94110|Mission/);
  const callId = await receptionist.end();

  const requests = await receivedRequests(sampleBusinessUrl);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ method: "POST", path: "/check-area", query: {} });
  expect(requests[0]?.json).toEqual({ zip_code: "94110", service_type: expect.stringMatching(/drain/i) });
  expect(requests[0]?.headers).toMatchObject({
    "content-type": expect.stringContaining("application/json"),
    "user-agent": expect.stringMatching(/^Callhook\//),
    "x-callhook-call-id": callId,
    "x-callhook-agent": "receptionist",
  });

  await page.getByRole("link", { name: "Read the transcript" }).click();
  await expect(page).toHaveURL(new RegExp(`/calls/${callId}$`));
  await expect(page.getByRole("heading", { name: "Call with the receptionist" })).toBeVisible();
  await expect(
    page.getByText("Do you come out to 94110? I have a blocked drain.", { exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: /Check availability in area/ }).click();
  await expect(page.getByText("/check-area").first()).toBeVisible();
  await expect.poll(async () => (await workspace.client.calls.get.query({ callId })).recorded).toBe(true);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  await page.getByRole("menuitem", { name: "Plain text" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${callId}.txt`);
  expect(await readFile(await download.path(), "utf8")).toContain("Caller: Do you come out to 94110?");
});

test("a form with mistakes says what they are, keeps every word, and saves nothing", async ({
  page,
  workspace,
  toolEditor,
}) => {
  await toolEditor.openNew();
  await toolEditor.describe({ name: "Broken", description: "", method: "POST", url: "check-area" });
  await toolEditor.save();
  await expect(page.getByText("Description is required.").first()).toBeVisible();
  await expect(page.getByText("URL must start with https:// or http://.").first()).toBeVisible();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Broken");
  expect((await workspace.client.tools.list.query()).items).toEqual([]);
});

test("a draft that was not saved is not lost by leaving", async ({ page, toolEditor }) => {
  // Its save is not answered. Otherwise it is kept within a second, and there is nothing to ask about.
  await page.route(/\/tools\.saveDraft/, () => undefined);
  await toolEditor.openNew();
  await toolEditor.form.getByLabel("Name").fill("Half done");
  await page.getByRole("link", { name: "Calls" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Half done");
});

test("a draft that was saved is left without a question, and gone on with", async ({ page, toolEditor }) => {
  await toolEditor.openNew();
  await toolEditor.form.getByLabel("Name").fill("Half done");
  await expect(page.getByText(/Saved just now, not created yet/)).toBeVisible();
  await page.getByRole("link", { name: "Calls" }).click();
  // The address is there before the page is.
  await expect(page.getByRole("heading", { level: 1, name: "Calls" })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Continue with it" }).click();
  await expect(toolEditor.form.getByLabel("Name")).toHaveValue("Half done");
});
