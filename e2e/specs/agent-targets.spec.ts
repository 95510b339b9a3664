import { checkAreaDraft, customerLookupDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

test.beforeEach(async ({ workspace, endpoint }) => {
  await workspace.client.tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  await workspace.client.tools.create.mutate(
    customerLookupDraft({ url: `${endpoint.url}/customers/{phone}`, agentTargets: ["assistant"] }),
  );
});

test("the receptionist does not know the assistant's tool", async ({ endpoint, receptionist, page }) => {
  await receptionist.start();
  const tools = page.getByRole("complementary", { name: "Tools of the receptionist" });
  await expect(tools).toContainText("Check availability in area");
  await expect(tools).not.toContainText("Look up customer");
  await receptionist.say("Please look up the customer with the phone number 415-555-0134.");
  await expect.poll(async () => (await receptionist.turns()).at(-1)?.role).toBe("agent");
  await expect(receptionist.toolCall("Look up customer")).toHaveCount(0);
  expect(endpoint.requests).toEqual([]);
});

test("the assistant does not know the receptionist's tool", async ({ endpoint, assistant }) => {
  endpoint.respondWith({ json: { name: "Maria Lopez", phone: "+14155550134" } });
  await assistant.start();
  await assistant.say("Do you come out to 94110? I have a blocked drain.");
  await expect.poll(async () => (await assistant.turns()).at(-1)?.role).toBe("agent");
  await expect(assistant.toolCall("Check availability in area")).toHaveCount(0);
  expect(endpoint.requests).toEqual([]);
  await assistant.say("Look up the customer with the phone number 415-555-0134.");
  await expect(assistant.toolCall("Look up customer")).toContainText("Succeeded");
  await assistant.hears(/Maria Lopez/);
  expect(endpoint.requests.map(({ method, path }) => [method, path.replaceAll(/%2B1|\D/g, "")])).toEqual([
    ["GET", expect.stringContaining("4155550134")],
  ]);
});
