import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCommand } from "./read-command.ts";

const options = "Options: --rounds, --calls, --set, --show, --kills, --restarts, --database.";

test("a benchmark is named first, a part of it behind that, and what is left out has its default", () => {
  expect(readCommand(["record", "append", "--calls", "20"])).toEqual({
    ok: true,
    name: "record",
    options: {
      rounds: 9,
      calls: 20,
      set: "held-out",
      show: false,
      kills: 100,
      restarts: 10,
      database: undefined,
      part: "append",
    },
  });
  expect(readCommand([])).toMatchObject({ ok: true, name: undefined });
});

test("an option that does not exist, or lacks its value, is answered with those that do", () => {
  expect(readCommand(["call", "--round", "3"])).toEqual({
    ok: false,
    problem: `Unknown option '--round'. ${options}`,
  });
  expect(readCommand(["--calls"])).toEqual({
    ok: false,
    problem: `Option '--calls <value>' argument missing. ${options}`,
  });
});

test("a command line that is wrong ends with 2 and one line, and nothing runs", () => {
  const main = join(import.meta.dirname, "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "call", "--round", "3"], {
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr: `Unknown option '--round'. ${options}\n`,
  });
});
