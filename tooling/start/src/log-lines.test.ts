import { CallhookError, safeError } from "@callhook/core";
import { expect, onTestFinished, test, vi } from "vitest";
import { describeLine, reportLogLine } from "./log-lines.ts";

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

function shown(line: string, isReady: boolean): string {
  let text = "";
  const write = vi
    .spyOn(process.stdout, "write")
    .mockImplementation((chunk) => (text += String(chunk)) !== "");
  onTestFinished(() => write.mockRestore());
  reportLogLine({ name: "api", line, isReady });
  return text;
}

test("a notice is shown as it is, ready or not, or nobody would find the link that it is about", () => {
  const line = JSON.stringify({ level: 30, msg: "mail", notice: "Mail to olive:\n  http://localhost/x" });
  for (const isReady of [true, false])
    expect(shown(line, isReady)).toBe("  Mail to olive:\n    http://localhost/x\n");
});

test("of the rest only errors of a process that is ready are shown", () => {
  const failure = JSON.stringify({ level: 50, msg: "request failed" });
  expect(shown(failure, true)).toBe("  api: request failed\n");
  expect(shown(failure, false)).toBe("");
  expect(shown(JSON.stringify({ level: 30, msg: "listening" }), true)).toBe("");
});
