import { expect, test } from "vitest";
import { outcomeDifferences, requestDifferences } from "./recorded-differences.ts";
import { failedOutcome } from "./failed-outcome.ts";
import { type RequestRecord, type ToolOutcome, toolOutcomeSchema } from "./tool-outcome.ts";

const succeeded = (value: unknown, totalMs = 10): ToolOutcome =>
  toolOutcomeSchema.parse({
    toolCallId: "tc_1",
    status: "succeeded",
    value,
    response: { status: 200 },
    timings: { total: totalMs },
  });

const request: RequestRecord = {
  method: "POST",
  url: "https://api.example.com/visits?zip=94110",
  headers: { "content-type": "application/json", "Idempotency-Key": "1", "x-callhook-call-id": "call_1" },
  body: '{"floors": 2}',
};

test("what is made anew for every request, and how long it took, is no difference", () => {
  const headers = { "content-type": "application/json", "Idempotency-Key": "2" };
  expect(requestDifferences(request, { ...request, headers, body: '{ "floors": 2 }' })).toEqual([]);
  expect(outcomeDifferences(succeeded({ ok: true }, 10), succeeded({ ok: true }, 900))).toEqual([]);
});

test("query, body and answer are told field by field", () => {
  const other = { ...request, url: "https://api.example.com/visits?zip=10001", body: '{"floors": 3}' };
  expect(requestDifferences(request, other).map(({ path }) => path)).toEqual(["query.zip.0", "body.floors"]);
  expect(outcomeDifferences(succeeded({ ok: true }), succeeded({ ok: false }))).toMatchObject([
    { path: "value.ok", before: true, after: false },
  ]);
});

test("another ending is a difference with its reason; what has no counterpart on record has none", () => {
  const failed = failedOutcome({ toolCallId: "tc_2", reason: "timed-out", message: "It took too long." });
  const paths = outcomeDifferences(succeeded(null), failed).map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["status", "reason", "message"]));
  expect(outcomeDifferences(null, failed)).toEqual([]);
  expect(requestDifferences(null, request)).toEqual([]);
});
