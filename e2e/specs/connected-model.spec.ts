import { startScriptedModelServer } from "@callhook/agents/testing";
import { createClient } from "@callhook/client";
import { expect, test } from "@playwright/test";
import { checkAreaDraft } from "../stack/drafts.ts";
import { ownStackSettings } from "../stack/own-stack.ts";
import { createOwner } from "../stack/owner.ts";
import { receivedRequests } from "../stack/sample-business.ts";
import { startStack } from "../stack/start-stack.ts";

test("a model that is connected as the README says decides, and hears what the tool answered", async () => {
  test.setTimeout(120_000);
  const model = await startScriptedModelServer({
    key: "the-key",
    steps: [
      {
        words: "One moment.",
        toolCalls: [
          {
            functionName: "check_availability_in_area",
            arguments: { zip_code: "94110", service_type: "drain" },
          },
        ],
      },
      { words: ["Yes, we come ", "to 94110."] },
    ],
  });
  const { variables, remove } = await ownStackSettings();
  const stack = await startStack({
    variables: {
      ...variables,
      CALLHOOK_MODEL: "openai-compatible",
      CALLHOOK_MODEL_URL: model.url,
      CALLHOOK_MODEL_NAME: "scripted",
      CALLHOOK_MODEL_KEY: "the-key",
    },
  });
  const client = createClient({ url: stack.url, apiKey: await createOwner({ url: stack.url }) });
  const { sampleBusinessUrl, model: chosen } = await client.workspace.get.query();
  expect(chosen).toEqual({ kind: "openai-compatible", name: "scripted" });
  await client.tools.create.mutate(checkAreaDraft({ url: `${sampleBusinessUrl}/check-area` }));
  const { callId } = await client.calls.start.mutate({ agent: "receptionist", channel: "simulator" });
  const answer = await client.calls.say.mutate({
    callId,
    text: "Do you come out to 94110? My drain is blocked.",
  });
  const parts = await Array.fromAsync(answer);
  const words = parts.map((part) => (part.type === "text" ? part.text : "")).join("");
  expect(words).toMatch(/One moment\.[^]*Yes, we come to 94110\./);
  expect(await receivedRequests(sampleBusinessUrl ?? "")).toMatchObject([
    { json: { zip_code: "94110", service_type: "drain" } },
  ]);
  expect(JSON.stringify(model.requests.at(-1)?.messages)).toContain("Mission District");
  model.assertFinished();
  expect(await stack.stop()).toBe(0);
  await model.close();
  await remove();
});
