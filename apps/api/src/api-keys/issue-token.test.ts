import { apiKeyRepository } from "@callhook/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { appRouter } from "../router.ts";
import { bearer, createTestClient, refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let ours: string;
let other: string;
beforeAll(async () => {
  api = await startApi();
  ours = (await api.client.calls.start.mutate({ agent: "receptionist" })).callId;
  other = (await api.client.calls.start.mutate({ agent: "receptionist" })).callId;
});
afterAll(() => api.close());

const clientWith = (key: string) => createTestClient({ origin: api.url, headers: bearer(key) });

test("a token opens for ten minutes what a conversation needs, and nothing else", async () => {
  const { token, scopes, expiresAt } = await api.client.apiKeys.issueToken.mutate({});
  expect(token).toMatch(/^cht_/);
  expect(scopes).toEqual(["workspace:read", "agents:read", "tools:read", "calls:read", "calls:hold"]);
  expect(new Date(expiresAt).getTime() - Date.now()).toBeGreaterThan(590_000);
  expect(new Date(expiresAt).getTime() - Date.now()).toBeLessThanOrEqual(600_000);
  const client = clientWith(token);
  expect(await client.calls.get.query({ callId: ours })).toMatchObject({ call: { id: ours } });
  const beyond = [client.apiKeys.list.query(), client.tools.remove.mutate({ toolId: "tool_1" })];
  for (const refusal of await Promise.all(beyond.map(refusalOf)))
    expect(refusal).toMatchObject({ code: "not-allowed" });
});

test.each([29, 3601, 60.5, -1])("a token for %d seconds is refused", async (expiresInSeconds) => {
  const issuing = api.client.apiKeys.issueToken.mutate({ expiresInSeconds });
  expect(await refusalOf(issuing)).toMatchObject({ code: "invalid-input", paths: ["expiresInSeconds"] });
});

test("a token is never more than its issuer", async () => {
  const { key } = await api.client.apiKeys.create.mutate({
    name: "Reader",
    scopes: ["workspace:read", "calls:read"],
  });
  const reader = clientWith(key);
  const { scopes } = await reader.apiKeys.issueToken.mutate({});
  expect(scopes).toEqual(["workspace:read", "calls:read"]);
  const beyond = reader.apiKeys.issueToken.mutate({ scopes: ["calls:read", "calls:hold"] });
  expect(await refusalOf(beyond)).toMatchObject({ code: "not-allowed", paths: ["scopes"] });
});

test("a token makes neither tokens nor keys, or one that leaked would last", async () => {
  const scopes = ["workspace:read", "api-keys:write", "tools:read"] as const;
  const { token } = await api.client.apiKeys.issueToken.mutate({ scopes: [...scopes] });
  const client = clientWith(token);
  for (const request of [
    client.apiKeys.issueToken.mutate({}),
    client.apiKeys.create.mutate({ name: "Lasting", scopes: ["tools:read"] }),
  ])
    expect(await refusalOf(request)).toMatchObject({ code: "not-allowed" });
});

test("a token ends with the key that issued it, at once", async () => {
  const { key, id: keyId } = await api.client.apiKeys.create.mutate({ name: "Gateway" });
  const { token } = await clientWith(key).apiKeys.issueToken.mutate({});
  await clientWith(token).agents.list.query();
  await api.client.apiKeys.revoke.mutate({ keyId });
  expect(await refusalOf(clientWith(token).agents.list.query())).toMatchObject({ code: "not-signed-in" });
});

test("a token that has expired opens nothing, in the words of one that never was", async () => {
  const keys = apiKeyRepository({ database: api.database, workspaceId: "default" });
  const expiresAt = new Date(Date.now() - 1);
  const { secret } = await keys.issueToken({ name: "t", scopes: ["agents:read"], callId: null, expiresAt });
  const [expired, unknown] = [clientWith(secret), clientWith(`cht_${"a".repeat(49)}`)];
  expect(await refusalOf(expired.agents.list.query())).toEqual(await refusalOf(unknown.agents.list.query()));
});

test("nobody gets a token for a call that is not theirs, or nowhere", async () => {
  const issuing = api.client.apiKeys.issueToken.mutate({ callId: "call_never" });
  expect(await refusalOf(issuing)).toMatchObject({ code: "not-found" });
});

const kindSchema = z.object({ type: z.enum(["query", "mutation", "subscription"]) });
const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]) => ({
  path,
  kind: kindOf(procedure),
}));
/** What somebody in one call does; another name here is a decision. */
const aboutOneCall = [
  "calls.append",
  "calls.callTool",
  "calls.decide",
  "calls.end",
  "calls.export",
  "calls.follow",
  "calls.get",
  "calls.interrupt",
  "calls.say",
  "calls.tools",
];

test("a token that is bound to a call opens the procedures about that call, and no others", async () => {
  const scopes = ["workspace:read", "agents:read", "tools:read", "calls:read", "calls:hold"] as const;
  const opened = [];
  for (const { path, kind } of procedures) {
    const { token } = await api.client.apiKeys.issueToken.mutate({ callId: ours, scopes: [...scopes] });
    const ask = (callId: string) => answerTo({ path, kind, token, input: inputFor(path, callId) });
    const answer = await ask(ours);
    if (!/"errorCode":"(?:not-allowed|not-signed-in)"/.test(answer)) opened.push(path);
    if (!aboutOneCall.includes(path)) continue;
    expect(answer, path).not.toContain("does not exist");
    expect(await ask(other), path).toBe(await ask("call_never"));
    expect(await ask(other), path).toContain("This call does not exist, or it was removed.");
  }
  const openToAnyone = ["me.entrance", "members.invitation", "plan.list"];
  expect(opened.filter((path) => !openToAnyone.includes(path)).toSorted()).toEqual(aboutOneCall);
});

/** As the router keeps it at run time; its type tells of a nested router instead. */
function kindOf(procedure: unknown): string {
  const definition = typeof procedure === "function" && "_def" in procedure ? procedure._def : null;
  return kindSchema.parse(definition).type;
}

function inputFor(path: string, callId: string): unknown {
  const more: Record<string, object> = {
    "calls.append": { events: [{ type: "caller-spoke", turn: 1, text: "Hello" }] },
    "calls.callTool": { functionName: "check_area", arguments: {} },
    "calls.decide": { toolCallId: "toolcall_1", approved: true },
    "calls.say": { text: "Hello" },
  };
  return { callId, toolId: callId, agent: "receptionist", ...more[path] };
}

async function answerTo(options: { path: string; kind: string; token: string; input: unknown }) {
  const { path, kind, token } = options;
  const input = JSON.stringify(options.input);
  const url = `${api.url}/trpc/${path}`;
  if (kind === "subscription") return firstWords(`${url}?input=${encodeURIComponent(input)}`, bearer(token));
  const headers = { ...bearer(token), "content-type": "application/json" };
  return (await fetch(url, { method: "POST", headers, body: input })).text();
}

/** What a subscription says first, after that it is connected. */
async function firstWords(url: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url, { headers: { ...headers, accept: "text/event-stream" } });
  let heard = "";
  for await (const chunk of response.body ?? []) {
    heard += Buffer.from(chunk).toString();
    const [, words] = heard.split("\n\n").filter((part) => part !== "");
    if (words !== undefined && heard.endsWith("\n\n")) return words;
  }
  return heard;
}
