import { expect, test } from "vitest";
import { elevenLabsWebhook, retellWebhook, vapiWebhook } from "../../testing/platform-webhooks.ts";
import { transcriptStepSchema } from "../../transcript/transcript-event.ts";
import { ingestPlatforms } from "./ingest-platform.ts";
import { readWebhook } from "./read-webhook.ts";

const receivedAt = new Date("2026-11-02T09:32:00Z");
const samples = {
  elevenlabs: elevenLabsWebhook(),
  retell: retellWebhook("call_analyzed"),
  vapi: vapiWebhook(),
};

const oddities: unknown[] = [
  null,
  -1,
  1e308,
  "",
  "\u0000\uD800",
  "x".repeat(21_000),
  [],
  {},
  [[[]]],
  JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": 1}'),
  Array.from({ length: 300 }).reduce<unknown>((inner) => [inner], 0),
];

/** The sample with one value at a time replaced, wherever it stands. */
function* variationsOf(value: unknown, replace: (changed: unknown) => unknown): Generator {
  for (const odd of oddities) yield replace(odd);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* variationsOf(inner, (changed) => {
      const copy: unknown = Array.isArray(value) ? [...value] : { ...value };
      Object.assign(Object(copy), { [key]: changed });
      return replace(copy);
    });
  }
}

test.each(ingestPlatforms)(
  "%s: whatever stands where, reading never throws, and gives steps that can be recorded",
  (platform) => {
    let calls = 0;
    for (const body of variationsOf(samples[platform], (changed) => changed)) {
      const reading = readWebhook({ platform, body: JSON.stringify(body), receivedAt });
      if (reading.kind !== "call") continue;
      calls += 1;
      const { steps, end, startedAt } = reading.call;
      for (const { at, ...step } of [...steps, end]) {
        const problems = transcriptStepSchema.safeParse(step).error?.issues ?? [];
        expect(problems).toEqual([]);
        expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(startedAt));
      }
      const ids = steps.flatMap((step) => (step.type === "tool-called" ? [step.toolCallId] : []));
      const ended = steps.flatMap((step) => (step.type === "tool-finished" ? [step.toolCallId] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ended.toSorted()).toEqual(ids.toSorted());
    }
    expect(calls).toBeGreaterThan(100);
    expect({}).not.toHaveProperty("isAdmin");
  },
);

test("names that a platform gives twice become two tool calls, and a result without a call is one of its own", () => {
  const called = { request_id: "same", tool_name: "look_up", params_as_json: "{}" };
  const result = { request_id: "same", tool_name: "look_up", result_value: "1" };
  const stray = { request_id: "", tool_name: "language_detection", result_value: "en" };
  const transcript = [
    {
      role: "agent",
      tool_calls: [called, called],
      tool_results: [result, result, result, stray],
      time_in_call_secs: 1,
    },
  ];
  const reading = readWebhook({
    platform: "elevenlabs",
    body: JSON.stringify(elevenLabsWebhook({ transcript })),
    receivedAt,
  });
  const steps = reading.kind === "call" ? reading.call.steps : [];
  expect(steps.map((step) => [step.type, "toolCallId" in step ? step.toolCallId : ""])).toEqual([
    ["tool-called", "same"],
    ["tool-called", "same#2"],
    ["tool-finished", "same"],
    ["tool-finished", "same#2"],
    ["tool-called", "language_detection"],
    ["tool-finished", "language_detection"],
  ]);
});

test("words that are longer than a turn may be go on in the next, and times stay within a week", () => {
  const message = `${"a".repeat(20_000)}${"b".repeat(5)}`;
  const transcript = [{ role: "user", message, time_in_call_secs: 1e12 }];
  const metadata = { start_time_unix_secs: 9e12, call_duration_secs: -4 };
  const body = JSON.stringify(elevenLabsWebhook({ transcript, metadata }));
  const reading = readWebhook({ platform: "elevenlabs", body, receivedAt });
  expect(reading).toMatchObject({
    call: {
      startedAt: "2026-11-02T09:32:00.000Z",
      steps: [{ text: "a".repeat(20_000), at: "2026-11-09T09:32:00.000Z" }, { text: "bbbbb" }],
    },
  });
});
