import { afterEach, expect, test } from "vitest";
import { startScriptedMessagesServer, startScriptedResponsesServer } from "./scripted-model-server.ts";
import type { ModelServer } from "./start-model-server.ts";

let server: ModelServer<object> | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function post(path: string, options: { headers: Record<string, string>; body: object }) {
  const headers = { "content-type": "application/json", ...options.headers };
  return await fetch(`${server?.url}${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(options.body),
  });
}

const input = { role: "user", content: [{ type: "input_text", text: "Hi" }] };
const call = (id: string) => ({ type: "function_call", call_id: id, name: "check", arguments: "{}" });
const output = (id: string) => ({ type: "function_call_output", call_id: id, output: "ok" });

test.each([
  ["a call without an answer", { input: [input, call("a")] }, "a never answered"],
  ["an answer without a call", { input: [input, output("a")] }, "no tool call a is waiting"],
  ["one answer for two calls", { input: [input, call("a"), call("b"), output("a")] }, "b never answered"],
  ["an id that is too long", { input: [input, call("x".repeat(65)), output("x".repeat(65))] }, "input.1"],
  ["a conversation that OpenAI is to keep", { store: true }, "store"],
  ["a tool choice without tools", { tool_choice: "auto" }, "tool_choice is given without tools"],
])("OpenAI's server complains about %s", async (_name, overrides, problem) => {
  server = await startScriptedResponsesServer({ steps: [], key: "right" });
  const body = { model: "small", stream: true, store: false, input: [input], ...overrides };
  const response = await post("/responses", { headers: { authorization: "Bearer right" }, body });
  expect(response.status).toBe(400);
  expect(() => server?.assertFinished()).toThrow(problem);
});

const user = { role: "user", content: [{ type: "text", text: "Hi" }] };
const use = (id: string) => ({ type: "tool_use", id, name: "check", input: {} });
const result = (id: string) => ({ type: "tool_result", tool_use_id: id, content: "ok" });
const asks = (...ids: string[]) => ({ role: "assistant", content: ids.map(use) });
const tools = [{ name: "check", input_schema: { type: "object" } }];

test.each([
  ["a first message of the assistant", { messages: [{ ...user, role: "assistant" }] }, "must be the user's"],
  ["an empty text", { messages: [{ role: "user", content: [{ type: "text", text: " " }] }] }, "non-empty"],
  ["no limit of tokens", { max_tokens: undefined }, "max_tokens"],
  ["a tool use without a result", { messages: [user, asks("a"), user], tools }, "a not answered"],
  [
    "a result behind words",
    {
      messages: [user, asks("a"), { role: "user", content: [...user.content, result("a")] }],
      tools,
    },
    "must come first",
  ],
  [
    "tool blocks where no tools are defined",
    { messages: [user, asks("a"), { role: "user", content: [result("a")] }] },
    "tools must be defined",
  ],
  ["an id that no tool use has", { messages: [user, asks("a:b")], tools }, "messages.1"],
])("Anthropic's server complains about %s", async (_name, overrides, problem) => {
  server = await startScriptedMessagesServer({ steps: [], key: "right" });
  const headers = { "x-api-key": "right", "anthropic-version": "2023-06-01" };
  const body = { model: "small", stream: true, max_tokens: 10, messages: [user], ...overrides };
  expect((await post("/messages", { headers, body })).status).toBe(400);
  expect(() => server?.assertFinished()).toThrow(problem);
});

test("Anthropic's server wants its version and its own key header", async () => {
  server = await startScriptedMessagesServer({ steps: [], key: "right" });
  const body = { model: "small", stream: true, max_tokens: 10, messages: [user] };
  await post("/messages", { headers: { authorization: "Bearer right" }, body });
  expect(() => server?.assertFinished()).toThrow(/x-api-key[^]*anthropic-version/);
});
