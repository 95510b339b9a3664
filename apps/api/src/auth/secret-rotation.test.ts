import { startEndpoint } from "@callhook/core/testing";
import { expect, onTestFinished, test } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { startApi } from "../testing/start-api.ts";
import { signingSecret } from "../workspace/signing-secret.ts";
import { olive, openBrowser } from "./testing/open-browser.ts";
import { startedApi } from "./testing/started-api.ts";
import { totp } from "./testing/totp.ts";
import { turnOnTwoFactor } from "./testing/turn-on-two-factor.ts";

const [oldKey, newKey] = ["o".repeat(32), "n".repeat(32)];

/** The API over the same database with other keys, and a browser there that brings the same cookies. */
async function restarted(options: {
  databaseUrl: string;
  keys: Record<string, string>;
  cookies?: Map<string, string>;
}) {
  const api = await startApi({ DATABASE_URL: options.databaseUrl, ...options.keys });
  onTestFinished(() => api.close());
  const browser = openBrowser(api);
  for (const [name, value] of options.cookies ?? []) browser.cookies.set(name, value);
  return { ...api, browser };
}

test("after a rotation nobody is signed out and no authenticator app is worthless", async () => {
  const { owner, databaseUrl } = await startedApi({ CALLHOOK_SECRET_KEY: oldKey });
  const { uri } = await turnOnTwoFactor(owner);
  const keys = { CALLHOOK_SECRET_KEY: newKey, CALLHOOK_PREVIOUS_SECRET_KEYS: oldKey };
  const { browser, ...api } = await restarted({ databaseUrl, keys, cookies: owner.cookies });
  expect(await browser.client().me.get.query()).toMatchObject({ email: olive.email });
  expect((await browser.get("/api/auth/list-sessions")).status).toBe(200);
  const visitor = openBrowser(api);
  await visitor.post("/sign-in/email", olive);
  expect((await visitor.post("/two-factor/verify-totp", { code: totp(uri) })).status).toBe(200);
});

test("a second rotation still knows what the first key encrypted", async () => {
  const { owner, databaseUrl } = await startedApi({ CALLHOOK_SECRET_KEY: oldKey });
  const { uri } = await turnOnTwoFactor(owner);
  const between = "b".repeat(32);
  const keys = { CALLHOOK_SECRET_KEY: newKey, CALLHOOK_PREVIOUS_SECRET_KEYS: `${between},${oldKey}` };
  const { browser } = await restarted({ databaseUrl, keys });
  await browser.post("/sign-in/email", olive);
  expect((await browser.post("/two-factor/verify-totp", { code: totp(uri) })).status).toBe(200);
});

test("a key that was dropped opens nothing any more, while passwords go on working", async () => {
  const { owner, databaseUrl } = await startedApi({ CALLHOOK_SECRET_KEY: oldKey });
  const keys = { CALLHOOK_SECRET_KEY: newKey };
  const { browser, ...api } = await restarted({ databaseUrl, keys, cookies: owner.cookies });
  await expect(browser.client().me.get.query()).rejects.toThrow("Sign in");
  expect((await browser.get("/api/auth/list-sessions")).status).toBe(401);
  expect((await openBrowser(api).post("/sign-in/email", olive)).status).toBe(200);
});

test("during a rotation requests are signed by both secrets, so that endpoints change theirs when they like", async () => {
  const endpoint = await startEndpoint();
  onTestFinished(() => endpoint.close());
  const keys = { CALLHOOK_SECRET_KEY: newKey, CALLHOOK_PREVIOUS_SECRET_KEYS: oldKey };
  const api = await startApi(keys);
  onTestFinished(() => api.close());
  const draft = anAreaTool(endpoint);
  const run = { draft, arguments: { zip_code: "94110" } };
  await api.client.tools.test.mutate(run);
  expect(String(endpoint.requests[0]?.headers["webhook-signature"]).split(" ")).toHaveLength(2);
  const { secret } = await api.client.workspace.signingSecret.query();
  expect(secret).toBe(signingSecret({ secretKey: newKey, workspaceId: "default" }));
});
