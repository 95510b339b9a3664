import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { isStepCount, jsonSchema, streamText, tool } from "ai";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { areaCall, startScriptedApi, type ScriptedApi } from "../testing/scripted-api.ts";

let scripted: ScriptedApi;
beforeAll(async () => {
  scripted = await startScriptedApi();
});
afterEach(() => expect(scripted.leftOver()).toBe(0));
afterAll(() => scripted.close());

type Delta = {
  content?: string;
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
};
type Chunk = { choices: { delta: Delta; finish_reason: string | null }[] };

/** As a platform asks: a POST, and the lines of the stream. */
async function stream(body: object) {
  const response = await fetch(`${scripted.api.url}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${scripted.api.apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "receptionist", stream: true, ...body }),
  });
  const lines = (await response.text()).split("\n\n").filter((line) => line !== "");
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  expect(lines.at(-1)).toBe("data: [DONE]");
  const chunks = lines.slice(0, -1).map((line): Chunk => JSON.parse(line.slice("data: ".length)));
  const deltas = chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta));
  return {
    callId: response.headers.get("x-callhook-call-id") ?? "",
    texts: deltas.flatMap(({ content }) => (content === undefined || content === "" ? [] : [content])),
    toolCalls: deltas.flatMap(({ tool_calls }) => tool_calls ?? []),
    finishReason: chunks.at(-1)?.choices[0]?.finish_reason,
  };
}

/** As ElevenLabs sends it to a custom LLM whose extra body names the conversation. */
function elevenLabsBody(messages: object[]) {
  return {
    messages: [{ role: "system", content: "You are on the phone." }, ...messages],
    temperature: 0.3,
    max_tokens: -1,
    reasoning_effort: null,
    stream_options: { include_usage: true },
    user_id: "user_7",
    elevenlabs_extra_body: { conversation_id: "conv_1", caller_id: "+14155550134" },
    tools: [
      {
        type: "function",
        function: {
          name: "end_call",
          description: "Ends the call.",
          parameters: { type: "object", properties: { reason: { type: "string" } }, required: ["reason"] },
        },
      },
    ],
  };
}

test("ElevenLabs hears a first chunk that it speaks at once while our tool runs, and ends the call with its own tool", async () => {
  const { script, endpoint, transcriptOf } = scripted;
  endpoint.respondWith({ json: { covered: true } });
  script({ words: ["Let me ", "check."], toolCalls: [areaCall] }, { words: "Yes, we do. Goodbye!" });
  const asked = { role: "user", content: "Do you come out to 94110?" };
  const first = await stream(elevenLabsBody([asked]));
  expect(first.texts.join("")).toBe("Let me check... Yes, we do. Goodbye!");
  expect(first.texts).toContain("... ");
  script({
    words: "Bye.",
    toolCalls: [{ functionName: "end_call", arguments: { reason: "done" }, toolCallId: "call_end" }],
  });
  const spoken = { role: "assistant", content: first.texts.join("") };
  const last = await stream(elevenLabsBody([asked, spoken, { role: "user", content: "Thanks, bye." }]));
  expect(last).toMatchObject({ callId: first.callId, finishReason: undefined });
  expect(last.toolCalls).toMatchObject([
    { id: "call_end", function: { name: "end_call", arguments: '{"reason":"done"}' } },
  ]);
  const { call } = await scripted.api.client.calls.get.query({ callId: first.callId });
  expect(call).toMatchObject({ platform: "elevenlabs", externalId: "conv_1", from: "+14155550134" });
  expect((await transcriptOf(first.callId)).turns.every(({ interrupted }) => !interrupted)).toBe(true);
});

test("Vapi's call, caller and null fields are understood, and its next request is of the same call", async () => {
  scripted.script({ words: "At nine." }, { words: "At five." });
  const body = (messages: object[]) => ({
    messages,
    tools: null,
    tool_choice: null,
    temperature: 0.5,
    max_tokens: 250,
    metadata: { numAssistantTurns: 1 },
    call: { id: "0194-vapi", orgId: "org", type: "inboundPhoneCall" },
    customer: { number: "+14155550135" },
    phoneNumber: { number: "+14155550100", provider: "vapi" },
    timestamp: 1_764_374_400_000,
  });
  const greeting = { role: "assistant", content: "Acme Plumbing!" };
  const asked = { role: "user", content: [{ type: "text", text: "When do you open?" }] };
  const first = await stream(body([greeting, asked]));
  const told = [greeting, asked, { role: "assistant", content: "At nine." }];
  const second = await stream(body([...told, { role: "user", content: "And close?" }]));
  expect(second).toMatchObject({ callId: first.callId, texts: ["At five."], finishReason: "stop" });
  const { call, transcript } = await scripted.api.client.calls.get.query({ callId: first.callId });
  expect(call).toMatchObject({ platform: "vapi", externalId: "0194-vapi", from: "+14155550135" });
  expect(transcript.turns.map(({ text }) => text)).toEqual([
    "Acme Plumbing!",
    "When do you open?",
    "At nine.",
    "And close?",
    "At five.",
  ]);
});

test("the AI SDK loops over its own tools while ours run here", async () => {
  const { script, endpoint } = scripted;
  const before = endpoint.requests.length;
  script(
    {
      toolCalls: [areaCall, { functionName: "ring_bell", arguments: { times: 2 }, toolCallId: "call_bell" }],
    },
    { words: "Covered, and it rang." },
  );
  const provider = createOpenAICompatible({
    name: "callhook",
    baseURL: `${scripted.api.url}/v1`,
    apiKey: scripted.api.apiKey,
    includeUsage: true,
  });
  const rung: unknown[] = [];
  const result = streamText({
    model: provider.chatModel("callhook/assistant"),
    prompt: "Is 94110 covered? And ring the bell.",
    stopWhen: isStepCount(3),
    maxRetries: 0,
    tools: {
      ring_bell: tool({
        description: "Rings.",
        inputSchema: jsonSchema<{ times: number }>({
          type: "object",
          properties: { times: { type: "number" } },
        }),
        execute: (input) => {
          rung.push(input);
          return { rang: true };
        },
      }),
    },
  });
  expect(await result.text).toBe("Covered, and it rang.");
  expect(rung).toEqual([{ times: 2 }]);
  expect(endpoint.requests.length - before).toBe(1);
  expect((await result.steps).map(({ finishReason }) => finishReason)).toEqual(["tool-calls", "stop"]);
});
