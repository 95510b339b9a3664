import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { callRepository } from "./calls/call-repository.ts";
import { rejectionOf } from "./testing/rejection.ts";
import { useTestDatabase } from "./testing/test-database.ts";

const run = promisify(execFile);
const { database, url } = useTestDatabase();

function seedCommand(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: url };
  return run(process.execPath, [join(import.meta.dirname, "seed-command.ts"), ...args], { env });
}

test("the command fills the database and says what it did", async () => {
  const { stdout } = await seedCommand("--", "--calls", "5");
  expect(stdout).toContain("5 more calls");
  const { items } = await callRepository({ database, workspaceId: "default" }).list();
  expect(items).toHaveLength(5);
});

test.each([
  [["--calls", "many"], /--calls must be a whole number/],
  [["--calls", "1e9"], /--calls must be a whole number from 0 to 20000000/],
  [["--workspace", "nowhere"], /does not exist/],
  [["--help"], /^Usage: pnpm db:seed/],
])("a mistake gets a sentence and no stack: %j", async (args, sentence) => {
  const error = await rejectionOf(seedCommand(...args));
  expect(error).toMatchObject({ code: 1, stderr: expect.stringMatching(sentence) });
  expect(error).toMatchObject({ stderr: expect.not.stringMatching(/\n\s+at /) });
});

test("stopped by Ctrl-C, it says that nothing was written, and nothing is", async () => {
  const seeding = seedCommand("--calls", "90000");
  seeding.child.stdout?.once("data", () => seeding.child.kill("SIGINT"));
  const error = await rejectionOf(seeding);
  expect(error).toMatchObject({ code: 1, stderr: "Stopped. No call was written. Seed again to go on.\n" });
  const { items } = await callRepository({ database, workspaceId: "default" }).list();
  expect(items.length).toBeLessThan(6);
});
