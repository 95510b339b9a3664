import { Webhook } from "standardwebhooks";
import { bookVisitDraft, checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

const words = "Please book a plumber's visit in 94110.";

test("a booking is read back first, and made exactly once after a yes", async ({
  workspace,
  endpoint,
  receptionist,
}) => {
  await workspace.client.tools.create.mutate(bookVisitDraft({ url: `${endpoint.url}/visits` }));
  endpoint.respondWith({ json: { booked: true, day: "Tuesday" } });
  await receptionist.start();
  await receptionist.say(words);
  await receptionist.hears(/Shall I book a visit in 94110\?/);
  expect(endpoint.requests).toEqual([]);
  await receptionist.say("Yes, please do.");
  await receptionist.hears(/Tuesday/);
  expect(endpoint.requests.map(({ body }) => body)).toEqual(['{"zip_code":"94110"}']);
});

test("a request is signed, and its receiver can prove it with the secret of the workspace", async ({
  workspace,
  endpoint,
}) => {
  const { client } = workspace;
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area` });
  await client.tools.test.mutate({ draft, arguments: { zip_code: "94110", service_type: "drain" } });
  const { secret } = await client.workspace.signingSecret.query();
  if (secret === null) throw new Error("The stack signs nothing.");
  const [request] = endpoint.requests;
  const { body = "", headers = {} } = request ?? {};
  const received = Object.fromEntries(
    ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [name, String(headers[name])]),
  );
  expect(new Webhook(secret).verify(body, received)).toMatchObject({ zip_code: "94110" });
  expect(() => new Webhook(secret).verify(`${body} `, received)).toThrow();
});

test("the same tool asked twice in a call runs once, and both are on record", async ({
  workspace,
  endpoint,
}) => {
  const { client } = workspace;
  await client.tools.create.mutate(checkAreaDraft({ url: `${endpoint.url}/check-area` }));
  const { callId } = await client.calls.start.mutate({ agent: "receptionist", channel: "api" });
  const asked = {
    callId,
    functionName: "check_availability_in_area",
    arguments: { zip_code: "94110", service_type: "drain" },
  };
  const first = await client.calls.callTool.mutate(asked);
  const second = await client.calls.callTool.mutate(asked);
  expect(first).toMatchObject({ status: "succeeded", replay: null });
  expect(second).toMatchObject({
    status: "succeeded",
    replay: { from: "repetition", toolCallId: first.toolCallId },
  });
  expect(endpoint.requests).toHaveLength(1);
});
