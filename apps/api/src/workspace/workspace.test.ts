import { expect, onTestFinished, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

async function startedApi(variables: Record<string, string> = {}) {
  const api = await startApi(variables);
  onTestFinished(() => api.close());
  return api;
}

test("whoever owns an endpoint can ask for the secret that its requests are signed with", async () => {
  const { client } = await startedApi({ CALLHOOK_SECRET_KEY: "k".repeat(32) });
  const { secret } = await client.workspace.signingSecret.query();
  expect(secret).toMatch(/^whsec_/);
});

test("an API that was given no key says that it signs nothing", async () => {
  const { client } = await startedApi();
  expect(await client.workspace.signingSecret.query()).toEqual({ secret: null });
});
