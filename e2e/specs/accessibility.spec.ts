import type { Endpoint } from "@callhook/core/testing";
import { bookVisitDraft, checkAreaDraft } from "../stack/drafts.ts";
import { pages } from "../stack/every-page.ts";
import { expect, test } from "../stack/fixtures.ts";
import { keepPicture, violationsInEveryLook } from "../stack/violations-of.ts";
import type { openWorkspace } from "../stack/workspace.ts";

/** A call in which a booking is asked back, refused for its conflict, and a read is tried again and then repeated. */
async function holdTroubledCall({ client, endpoint }: TroubledCall): Promise<string> {
  const { functionName: book } = await client.tools.create.mutate({
    ...bookVisitDraft({ url: `${endpoint.url}/visits` }),
    rules: [{ rule: "at-most", count: 1, mode: "observe" }],
  });
  const { functionName: look } = await client.tools.create.mutate({
    ...checkAreaDraft({ url: `${endpoint.url}/areas` }),
    name: "Look up area",
    effect: "read",
    retries: 2,
  });
  const { callId } = await client.calls.start.mutate({ agent: "receptionist", channel: "api" });
  const visit = { callId, functionName: book, arguments: { zip_code: "94110" } };
  await client.calls.callTool.mutate(visit);
  endpoint.respondWith({ status: 409, json: { error: "that day is taken" } });
  await client.calls.callTool.mutate(visit);
  endpoint.respondWith((response) => {
    const isFirst = endpoint.requests.filter(({ path }) => path === "/areas").length === 1;
    response.writeHead(isFirst ? 503 : 200, { "content-type": "application/json" });
    response.end('{"serviced":true}');
  });
  const area = { callId, functionName: look, arguments: { zip_code: "94110", service_type: "drain" } };
  await client.calls.callTool.mutate(area);
  await client.calls.callTool.mutate(area);
  await client.calls.end.mutate({ callId });
  return callId;
}

type TroubledCall = { client: ReturnType<typeof openWorkspace>["client"]; endpoint: Endpoint };

test("every page is accessible, light and dark, wide and narrow", async ({
  page,
  workspace,
  endpoint,
  receptionist,
  assistant,
}) => {
  test.setTimeout(900_000);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const found: Record<string, string[]> = {};
  const visit = async (path: string) => {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle").catch(() => undefined);
    found[path] = await violationsInEveryLook(page);
  };

  await visit("/integrations/webhook");
  endpoint.respondWith({ json: { serviced: true } });
  const tool = await workspace.client.tools.create.mutate(
    checkAreaDraft({ url: `${endpoint.url}/check-area` }),
  );
  for (const path of pages.filter((path) => path !== "/assistant")) await visit(path);
  await visit(`/integrations/webhook/${tool.id}`);
  await receptionist.start();
  await receptionist.say("Do you come out to 94110? I have a blocked drain.");
  await receptionist.toolCall("Check availability in area").click();
  await expect(receptionist.toolCall("Check availability in area")).toContainText("Succeeded");
  found["in a call"] = await violationsInEveryLook(page);
  const callId = await receptionist.end();
  await visit(`/calls/${callId}`);
  const troubledId = await holdTroubledCall({ client: workspace.client, endpoint });
  await visit(`/calls/${troubledId}`);
  for (const button of await page.getByRole("button", { name: /^(?:Book visit|Look up area)/ }).all())
    await button.click();
  await expect(page.getByText("What the agent was told").first()).toBeVisible();
  await expect(page.getByText("Given again", { exact: true })).toBeVisible();
  found["a call with refusals, attempts and a replay"] = await violationsInEveryLook(page);
  await keepPicture(page, "troubled-call");
  await visit(`/integrations/webhook/${tool.id}`);
  endpoint.respondWith({ status: 503, json: { error: "down for maintenance" } });
  await page.getByRole("tab", { name: "Test console" }).click();
  await page.getByRole("button", { name: "Run test" }).click();
  await expect(page.getByText("What the endpoint answered")).toBeVisible();
  found["a failed test"] = await violationsInEveryLook(page);
  await keepPicture(page, "failed-test");
  await assistant.start();
  found["/assistant"] = await violationsInEveryLook(page);
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((path) => [path, []])));
});
