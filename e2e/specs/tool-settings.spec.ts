import type { Locator } from "@playwright/test";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import type { ToolEditorPage } from "../pages/tool-editor-page.ts";

const area = { zip_code: "94110", service_type: "drain" };
const answer = {
  serviced: true,
  next: { day: "Tuesday", crew: "Crew 7" },
  internal: { note: "owes us money" },
};
const name = "check_availability_in_area";

/** Opens a folded section and gives it. */
async function openSection({ form }: ToolEditorPage, title: string): Promise<Locator> {
  const section = form.getByRole("region", { name: title });
  const toggle = section.getByRole("button", { name: title, exact: true });
  if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  return section;
}

test("headers, confirmation, mapping, fillers and an agent's own words are set on the page and saved as they were set", async ({
  page,
  workspace,
  endpoint,
  toolEditor,
}) => {
  test.setTimeout(180_000);
  const { client } = workspace;
  const draft = checkAreaDraft({
    url: `${endpoint.url}/check-area`,
    agentTargets: ["receptionist", "assistant"],
  });
  const { id: toolId } = await client.tools.create.mutate(draft);
  await page.goto(`/integrations/webhook/${toolId}`);

  await test.step("a header and a sign-in", async () => {
    const section = await openSection(toolEditor, "Headers and sign-in");
    await section.getByRole("button", { name: "Add header" }).click();
    await section.getByLabel("Name", { exact: true }).fill("X-Tenant");
    await section.getByLabel("Value", { exact: true }).fill("plumber");
  });

  await test.step("what is said", async () => {
    const section = await openSection(toolEditor, "What is said");
    await section.getByLabel("Before", { exact: true }).selectOption("always");
    await section.getByLabel("Words before").selectOption("author");
    await section.getByLabel("Sentence", { exact: true }).fill("I am looking at the map.");
    await section.getByLabel("After", { exact: true }).first().fill("700");
    await section.getByRole("group", { name: "Stage 1" }).getByLabel("Words").selectOption("author");
    const stage = section.getByRole("group", { name: "Stage 1" });
    await stage.getByLabel("Sentence", { exact: true }).fill("The map is loading.");
  });

  await test.step("the caller's yes", async () => {
    const section = await openSection(toolEditor, "Confirmation and rules");
    await section.getByLabel("Ask the caller first").selectOption("always");
    await section.getByLabel(/^The question/).fill("Shall I look up {zip_code}?");
  });

  await test.step("the answer, by clicking on a sample", async () => {
    const section = await openSection(toolEditor, "Response");
    await section.getByRole("button", { name: "Paste a sample" }).click();
    await section.getByLabel("Sample answer").fill(JSON.stringify(answer));
    await section.getByRole("button", { name: "Show its fields" }).click();
    await section.getByRole("checkbox", { name: "Hide internal.note" }).press("Space");
    await section.getByRole("checkbox", { name: "The agent sees next.crew" }).uncheck();
    await section.getByRole("checkbox", { name: "Save next.day as a variable" }).check();
    await expect(section.getByLabel("Variable for next.day")).toHaveValue("day");
  });

  await test.step("the assistant's own words, and no question for it", async () => {
    await toolEditor.form.getByRole("button", { name: "Different for the assistant" }).click();
    await toolEditor.form
      .getByLabel("Description for the assistant")
      .fill("For colleagues: does a crew go there?");
    const group = toolEditor.form.getByRole("group", { name: "Different for the assistant" });
    await group.getByRole("checkbox", { name: "Its own confirmation" }).check();
    await group.getByLabel("Ask the caller first").selectOption("never");
  });

  await toolEditor.publish();
  await expect.poll(async () => (await client.tools.get.query({ toolId })).version).toBe(2);
  const tool = await client.tools.get.query({ toolId });
  expect(tool).toMatchObject({
    headers: [{ name: "X-Tenant", value: "plumber" }],
    speech: { before: { when: "always" }, waiting: [{ afterMs: 700 }] },
    confirmation: { mode: "always", question: "Shall I look up {zip_code}?" },
    response: {
      fields: ["serviced", "next.day"],
      hidden: ["internal.note"],
      save: [{ variable: "day", path: "next.day" }],
    },
    overrides: {
      assistant: { description: "For colleagues: does a crew go there?", confirmation: { mode: "never" } },
    },
  });
});

test("outside of its hours the tool answers with the author's sentence, and the endpoint hears nothing", async ({
  page,
  workspace,
  endpoint,
  toolEditor,
}) => {
  const { client } = workspace;
  const { id: toolId } = await client.tools.create.mutate(
    checkAreaDraft({ url: `${endpoint.url}/check-area` }),
  );
  await page.goto(`/integrations/webhook/${toolId}`);
  const section = await openSection(toolEditor, "Availability");
  await section.getByRole("switch", { name: "Only at certain hours" }).press("Space");
  await section.getByLabel("Time zone").fill("UTC");
  await section.getByLabel(/^What the agent is told/).fill("We look at the map in office hours only.");
  const from = new Date(Date.now() + 6 * 3_600_000).toISOString().slice(11, 16);
  const to = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 16);
  await section.getByLabel("From").fill("later");
  await section.getByLabel("Until").fill(to);

  await test.step("a mistake in a section that was folded again leads there", async () => {
    await section.getByRole("button", { name: "Availability", exact: true }).click();
    await toolEditor.save();
    await toolEditor.form
      .getByRole("alert")
      .getByRole("button", { name: /A time is written like/ })
      .click();
    await expect(section.getByLabel("From")).toBeFocused();
    await section.getByLabel("From").fill(from);
  });

  await toolEditor.publish();
  await expect.poll(async () => (await client.tools.get.query({ toolId })).version).toBe(2);
  const { callId } = await client.calls.start.mutate({ agent: "receptionist", channel: "api" });
  const outcome = await client.calls.callTool.mutate({ callId, functionName: name, arguments: area });
  expect(outcome).toMatchObject({
    status: "failed",
    reason: "not-allowed",
    message: "We look at the map in office hours only.",
    decisions: [{ rule: "business-hours", mode: "enforce", allowed: false }],
  });
  expect(endpoint.requests).toEqual([]);
});

test("the whole editor can be reached and left by keyboard: sections, the test, and saving", async ({
  page,
  workspace,
  endpoint,
  toolEditor,
}) => {
  const { client } = workspace;
  endpoint.respondWith({ json: answer });
  const { id: toolId } = await client.tools.create.mutate(
    checkAreaDraft({ url: `${endpoint.url}/check-area` }),
  );
  await page.goto(`/integrations/webhook/${toolId}`);
  await page
    .getByRole("navigation", { name: "Sections of the tool" })
    .getByRole("button", { name: "Response" })
    .press("Enter");
  const section = toolEditor.form.getByRole("region", { name: "Response" });
  await expect(section.getByRole("button", { name: "Response", exact: true })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect.poll(() => endpoint.requests.length).toBe(1);
  const hide = section.getByRole("checkbox", { name: "Hide internal.note" });
  await hide.focus();
  await page.keyboard.press("Space");
  await toolEditor.publish();
  await expect
    .poll(async () => (await client.tools.get.query({ toolId })).response.hidden)
    .toEqual(["internal.note"]);
});
