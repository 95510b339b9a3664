import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aParameter, aTool } from "../testing/index.ts";
import { transcriptStepSchema } from "../transcript/transcript-event.ts";
import { decodeBody } from "./response/decode-body.ts";
import { executeTool } from "./execute-tool.ts";
import type { ToolExecution } from "./tool-run.ts";
import { testPorts } from "../testing/test-ports.ts";
import { jsonValueSchema } from "./json-value.ts";
import type { HttpResponse, Send } from "./send.ts";
import { ToolCallError } from "./outcome/tool-call-error.ts";
import { failureReasons } from "./outcome/failure-reason.ts";
import type { ToolOutcome } from "./outcome/tool-outcome.ts";

const tool = aTool({
  url: "https://api.example.com/{segment}",
  parameters: [
    aParameter({ key: "segment", location: "path" }),
    aParameter({ key: "count", type: "number", location: "query", required: false }),
    aParameter({ key: "truth", type: "boolean", required: false }),
  ],
});

function answering(response: HttpResponse): Send {
  return async ({ exchange }) => {
    exchange.head = { status: response.status, headers: response.headers };
    exchange.bytes = response.body.byteLength;
    return response;
  };
}

function execute(execution: Partial<ToolExecution>, response: HttpResponse): Promise<ToolOutcome> {
  const ports = testPorts({ send: answering(response), now: () => new Date(0) });
  return executeTool({ tool, arguments: { segment: "x" }, ...execution }, ports);
}

/** An outcome is whole if it has the shape of its status and can be recorded. */
function expectWhole(outcome: ToolOutcome): void {
  expect(outcome.toolCallId).not.toBe("");
  expect(outcome.timings.total).toBeGreaterThanOrEqual(0);
  if (outcome.status === "failed") {
    expect(failureReasons).toContain(outcome.reason);
    expect(outcome.message).not.toBe("");
  }
  const event = { type: "tool-finished", toolCallId: outcome.toolCallId, outcome };
  expect(transcriptStepSchema.safeParse(JSON.parse(JSON.stringify(event))).success).toBe(true);
}

const fine: HttpResponse = { status: 200, headers: {}, body: new Uint8Array() };
const someBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
  fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(`<p>${text}`)),
);
const contentType = fc.oneof(
  fc.constantFrom(
    "application/json",
    "application/json; charset=utf-16",
    "text/html",
    "text/plain; charset=shift_jis",
    "image/png",
    "application/problem+json",
    ";;;charset==",
    "",
  ),
  fc.string({ unit: "binary" }),
);
const response: fc.Arbitrary<HttpResponse> = fc.record({
  status: fc.integer({ min: 200, max: 599 }),
  headers: fc.record({ "content-type": contentType, location: fc.string({ unit: "binary" }) }),
  body: someBytes,
});

test("whatever a model sends, a tool call ends in one whole outcome", async () => {
  const given = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom("segment", "count", "truth"), fc.anything()),
  );
  await fc.assert(
    fc.asyncProperty(given, async (unknown) => expectWhole(await execute({ arguments: unknown }, fine))),
  );
});

test("whatever a tool holds, a tool call ends in one whole outcome", async () => {
  const anyTool = fc.oneof(
    fc.anything(),
    fc
      .record({
        url: fc.oneof(fc.webUrl(), fc.string({ unit: "binary" }), fc.constant("https://a.example/{segment}")),
        method: fc.oneof(fc.constantFrom("GET", "POST"), fc.string()),
        parameters: fc.oneof(fc.array(fc.anything()), fc.constant(tool.parameters)),
        responseTimeoutSeconds: fc.oneof(fc.double(), fc.constant(5)),
      })
      .map((fields) => ({ ...tool, ...fields })),
  );
  await fc.assert(
    fc.asyncProperty(anyTool, async (unknown) => expectWhole(await execute({ tool: asTool(unknown) }, fine))),
  );
});

/** Stands for a caller without types. */
function asTool(value: unknown): ToolExecution["tool"] {
  return value as ToolExecution["tool"];
}

test("whatever an endpoint answers, a tool call ends in one whole outcome", async () => {
  await fc.assert(fc.asyncProperty(response, async (answer) => expectWhole(await execute({}, answer))));
});

test("whatever a tool's author wants of whatever answer, a tool call ends in one whole outcome", async () => {
  const path = fc.constantFrom("a", "a.0.b", "*", "a.*", "b.c.d", "0");
  const paths = fc.array(path, { maxLength: 3 });
  const settings = fc.record({
    successWhen: fc.array(
      fc.record({
        path,
        operator: fc.constantFrom("exists" as const, "equals" as const, "contains" as const),
      }),
      { maxLength: 2 },
    ),
    errorExposure: fc.constantFrom(
      "auto" as const,
      "summarised" as const,
      "passthrough" as const,
      "hidden" as const,
    ),
    response: fc.record({
      fields: fc.option(paths),
      hidden: paths,
      save: fc.array(fc.record({ variable: fc.constantFrom("a", "b"), path }), { maxLength: 2 }),
      maxBytes: fc.integer({ min: 200, max: 500 }),
    }),
  });
  await fc.assert(
    fc.asyncProperty(settings, response, async (mapping, answer) => {
      const changed = { ...tool, ...mapping };
      const ports = testPorts({ send: answering(answer) });
      const outcome = await executeTool({ tool: changed, arguments: { segment: "x" } }, ports);
      expectWhole(outcome);
      if (outcome.status === "failed" && outcome.reason === "misconfigured") return;
      expect(Buffer.byteLength(JSON.stringify(outcome.value))).toBeLessThanOrEqual(mapping.response.maxBytes);
    }),
  );
});

test("whatever ids a platform chooses, a tool call ends in one whole outcome", async () => {
  const id = fc.string({ unit: "binary", minLength: 1 });
  await fc.assert(
    fc.asyncProperty(id, id, async (callId, toolCallId) => {
      const outcome = await execute({ context: { callId, toolCallId } }, fine);
      expectWhole(outcome);
      for (const value of Object.values(outcome.request?.headers ?? {}))
        expect(value).toMatch(/^[\x20-\x7e]*$/);
    }),
  );
});

test("any body decodes to a value that can be stored, or is refused in words", () => {
  fc.assert(
    fc.property(response, (answer) => {
      try {
        expect(jsonValueSchema.safeParse(decodeBody(answer)).success).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ToolCallError);
        expect(error).toMatchObject({ reason: "invalid-response" });
      }
    }),
    { numRuns: 300 },
  );
});
