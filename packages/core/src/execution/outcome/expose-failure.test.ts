import { expect, test } from "vitest";
import { startPhaseClock } from "../phase-clock.ts";
import type { ErrorExposure } from "../../tool/response-mapping.ts";
import type { ToolEffect } from "../../tool/tool-effect.ts";
import { exposeFailure } from "./expose-failure.ts";
import { failureReasons } from "./failure-reason.ts";
import { ToolCallError } from "./tool-call-error.ts";

function expose(
  error: ToolCallError,
  options: { errorExposure: ErrorExposure; effect?: ToolEffect; status?: number },
) {
  const clock = startPhaseClock(() => 0);
  clock.enter("firstByte");
  const { errorExposure, effect = "read", status = 422 } = options;
  const exchange = { clock, sent: null, head: { status, headers: {} }, bytes: 0, redirects: [] };
  return exposeFailure(error, { errorExposure, effect, clock, exchange, attempts: [] });
}

const refusal = new ToolCallError({
  reason: "http-error",
  message: "The endpoint answered 422. It found fault with the values it was sent.",
  value: { error: { message: "That day is full.", trace: "pg:17" } },
});
const sentence = "The system did not accept that.";

test.each([
  ["auto", { agentMessage: sentence, agentValue: null, advice: "ask" }],
  ["summarised", { agentMessage: sentence, agentValue: "That day is full.", advice: "ask" }],
  ["passthrough", { agentMessage: sentence, agentValue: refusal.value, advice: "ask" }],
  [
    "hidden",
    { agentMessage: "I have no result for that at the moment.", agentValue: null, advice: "carry-on" },
  ],
] as const)(
  "of what an endpoint refused, %s tells the agent as much as the author wants",
  (errorExposure, told) => {
    expect(expose(refusal, { errorExposure })).toEqual(told);
  },
);

test.each(failureReasons)("of %s no technical word reaches the agent", (reason) => {
  if (reason === "not-allowed" || reason === "needs-confirmation") return;
  const message = "getaddrinfo ENOTFOUND crm.internal: https://crm.internal:8443/?key=1";
  for (const errorExposure of ["auto", "summarised", "passthrough", "hidden"] as const) {
    const told = expose(new ToolCallError({ reason, message }), { errorExposure });
    expect(JSON.stringify(told)).not.toMatch(/ENOTFOUND|internal|https?:|8443/);
  }
});

test("what a tool hides is not tried again where it may have been done", () => {
  const late = new ToolCallError({ reason: "timed-out", message: "Too late." });
  expect(expose(late, { errorExposure: "hidden", effect: "write" })).toMatchObject({ advice: "check" });
  expect(expose(late, { errorExposure: "hidden", effect: "read" })).toMatchObject({ advice: "carry-on" });
});

test.each(["auto", "hidden"] as const)(
  "a sentence to confirm, and a rule's, are said as they are (%s)",
  (errorExposure) => {
    const question = new ToolCallError({ reason: "needs-confirmation", message: "Book Friday at nine?" });
    const rule = new ToolCallError({ reason: "not-allowed", message: "We are closed on Sundays." });
    expect(expose(question, { errorExposure })).toEqual({
      agentMessage: "Book Friday at nine?",
      agentValue: null,
      advice: "ask",
    });
    expect(expose(rule, { errorExposure })).toMatchObject({ agentMessage: "We are closed on Sundays." });
  },
);

test("an agent has to know what to ask for, even where failures are hidden", () => {
  const issues = [{ parameter: "zip_code", message: "zip_code is required." }];
  const error = new ToolCallError({ reason: "invalid-arguments", message: "zip_code is required.", issues });
  expect(expose(error, { errorExposure: "hidden" })).toMatchObject({
    agentMessage: "For this I have to ask about the zip code.",
    advice: "ask",
  });
});
