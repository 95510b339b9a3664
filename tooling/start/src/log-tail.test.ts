import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeTail, readTail, tailLines } from "./log-tail.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

test("of a long log the last lines are told, and where the rest is", () => {
  const logPath = join(temporaryFolder(), "server.log");
  writeFileSync(logPath, Array.from({ length: 500 }, (_, line) => `line ${line}\n`).join(""));
  const tail = readTail(logPath);
  expect(tail).toHaveLength(tailLines);
  expect(tail.at(-1)).toBe("line 499");
  expect(describeTail({ tail, logPath })).toContain(`(all of them are in ${logPath}):\n    line 475\n`);
});

test("a log that is empty or gone is said to hold nothing", () => {
  const logPath = join(temporaryFolder(), "server.log");
  expect(describeTail({ tail: readTail(logPath), logPath })).toBe(`It wrote nothing to ${logPath}.`);
  writeFileSync(logPath, "");
  expect(describeTail({ tail: readTail(logPath), logPath })).toBe(`It wrote nothing to ${logPath}.`);
});
