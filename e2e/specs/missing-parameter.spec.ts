import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

test("what is missing is asked for, and then the tool is called with it", async ({
  workspace,
  endpoint,
  receptionist,
}) => {
  endpoint.respondWith({ json: { serviced: true, earliest_slot: "tomorrow at 9" } });
  await workspace.client.tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  await receptionist.start();
  await receptionist.say("Do you serve my area? I have a leak.");
  await receptionist.hears(/zip/i);
  expect(endpoint.requests).toEqual([]);
  await receptionist.say("94110");
  await expect(receptionist.toolCall("Check availability in area")).toContainText("Succeeded");
  expect(endpoint.requests.map(({ body }) => JSON.parse(body))).toEqual([
    { zip_code: "94110", service_type: expect.stringMatching(/leak/i) },
  ]);
});
