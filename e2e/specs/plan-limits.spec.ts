import { callhookErrorOf } from "@callhook/client";
import { checkAreaDraft } from "../stack/drafts.ts";
import { expect, test } from "../stack/fixtures.ts";

test.afterEach(({ workspace }) => workspace.setPlan("plus"));

test("a smaller plan keeps the tools, stops running them, and says where its limits are", async ({
  page,
  workspace,
  endpoint,
}) => {
  const { client } = workspace;
  const draft = checkAreaDraft({ url: `${endpoint.url}/check-area` });
  const tool = await client.tools.create.mutate(draft);
  await page.goto("/settings/plan");
  await expect(page.getByRole("region", { name: "Plus plan" })).toContainText("1 of 500");

  workspace.setPlan("free");
  await page.reload();
  const plan = page.getByRole("region", { name: "Free plan" });
  await expect(plan).toContainText("No webhook tools");
  await expect(plan).toContainText("1 of 0");
  await expect(plan).toContainText("The limit is reached.");
  const calls = await Promise.all([1, 2].map(() => client.calls.start.mutate({ agent: "receptionist" })));
  const third = await client.calls.start
    .mutate({ agent: "receptionist" })
    .catch((error: unknown) => callhookErrorOf(error));
  expect(third).toMatchObject({ code: "limit-reached" });
  expect(await client.calls.tools.query({ callId: calls[0]?.callId ?? "" })).toEqual([]);
  for (const { callId } of calls) await client.calls.end.mutate({ callId });

  workspace.setPlan("plus");
  expect(await client.tools.get.query({ toolId: tool.id })).toEqual(tool);
  const { callId } = await client.calls.start.mutate({ agent: "receptionist" });
  expect((await client.calls.tools.query({ callId })).map(({ name }) => name)).toEqual([tool.functionName]);
  await client.calls.end.mutate({ callId });
});
