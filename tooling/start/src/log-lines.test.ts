import { expect, test } from "vitest";
import { describeLine } from "./log-lines.ts";

test("a log entry is told in words", () => {
  expect(describeLine('{"level":30,"msg":"listening"}')).toBe("listening");
  expect(describeLine('{"level":50,"msg":"could not save","err":{"message":"disk full"}}')).toBe(
    "could not save: disk full",
  );
});

test("what is not a log entry stays as it is", () => {
  for (const line of ["Error: boom", '{"level":"loud"}', "{oops", ""]) expect(describeLine(line)).toBe(line);
});
