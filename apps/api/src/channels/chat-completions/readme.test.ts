import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { startEndpoint } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { anAreaTool } from "../../testing/an-area-tool.ts";
import { startApi } from "../../testing/start-api.ts";

const root = join(import.meta.dirname, "..", "..", "..", "..", "..");
const example = join(root, "apps", "api", "examples", "be-the-brain.ts");
const publicUrl = "https://callhook.example.com";

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
let readme: string;
beforeAll(async () => {
  api = await startApi();
  endpoint = await startEndpoint();
  endpoint.respondWith({ json: { available: true } });
  await api.client.tools.create.mutate(anAreaTool(endpoint));
  readme = await readFile(join(root, "README.md"), "utf8");
});
afterAll(async () => {
  await api.close();
  await endpoint.close();
});

/** The JSON of the README that holds these words. */
function snippetWith(words: string): unknown {
  const snippet = [...readme.matchAll(/```json\n([^`]*)```/g)].find(([text]) => text.includes(words));
  return JSON.parse(snippet?.[1] ?? "null");
}

/** Asks as the platform would that was configured so. */
async function ask(options: { url: string; headers: Record<string, string>; body: object }) {
  const response = await fetch(`${options.url.replace(publicUrl, api.url)}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...options.headers },
    body: JSON.stringify({
      stream: true,
      messages: [{ role: "user", content: "Do you come out to 94110?" }],
      ...options.body,
    }),
  });
  const { status } = response;
  return { status, callId: response.headers.get("x-callhook-call-id") ?? "", text: await response.text() };
}

test("the README's example with the openai package runs, and its tool call is on record", async () => {
  expect(readme).toContain(await readFile(example, "utf8"));
  const env = { ...process.env, CALLHOOK_URL: api.url, CALLHOOK_API_KEY: api.apiKey };
  const { stdout } = await promisify(execFile)(process.execPath, [example], { env, timeout: 30_000 });
  expect(stdout.length).toBeGreaterThan(10);
  const { items } = await api.client.calls.list.query({ channel: "platform" });
  expect(items).toHaveLength(1);
  const { call, transcript } = await api.client.calls.get.query({ callId: items[0]?.id ?? "" });
  expect(call.externalId).toBe("your-name-for-this-call");
  expect(transcript.toolCalls).toMatchObject([{ outcome: { status: "succeeded" } }]);
});

test("ElevenLabs configured as the README says finds its model, and its conversation is the call", async () => {
  const { custom_llm: settings } = z
    .object({
      llm: z.literal("custom-llm"),
      custom_llm: z.object({
        url: z.string(),
        model_id: z.string(),
        api_type: z.literal("chat_completions"),
        api_key: z.object({ secret_id: z.string() }),
        request_headers: z.record(z.string(), z.object({ variable_name: z.string() })),
      }),
    })
    .parse(snippetWith("custom_llm"));
  const variables: Record<string, string> = { system__conversation_id: "conv_01jz" };
  const headers = Object.entries(settings.request_headers).map(([name, { variable_name: variable }]) => [
    name,
    variables[variable] ?? "",
  ]);
  const answer = await ask({
    url: settings.url,
    headers: { authorization: `Bearer ${api.apiKey}`, ...Object.fromEntries(headers) },
    body: { model: settings.model_id },
  });
  expect(answer).toMatchObject({ status: 200, text: expect.stringContaining("[DONE]") });
  const { call } = await api.client.calls.get.query({ callId: answer.callId });
  expect(call).toMatchObject({ platform: "elevenlabs", externalId: "conv_01jz" });
});

test("Vapi configured as the README says finds its model, and its call is the call", async () => {
  const settings = z
    .object({
      provider: z.literal("custom-llm"),
      url: z.string(),
      model: z.string(),
      headers: z.object({ authorization: z.string() }),
    })
    .parse(snippetWith('"provider"'));
  const answer = await ask({
    url: settings.url,
    headers: { authorization: settings.headers.authorization.replace("your-callhook-key", api.apiKey) },
    body: { model: settings.model, call: { id: "vapi-readme" } },
  });
  expect(answer).toMatchObject({ status: 200, text: expect.stringContaining("[DONE]") });
  const { call } = await api.client.calls.get.query({ callId: answer.callId });
  expect(call).toMatchObject({ platform: "vapi", externalId: "vapi-readme" });
});
