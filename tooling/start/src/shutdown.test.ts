import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { processIdentity } from "./process-identity.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const sourceOf = (file: string) => JSON.stringify(join(import.meta.dirname, file));

/** A start with one process, a worker, and with a database that is gone on SIGUSR2. */
async function start() {
  const folder = temporaryFolder();
  const worker = join(folder, "worker.ts");
  writeFileSync(
    worker,
    `console.log("recording"); setInterval(() => {}, 1000); process.send({ type: "ready", url: String(process.pid) });`,
  );
  const entry = join(folder, "start.ts");
  writeFileSync(
    entry,
    `
    import { createShutdown } from ${sourceOf("shutdown.ts")};
    import { runProcess } from ${sourceOf("run-process.ts")};
    const shutdown = createShutdown({ onStopped: () => console.log("released") });
    const logPath = "server.log";
    const ended = new Promise((resolve) => process.once("SIGUSR2", () => {
      resolve({ code: null, signal: "SIGKILL", tail: ["FATAL: killed"], logPath });
    }));
    const stop = async () => console.log("database stopped");
    shutdown.addDatabase(Promise.resolve({ url: "", isEmbedded: true, ended, stop }));
    const worker = ${JSON.stringify({ name: "worker", entry: worker, env: { PATH: "" }, logDir: folder })};
    const { url } = await runProcess({ ...worker, onStarted: shutdown.addProcess });
    process.send({ workerPid: Number(url) });
    setInterval(() => {}, 1000);
  `,
  );
  const child = spawn(process.execPath, [entry], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  if (child.stdout === null) throw new Error("The start has no output.");
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line.trim()));
  const closed = once(child, "close");
  const [{ workerPid }] = await once(child, "message");
  return { child, lines, closed, workerPid: Number(workerPid) };
}

test("a database that ends by itself ends everything, with a sentence and its last words", async () => {
  const { child, lines, closed, workerPid } = await start();
  child.kill("SIGUSR2");
  expect(await closed).toEqual([1, null]);
  expect(lines[0]).toMatch(/^✗ PostgreSQL stopped by itself \(SIGKILL\)\. Its last words .*server\.log/);
  expect(lines.slice(1)).toEqual(["FATAL: killed", "database stopped", "released"]);
  expect(processIdentity(workerPid)).toBeNull();
});

test("a process that ends by itself ends everything, with a sentence and its last words", async () => {
  const { lines, closed, workerPid } = await start();
  process.kill(workerPid, "SIGKILL");
  expect(await closed).toEqual([1, null]);
  expect(lines[0]).toMatch(/^✗ The worker stopped by itself \(SIGKILL\)\. Its last words .*worker\.log/);
  expect(lines.slice(1)).toEqual(["recording", "database stopped", "released"]);
});

test("Ctrl-C ends everything and complains of nothing", async () => {
  const { child, lines, closed, workerPid } = await start();
  child.kill("SIGINT");
  expect(await closed).toEqual([0, null]);
  expect(lines).toEqual([expect.stringMatching(/^Stopping/), "database stopped", "released", "✓ Stopped"]);
  expect(processIdentity(workerPid)).toBeNull();
});
