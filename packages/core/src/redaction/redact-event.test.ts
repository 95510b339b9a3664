import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toolOutcomeSchema } from "../execution/outcome/tool-outcome.ts";
import type { TranscriptEvent, TranscriptStepInput } from "../transcript/transcript-event.ts";
import { transcriptStepSchema } from "../transcript/transcript-event.ts";
import { personalDataKinds } from "./personal-data.ts";
import { redactEvent } from "./redact-event.ts";
import { redactBody, redactJson, redactUrl, redactWith } from "./redact-json.ts";

const redact = redactWith(new Set(personalDataKinds));
const at = "2026-11-29T12:00:00.000Z";
const card = "4111 1111 1111 1111";
const phone = "+14155550134";
const traceparent = "00-4111111111111111aaaaaaaaaaaaaaaa-4155550134415555-01";

function event(step: TranscriptStepInput): TranscriptEvent {
  return { ...transcriptStepSchema.parse(step), sequence: 4, at };
}

const outcome = toolOutcomeSchema.parse({
  status: "failed",
  toolCallId: "call_4155550134",
  reason: "http-error",
  message: `No customer ${phone}.`,
  issues: [{ parameter: "phone", message: `${phone} is unknown.` }],
  value: { customer: { phone, "jane@example.com": { card } }, total: 1234.5, id: 14155550134 },
  agentMessage: `I did not find ${phone}.`,
  agentValue: [card],
  heard: [{ parameter: "card", said: card, sent: "4111111111111111" }],
  attempts: [
    {
      startedAt: at,
      timings: {},
      status: 302,
      failure: null,
      message: phone,
      redirects: [{ status: 302, url: "https://crm.example/people/jane%40example.com" }],
    },
  ],
  decisions: [{ rule: "at-most", mode: "observe", allowed: true, message: card }],
  request: {
    method: "POST",
    url: "https://crm.example/v1/%2B14155550134?card=4111+1111+1111+1111&day=2026-11-29",
    headers: { traceparent, "x-callhook-tool-call-id": "4155550134", "x-customer": phone },
    body: `{"card":4111111111111111,"phone":"${phone}","when":"2026-11-29"}`,
  },
  response: { status: 404, headers: { "x-echo": phone }, bytes: 9, body: { said: card } },
});

const full: TranscriptEvent[] = [
  event({
    type: "call-started",
    agent: "receptionist",
    channel: "phone",
    from: phone,
    variables: { mail: "jane@example.com", tags: [card, "vip"], tier: "gold" },
  }),
  event({ type: "caller-spoke", turn: 1, text: `It is ${card}.` }),
  event({ type: "agent-spoke", turn: 1, text: `${card}, right?` }),
  event({ type: "agent-interrupted", turn: 1, heardText: card }),
  event({
    type: "tool-called",
    turn: 1,
    toolCallId: "call_4155550134",
    toolId: "tool_1",
    toolName: "Find customer",
    toolVersion: 1,
    functionName: "find_customer",
    arguments: { phone, nested: [{ card }] },
  }),
  event({ type: "tool-finished", turn: 1, toolCallId: "call_4155550134", outcome }),
  event({ type: "late-result-arrived", turn: 1, toolCallId: "call_4155550134", outcome }),
  event({ type: "call-ended", reason: `wrote to jane@example.com` }),
];

test("no part of a call keeps what is replaced, and every event is still one that can be read", () => {
  const redacted = full.map((one) => redactEvent(one, redact));
  const text = JSON.stringify(redacted).replaceAll(traceparent, "");
  expect(text).not.toMatch(/4111 ?1111|4111\+1111|"\+1415|%2B1415|jane(@|%40)/);
  for (const one of redacted) {
    const { sequence, at: time, ...step } = one;
    expect({ sequence, time }).toEqual({ sequence: 4, time: at });
    expect(transcriptStepSchema.parse(step)).toEqual(step);
  }
  expect(redacted[0]).toMatchObject({
    from: "[phone number]",
    variables: { mail: "[email address]", tags: ["[card number]", "vip"], tier: "gold" },
  });
});

test("what identifies a request, when it was and what it came to stays", () => {
  const redacted = redactEvent(full[5] ?? event({ type: "call-ended", reason: "?" }), redact);
  expect(redacted).toMatchObject({
    toolCallId: "call_4155550134",
    outcome: {
      toolCallId: "call_4155550134",
      reason: "http-error",
      value: { total: 1234.5 },
      request: {
        url: "https://crm.example/v1/[phone number]?card=[card number]&day=2026-11-29",
        headers: { traceparent, "x-callhook-tool-call-id": "4155550134", "x-customer": "[phone number]" },
        body: '{"card":"[card number]","phone":"[phone number]","when":"2026-11-29"}',
      },
      response: { status: 404, bytes: 9 },
    },
  });
});

test("an event without any of it is the very same, and one that was redacted stays as it is", () => {
  const plain = event({ type: "caller-spoke", turn: 1, text: "Do you come out to 94110 at 10:30?" });
  expect(redactEvent(plain, redact)).toBe(plain);
  for (const one of full) {
    const once = redactEvent(one, redact);
    expect(redactEvent(once, redact)).toBe(once);
  }
});

test("a text that is as long as it may be stays within its length, though placeholders are longer", () => {
  const numbers = "123-45-6789 ".repeat(1_666);
  const redacted = redactEvent(event({ type: "caller-spoke", turn: 1, text: numbers }), redact);
  const { sequence: _sequence, at: _at, ...step } = redacted;
  expect(transcriptStepSchema.safeParse(step).success).toBe(true);
});

test("values without personal data are untouched, of whatever shape, in a body and in a URL too", () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const nothing = redactWith(new Set());
  fc.assert(
    fc.property(value, (json) => {
      const text = JSON.stringify(json);
      const kept: typeof json = JSON.parse(text);
      expect(redactJson(JSON.parse(text), nothing)).toEqual(kept);
      expect(redactBody(text, nothing)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      expect(redactUrl(url, nothing)).toBe(url);
    }),
  );
});

test("a form is read by its values, and what is neither form nor JSON as text", () => {
  expect(redactBody("phone=%2B14155550134&note=a+b", redact)).toBe("phone=[phone number]&note=a+b");
  expect(redactBody(`<phone>${phone}</phone>`, redact)).toBe("<phone>[phone number]</phone>");
  expect(redactBody("%%%=%zz", redact)).toBe("%%%=%zz");
});
