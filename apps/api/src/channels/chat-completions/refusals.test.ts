import { apiKeyRepository, workspaceRepository } from "@callhook/db";
import { addWorkspace } from "@callhook/db/testing";
import { AuthenticationError } from "openai";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { olive, openBrowser } from "../../auth/testing/open-browser.ts";
import { areaCall, startScriptedApi, type ScriptedApi } from "../testing/scripted-api.ts";
import { askWith, openaiClient, user } from "./testing/openai-client.ts";

let scripted: ScriptedApi;
beforeAll(async () => {
  scripted = await startScriptedApi();
});
afterEach(() => expect(scripted.leftOver()).toBe(0));
afterAll(() => scripted.close());

async function post(body: unknown, key = scripted.api.apiKey, headers: Record<string, string> = {}) {
  const response = await fetch(`${scripted.api.url}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const { error } = answerSchema.parse(await response.json());
  return { status: response.status, headers: response.headers, error };
}

const answerSchema = z.object({
  error: z
    .object({ message: z.string(), type: z.string(), param: z.string().nullable(), code: z.string() })
    .default({ message: "", type: "", param: null, code: "" }),
});

const messages = [user("Hello?")];
const good = { model: "receptionist", messages };

test.each([
  { what: "no JSON", body: "{", param: null },
  { what: "a list in place of a request", body: "[]", param: null },
  { what: "no model", body: { messages }, param: "model" },
  { what: "no messages", body: { model: "receptionist" }, param: "messages" },
  { what: "an empty list of messages", body: { ...good, messages: [] }, param: "messages" },
  {
    what: "only instructions",
    body: { ...good, messages: [{ role: "system", content: "Hi" }] },
    param: "messages",
  },
  {
    what: "a message of nobody",
    body: { ...good, messages: [{ role: "dog", content: "Wuff" }] },
    param: "messages.0.role",
  },
  {
    what: "a picture",
    body: {
      ...good,
      messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: "x" } }] }],
    },
    param: "messages.0.content",
  },
  {
    what: "a megabyte of words",
    body: { ...good, messages: [user("word ".repeat(200_000))] },
    param: "messages.0.content",
  },
  {
    what: "a result of nothing",
    body: { ...good, messages: [...messages, { role: "tool", content: "1" }] },
    param: "messages.1.tool_call_id",
  },
  {
    what: "a megabyte of instructions",
    body: { ...good, messages: [{ role: "system", content: "rule ".repeat(200_000) }, ...messages] },
    param: "messages.0.content",
  },
  { what: "two answers", body: { ...good, n: 2 }, param: "n" },
  { what: "a stream that is a text", body: { ...good, stream: "yes" }, param: "stream" },
  {
    what: "a tool without a name",
    body: { ...good, tools: [{ type: "function", function: {} }] },
    param: "tools.0.function.name",
  },
  {
    what: "a tool of another kind",
    body: { ...good, tools: [{ type: "web_search" }] },
    param: "tools.0.type",
  },
])("$what is refused, and the field is named", async ({ body, param }) => {
  const { status, error } = await post(body);
  expect({ status, error }).toMatchObject({ status: 400, error: { type: "invalid_request_error", param } });
  expect(error.message.length).toBeGreaterThan(10);
});

test.each([
  { method: "GET", path: "/v1/chat/completions", allow: "POST" },
  { method: "DELETE", path: "/v1/models/receptionist", allow: "GET" },
])("$method $path is refused by the method, which names the one to use", async ({ method, path, allow }) => {
  const response = await fetch(`${scripted.api.url}${path}`, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe(allow);
  const { error } = answerSchema.parse(await response.json());
  expect(error).toMatchObject({ type: "invalid_request_error", code: "method_not_supported" });
  expect(error.message).toBe(`${path} takes ${allow}, not ${method}.`);
});

test("a model that is not there is a 404 that names those that are", async () => {
  const { status, error } = await post({ ...good, model: "gpt-5" });
  expect(status).toBe(404);
  expect(error).toMatchObject({ code: "model_not_found", param: "model", type: "invalid_request_error" });
  expect(error.message).toContain("receptionist and assistant");
  const elsewhere = await fetch(`${scripted.api.url}/v1/responses`, { method: "POST" });
  expect(elsewhere.status).toBe(404);
  expect(await elsewhere.json()).toMatchObject({ error: { type: "invalid_request_error" } });
});

test("a wrong key, and none but a session's cookie, open nothing", async () => {
  expect(await post(good, "chk_wrong")).toMatchObject({ status: 401, error: { code: "invalid_api_key" } });
  const browser = openBrowser(scripted.api);
  expect(await browser.post("/sign-up/email", olive)).toMatchObject({ status: 200 });
  expect(await browser.get("/v1/models")).toMatchObject({ status: 401 });
  await expect(openaiClient({ scripted, apiKey: "chk_wrong" }).models.list()).rejects.toBeInstanceOf(
    AuthenticationError,
  );
});

test("a key that may not hold calls is refused, and one that asks too much is told to wait", async () => {
  const keys = apiKeyRepository({ database: scripted.api.database, workspaceId: "default" });
  const key = async (scopes: ("calls:read" | "calls:hold")[], requestsPerMinute: number | null) =>
    (await keys.create({ name: crypto.randomUUID(), scopes, expiresAt: null, requestsPerMinute })).secret;
  const refused = await post(good, await key(["calls:read"], null));
  expect(refused).toMatchObject({ status: 403, error: { code: "insufficient_permissions" } });
  const slow = await key(["calls:hold"], 1);
  await post({ ...good, model: "none" }, slow);
  const limited = await post(good, slow);
  expect(limited).toMatchObject({ status: 429, error: { type: "rate_limit_error" } });
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("a token that was issued for one call holds that call, and no other exists for it", async () => {
  const { client } = scripted.api;
  scripted.script({ words: "Here." });
  const ours = (await client.calls.start.mutate({ agent: "receptionist" })).callId;
  const other = (await client.calls.start.mutate({ agent: "receptionist" })).callId;
  const { token } = await client.apiKeys.issueToken.mutate({ callId: ours });
  const ask = askWith(openaiClient({ scripted, apiKey: token }));
  expect((await ask(null, messages)).callId).toBe(ours);
  expect((await ask(ours, messages)).callId).toBe(ours);
  for (const id of [other, "something-else"]) {
    expect(await post(good, token, { "x-callhook-call-id": id })).toMatchObject({ status: 404 });
  }
  expect(await post({ ...good, model: "assistant" }, token)).toMatchObject({
    status: 400,
    error: { param: "model" },
  });
});

test("a call of another workspace does not exist, and one that has ended says so without being asked again", async () => {
  const { client, database } = scripted.api;
  await addWorkspace({ database, id: "neighbour" });
  const { secret } = await apiKeyRepository({ database, workspaceId: "neighbour" }).create({
    name: "Theirs",
    scopes: ["calls:hold"],
    expiresAt: null,
    requestsPerMinute: null,
  });
  const { callId } = await client.calls.start.mutate({ agent: "receptionist" });
  const headers = { "x-callhook-call-id": callId };
  expect(await post(good, secret, headers)).toMatchObject({ status: 404, error: { code: "not_found" } });
  await client.calls.end.mutate({ callId });
  expect(await post(good, undefined, headers)).toMatchObject({ status: 410, error: { code: "call_ended" } });
});

test("on the Free plan the agent answers without webhook tools", async () => {
  const workspaces = workspaceRepository(scripted.api.database);
  // That plan has room for two calls at once.
  const { items } = await scripted.api.client.calls.list.query({ status: "active" });
  await Promise.all(items.map(({ id: callId }) => scripted.api.client.calls.end.mutate({ callId })));
  await workspaces.setPlan({ workspaceId: "default", plan: "free" });
  scripted.script({ toolCalls: [areaCall] }, { words: "I cannot check that." });
  const { text } = await askWith(openaiClient({ scripted }))("free-1", [user("Is 94110 covered?")]);
  await workspaces.setPlan({ workspaceId: "default", plan: "plus" });
  expect(text).toBe("I cannot check that.");
  expect(scripted.endpoint.requests).toEqual([]);
});

test("a model that fails ends in a true sentence, not in an error", async () => {
  scripted.script({ status: 401 });
  const { text } = await askWith(openaiClient({ scripted }))("fails-1", messages);
  expect(text).toMatch(/trouble answering/);
});
