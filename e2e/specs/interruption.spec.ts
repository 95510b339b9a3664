import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

const question = "Do you come out to 94110? I have a blocked drain.";
const toolName = "Check availability in area";

test("speaking over a tool that may be interrupted stops it and is answered", async ({
  workspace,
  endpoint,
  receptionist,
}) => {
  endpoint.respondWith({ json: { serviced: true }, delayMs: 15_000 });
  await workspace.client.tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  await receptionist.start();
  await receptionist.say(question);
  await expect.poll(() => endpoint.requests.length).toBe(1);
  await receptionist.say("Never mind, thank you.");
  await expect(receptionist.toolCall(toolName)).toContainText(/cancelled/i);
  await expect.poll(() => endpoint.connections.open).toBe(0);
  await expect.poll(async () => (await receptionist.turns()).at(-1)?.role).toBe("agent");
  expect((await receptionist.turns()).at(-2)).toEqual({ role: "caller", text: "Never mind, thank you." });
});

test("words said over a tool that must not be interrupted are kept and answered afterwards", async ({
  workspace,
  endpoint,
  receptionist,
}) => {
  endpoint.respondWith({ json: { serviced: true, area: "Mission District" }, delayMs: 3_000 });
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area`, interruptions: "disable-during-tool" });
  await workspace.client.tools.create.mutate(draft);
  await receptionist.start();
  await receptionist.say(question);
  await expect.poll(() => endpoint.requests.length).toBe(1);
  await receptionist.say("Thank you very much.");
  await expect(receptionist.log.getByText(/Held, answered after/)).toBeVisible();
  await expect(receptionist.toolCall(toolName)).toContainText("Succeeded", { timeout: 8_000 });
  await receptionist.hears(/Mission District/);
  await expect
    .poll(async () => (await receptionist.turns()).filter(({ role }) => role === "agent").length)
    .toBe(3);
  const callId = await receptionist.end();
  const { transcript } = await workspace.client.calls.get.query({ callId });
  expect(transcript.toolCalls).toMatchObject([{ outcome: { status: "succeeded" } }]);
  expect(transcript.turns.filter(({ role }) => role === "caller")).toMatchObject([
    { text: question, heldDuringToolCallId: null },
    { text: "Thank you very much.", heldDuringToolCallId: transcript.toolCalls[0]?.toolCallId },
  ]);
  expect(endpoint.requests).toHaveLength(1);
});
