import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { type MockFailure, type MockResponse, type ToolMock, toolMockSchema } from "../../tool/tool-mock.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { Deadline } from "../deadline.ts";
import type { Delivery, HttpResponse, Send } from "../send.ts";
import type { ToolRun } from "../tool-run.ts";
import { findMock } from "./find-mock.ts";
import { sampleAnswer } from "./sample-answer.ts";

/**
 * The run with a sender that asks the tool's mocks in place of its endpoint, where the call is a simulation. All
 * that stands before and after it is what always does: arguments, rules, confirmation, retries, mapping.
 */
export function answeredByMocks(run: ToolRun, values: ArgumentValues): ToolRun {
  const { mocks } = run.execution;
  if (mocks === undefined || mocks === null) return run;
  const mock = findMock(run.tool.mocks, values) ?? fallback(run, mocks.whenNoneFits);
  if (mock === null) return run;
  run.record.mocked = true;
  const send: Send = (delivery) => answer(delivery, mock);
  return { ...run, ports: { ...run.ports, send } };
}

function fallback({ tool }: ToolRun, whenNoneFits: "call" | "fail" | "sample"): ToolMock | null {
  if (whenNoneFits === "call") return null;
  if (whenNoneFits === "sample") {
    return toolMockSchema.parse({ respond: { json: sampleAnswer(tool) } });
  }
  const message = `No mock of "${tool.name}" fits these arguments; add one in its test console, or have its endpoint called.`;
  throw new ToolCallError({ reason: "misconfigured", message });
}

async function answer({ request, deadline, exchange }: Delivery, mock: ToolMock): Promise<HttpResponse> {
  if (deadline.stopped !== null) throw deadline.stopped;
  exchange.sent = request;
  if ("fail" in mock) {
    exchange.clock.enter(beforeSending.has(mock.fail) ? "connect" : "firstByte");
    throw new ToolCallError({ reason: mock.fail, message: failures[mock.fail] });
  }
  exchange.clock.enter("firstByte");
  await pause(mock.respond.delayMs, deadline);
  const response = responseOf(mock.respond);
  exchange.clock.enter("body");
  exchange.head = { status: response.status, headers: response.headers };
  exchange.bytes = response.body.byteLength;
  return response;
}

function responseOf({ status, json, text }: MockResponse): HttpResponse {
  const contentType = text === undefined ? "application/json" : "text/plain; charset=utf-8";
  const body = new TextEncoder().encode(text ?? JSON.stringify(json ?? null));
  return { status, headers: { "content-type": contentType }, body };
}

/** Rejects as soon as the call has to stop. */
function pause(delayMs: number, deadline: Deadline): Promise<void> {
  if (delayMs === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, delayMs);
    deadline.onStop((error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

const beforeSending = new Set<MockFailure>([
  "name-not-resolved",
  "connection-failed",
  "tls-failed",
  "circuit-open",
  "rate-limited",
]);

const failures: Record<MockFailure, string> = {
  "name-not-resolved": "As its mock wants it, the name of the tool's server was not found.",
  "connection-failed": "As its mock wants it, nothing answered at the tool's address.",
  "tls-failed": "As its mock wants it, the certificate of the tool's server was not accepted.",
  "timed-out": "As its mock wants it, the endpoint did not answer in time.",
  "response-too-large": "As its mock wants it, the endpoint answered with more than is read.",
  "invalid-response": "As its mock wants it, the endpoint's answer could not be read.",
  "circuit-open":
    "As its mock wants it, the endpoint is left alone for a while because it failed repeatedly.",
  "rate-limited": "As its mock wants it, the tool was called too often.",
};
