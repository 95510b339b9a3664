import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { problemOf } from "./conversation-problem.ts";

function refusal(errorCode: string, message: string) {
  return TRPCClientError.from({ error: { message, code: -32000, data: { errorCode, issues: [] } } });
}

test("an API that is down is named as such, with the way out", () => {
  const failures = [new TypeError("Failed to fetch"), TRPCClientError.from(new TypeError("Failed to fetch"))];
  for (const failure of failures) {
    expect(problemOf(failure)).toEqual({
      code: "unreachable",
      message: "Callhook cannot be reached. Check that it is running, then try again.",
    });
  }
});

test("a call that ended elsewhere says so and what to do", () => {
  expect(problemOf(refusal("call-ended", "x"))).toMatchObject({
    code: "call-ended",
    message: expect.stringMatching(/already ended.*Start another/),
  });
});

test("other refusals keep the API's own words", () => {
  expect(problemOf(refusal("plan-required", "Webhook tools need the Plus plan."))).toEqual({
    code: "plan-required",
    message: "Webhook tools need the Plus plan.",
  });
});
