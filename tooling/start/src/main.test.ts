import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { once } from "node:events";
import { expect, test } from "vitest";
import { claimInstance } from "./instance.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

/** Runs the command for a start that is refused, and gives all that it printed. */
async function start(variables: Record<string, string>, entry = "main.ts", args: string[] = []) {
  const env = {
    PATH: process.env["PATH"] ?? "",
    CALLHOOK_DATA_DIR: temporaryFolder(),
    PORT: "0",
    ...variables,
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, entry), ...args], { env });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, "close");
  return { code: Number(code), output };
}

test("a busy port ends the start before anything was started", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = address !== null && typeof address === "object" ? String(address.port) : "";
  const { code, output } = await start({ PORT: port });
  server.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} is in use by another program.`);
  expect(output).not.toContain("PostgreSQL");
});

test("a second start over the same data is refused with the address of the first", async () => {
  const dataDir = temporaryFolder();
  claimInstance(dataDir).publish({ url: "http://localhost:4567" });
  const { code, output } = await start({ CALLHOOK_DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(output).toContain("already running at http://localhost:4567");
});

test("a wrong environment is one list, without a stack", async () => {
  const { code, output } = await start({ PORT: "many", CALLHOOK_MODEL: "psychic" });
  expect(code).toBe(1);
  expect(output).toContain("PORT must be a number.");
  expect(output).toContain("CALLHOOK_MODEL must be one of offline, openai, anthropic, openai-compatible.");
  expect(output).not.toMatch(/\n\s+at /);
});

test("a database that is not there is one sentence without the password", async () => {
  const { code, output } = await start({ DATABASE_URL: "postgres://me:hunter2@127.0.0.1:1/callhook" });
  expect(code).toBe(1);
  expect(output).toContain("The database at 127.0.0.1:1/callhook refused the connection");
  expect(output).not.toContain("hunter2");
  expect(output).not.toMatch(/\n\s+at /);
});

test("a data folder that cannot be made is named", async () => {
  const { code, output } = await start({ CALLHOOK_DATA_DIR: "/dev/null/callhook" });
  expect(code).toBe(1);
  expect(output).toContain("The data folder /dev/null/callhook cannot be written");
});

test("a data folder where nobody can make one is refused at once instead of tried for ever", async () => {
  const { code, output } = await start({ CALLHOOK_DATA_DIR: "/proc/nope/callhook" });
  expect(code).toBe(1);
  expect(output).toMatch(
    /The data folder \/proc\/nope\/callhook cannot be written \((ENOENT|EROFS|EACCES)\)/,
  );
});

test("setting a plan while nothing runs says what to do", async () => {
  const { code, output } = await start({}, "set-plan.ts", ["plus"]);
  expect(code).toBe(1);
  expect(output).toContain("Start it with `npx pnpm start`");
});

test("an unknown plan is answered with the plans there are", async () => {
  const { code, output } = await start({}, "set-plan.ts", ["gold"]);
  expect(code).toBe(1);
  expect(output).toContain("npx pnpm workspace:plan <free|plus|pro|enterprise> [workspaceId]");
});
