import { CallhookError } from "@callhook/core";
import { TRPCError } from "@trpc/server";
import { pino } from "pino";
import { expect, test } from "vitest";
import { toTransportError } from "../transport-error.ts";
import { logFailure } from "./log-failure.ts";

function logged(error: Error): string {
  const lines: string[] = [];
  logFailure({
    logger: pino({}, { write: (line) => void lines.push(line) }),
    path: "calls.say",
    error: toTransportError(error),
  });
  return lines.join("");
}

test("what nobody foresaw is logged by its kind and place, without its words", () => {
  const line = logged(new TypeError("the caller said 94110"));
  expect(JSON.parse(line)).toMatchObject({ level: 50, path: "calls.say", error: "TypeError" });
  expect(line).not.toContain("94110");
});

test("a database that cannot be used is logged with what the system said", () => {
  const cause = Object.assign(new Error("connect 10.0.0.5"), { code: "ECONNREFUSED" });
  const line = logged(new CallhookError({ code: "unavailable", message: "Not now.", cause }));
  expect(JSON.parse(line)).toMatchObject({ error: "Error", code: "ECONNREFUSED" });
});

test("a refusal and a request that was given up are nobody's concern", () => {
  expect(logged(new CallhookError({ code: "not-found", message: "This call does not exist." }))).toBe("");
  const abandoned = new DOMException("This operation was aborted", "AbortError");
  expect(logged(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: abandoned }))).toBe("");
});
