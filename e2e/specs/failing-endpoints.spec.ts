import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

const question = "Do you come out to 94110? I have a blocked drain.";
const untrue = /we do come|yes, we|is covered|booked/i;

test("an endpoint that is down is told truthfully, and the call goes on", async ({
  workspace,
  endpoint,
  receptionist,
}) => {
  await workspace.client.tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  await endpoint.close();
  await receptionist.start();
  await receptionist.say(question);
  await expect(receptionist.toolCall("Check availability in area")).toContainText(/connection/i);
  await receptionist.hears(/sorry|not|unable|couldn/i);
  const { text } = (await receptionist.turns()).at(-1) ?? { text: "" };
  expect(text).not.toMatch(untrue);
  await receptionist.say("Thank you, goodbye.");
  await expect.poll(async () => (await receptionist.turns()).at(-1)?.role).toBe("agent");
});

test("an endpoint slower than its timeout is given up in time", async ({
  workspace,
  endpoint,
  receptionist,
}) => {
  endpoint.respondWith({ delayMs: 20_000 });
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area`, responseTimeoutSeconds: 1 });
  await workspace.client.tools.create.mutate(draft);
  await receptionist.start();
  await receptionist.say(question);
  await expect(receptionist.toolCall("Check availability in area")).toContainText(/timed out/i, {
    timeout: 5_000,
  });
  await receptionist.hears(/sorry|not|unable|couldn|long/i);
  expect((await receptionist.turns()).at(-1)?.text).not.toMatch(untrue);
});

for (const url of [
  "http://169.254.169.254/latest/meta-data",
  "http://10.0.0.1/check-area",
  "http://localhost:1/x",
]) {
  test(`${url} is refused on the socket, and the caller is told no lie`, async ({
    workspace,
    receptionist,
  }) => {
    await workspace.client.tools.create.mutate(checkAreaDraft({ url }));
    await receptionist.start();
    await receptionist.say(question);
    await expect(receptionist.toolCall("Check availability in area")).toContainText(/blocked/i);
    await receptionist.hears(/sorry|not|unable|couldn/i);
    expect((await receptionist.turns()).at(-1)?.text).not.toMatch(untrue);
  });
}
