import { afterEach, expect, test } from "vitest";
import { type ScriptedModelServer, startScriptedModelServer } from "./scripted-model-server.ts";
import type { ScriptedServerStep } from "./start-model-server.ts";

let server: ScriptedModelServer | null = null;

async function start(steps: ScriptedServerStep[], key?: string): Promise<ScriptedModelServer> {
  server = await startScriptedModelServer(key === undefined ? { steps } : { steps, key });
  return server;
}

afterEach(async () => {
  await server?.close();
  server = null;
});

const user = { role: "user", content: "Hi" };
const asked = (...ids: string[]) => ({
  role: "assistant",
  content: null,
  tool_calls: ids.map((id) => ({ id, type: "function", function: { name: "check", arguments: "{}" } })),
});
const answered = (id: string) => ({ role: "tool", tool_call_id: id, content: "ok" });

async function post(body: object, options: { key?: string; path?: string } = {}): Promise<Response> {
  return await fetch(`${server?.url}${options.path ?? "/chat/completions"}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }),
    },
    body: JSON.stringify({ model: "small", stream: true, messages: [user], ...body }),
  });
}

test("a reply is streamed as the protocol says, arguments in pieces, to [DONE]", async () => {
  const { assertFinished } = await start([
    {
      words: ["Let me ", "check."],
      toolCalls: [{ functionName: "check", arguments: { zip_code: "94110" } }],
    },
  ]);
  const response = await post({});
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const lines = (await response.text()).split("\n\n").filter((line) => line !== "");
  expect(lines.at(-1)).toBe("data: [DONE]");
  const chunks = lines.slice(0, -1).map((line) => JSON.parse(line.replace("data: ", "")));
  const deltas = chunks.flatMap(({ choices }) => choices.map(({ delta }: { delta: unknown }) => delta));
  expect(deltas[0]).toEqual({ role: "assistant", content: "" });
  const pieces = deltas.flatMap(({ tool_calls: calls = [] }) => calls);
  expect(pieces[0]).toMatchObject({ index: 0, id: "call_0", type: "function", function: { name: "check" } });
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.map((piece) => piece.function.arguments).join("")).toBe('{"zip_code":"94110"}');
  expect(chunks.at(-2)).toMatchObject({ choices: [{ finish_reason: "tool_calls" }] });
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: 15 } });
  assertFinished();
});

test("a step that was not asked for is complained about", async () => {
  const { assertFinished } = await start([{ words: "Hi" }]);
  expect(() => assertFinished()).toThrow("1 scripted steps were never asked for");
});

test("a request too many is refused and complained about", async () => {
  const { assertFinished } = await start([]);
  expect((await post({})).status).toBe(500);
  expect(() => assertFinished()).toThrow("asked 1 times; its script has 0 steps");
});

test.each([
  ["a tool answer that nobody asked for", { messages: [user, answered("a")] }, "no tool call a is waiting"],
  ["a tool call without an answer", { messages: [user, asked("a")] }, "a never answered"],
  ["a word before the answer", { messages: [user, asked("a"), user] }, "a not answered"],
  ["one answer for two calls", { messages: [user, asked("a", "b"), answered("a")] }, "b never answered"],
  ["the same answer twice", { messages: [user, asked("a"), answered("a"), answered("a")] }, "no tool call a"],
  ["two calls of one id", { messages: [user, asked("a", "a"), answered("a")] }, "used twice"],
  ["a tool choice without tools", { tool_choice: "none" }, "tool_choice is given without tools"],
  ["an empty list of tools", { tools: [] }, "tools"],
  ["a request that does not stream", { stream: false }, "stream"],
  ["no messages", { messages: [] }, "messages"],
  [
    "a tool name with a space",
    {
      tools: [
        {
          type: "function",
          function: { name: "check area", parameters: { type: "object", properties: {} } },
        },
      ],
    },
    "tools.0.function.name",
  ],
  [
    "a tool whose parameters are no object schema",
    { tools: [{ type: "function", function: { name: "check", parameters: { type: "string" } } }] },
    "tools.0.function.parameters",
  ],
])("%s is refused and complained about", async (_name, body, problem) => {
  const { assertFinished } = await start([]);
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(problem);
  expect(() => assertFinished()).toThrow(problem);
});

test("a wrong key and a wrong address are complained about", async () => {
  const { assertFinished } = await start([], "sk-right");
  expect((await post({}, { key: "sk-wrong" })).status).toBe(400);
  expect((await post({}, { key: "sk-right", path: "/completions" })).status).toBe(400);
  expect(() => assertFinished()).toThrow(/authorization header[^]*unexpected POST \/v1\/completions/);
});
