import { CallhookError, safeError } from "@callhook/core";
import { expect, test } from "vitest";
import { describeLine } from "./log-lines.ts";

test("a log entry is told in words", () => {
  expect(describeLine('{"level":30,"msg":"listening"}')).toBe("listening");
});

test("an error is told with what may be said of it", () => {
  const line = (error: Error) =>
    describeLine(JSON.stringify({ level: 50, msg: "request failed", ...safeError(error) }));
  const broken = Object.assign(new TypeError("what the caller said"), { code: "ECONNRESET" });
  expect(line(broken)).toBe("request failed: TypeError ECONNRESET");
  const refusal = new CallhookError({ code: "unavailable", message: "The database cannot be used." });
  expect(line(refusal)).toBe("request failed: The database cannot be used.");
});

test("what is not a log entry stays as it is", () => {
  for (const line of ["Error: boom", '{"level":"loud"}', "{oops", ""]) expect(describeLine(line)).toBe(line);
});
