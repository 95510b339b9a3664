import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";
import { standInForSpeech } from "../stack/speech-stand-in.ts";
import { keepPicture, violationsInEveryLook } from "../stack/violations-of.ts";

const toolName = "Check availability in area";
const greeting = "Good morning, this is Ada at Bay Plumbing. How can I help you today?";
let usualGreeting = "";

test.beforeEach(async ({ workspace }) => {
  usualGreeting = (await workspace.client.agents.get.query({ agentId: "receptionist" })).greeting;
  await workspace.client.agents.update.mutate({ agentId: "receptionist", greeting });
});

test.afterEach(async ({ workspace }) => {
  await workspace.client.agents.update.mutate({ agentId: "receptionist", greeting: usualGreeting });
});

test("a call is spoken: words are said, answers are heard, and speaking over one records how much of it was", async ({
  page,
  workspace,
  endpoint,
  receptionist,
}) => {
  const speech = await standInForSpeech(page);
  endpoint.respondWith({ json: { serviced: true, area: "Mission District", next_slot: "Tuesday at 9" } });
  await workspace.client.tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  await page.goto("/receptionist");
  await page.getByRole("button", { name: "Call by voice" }).click();
  await expect.poll(speech.spoken).toEqual(["Good morning, this is Ada at Bay Plumbing."]);
  await expect(page.getByText(/Your speech leaves this computer/)).toBeVisible();

  await speech.reach("at Bay");
  await speech.hear("do you come");
  await expect(page.getByText("do you come", { exact: true })).toBeVisible();
  expect(await speech.isSpeaking()).toBe(false);
  await speech.hear("Do you come out to 94110? I have a blocked drain.", true);
  await expect(receptionist.toolCall(toolName)).toContainText("Succeeded");
  await expect.poll(async () => (await speech.spoken()).length).toBeGreaterThan(1);
  await expect(page.getByText(/answered in \d/).first()).toBeVisible();
  await receptionist.hears(/Mission District/);
  const violations = await violationsInEveryLook(page);
  expect(violations).toEqual([]);
  await keepPicture(page, "spoken-call");

  while (await speech.isSpeaking()) await speech.finishSentence();
  await speech.refuse("not-allowed");
  await expect(page.getByText(/does not let this page use the microphone/)).toBeVisible();
  await expect(receptionist.composer).toBeFocused();
  const callId = await receptionist.end();
  const { transcript } = await workspace.client.calls.get.query({ callId });
  expect(transcript.turns.slice(0, 2)).toMatchObject([
    { role: "agent", text: greeting, interrupted: true, heardText: "Good morning, this is Ada" },
    { role: "caller", text: "Do you come out to 94110? I have a blocked drain." },
  ]);
  await page.goto(`/calls/${callId}`);
  await expect(page.getByText("Interrupted after “Good morning, this is Ada”")).toBeVisible();
});

test("over a tool that must not be interrupted the voice speaks on, and the words are answered after it", async ({
  page,
  workspace,
  endpoint,
  receptionist,
}) => {
  const speech = await standInForSpeech(page);
  endpoint.respondWith({ json: { serviced: true, area: "Mission District" }, delayMs: 5_000 });
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area`, interruptions: "disable-during-tool" });
  await workspace.client.tools.create.mutate(draft);
  await receptionist.start();
  // What comes after the click is spoken, and this voice goes on until it is told to finish.
  await expect(receptionist.log).toContainText(greeting);
  await page.getByRole("button", { name: "Talk" }).click();
  await expect(page.getByText("Listening. Say something.")).toBeVisible();
  await speech.hear("Do you come out to 94110? I have a blocked drain.", true);
  await expect.poll(() => endpoint.requests.length).toBe(1);
  await speech.hear("Thank you very much.", true);
  await expect(receptionist.log.getByText(/Held, answered after/)).toBeVisible();
  await expect(receptionist.toolCall(toolName)).toContainText("Succeeded", { timeout: 10_000 });
  await receptionist.hears(/Mission District/);
  expect(endpoint.requests).toHaveLength(1);
});
