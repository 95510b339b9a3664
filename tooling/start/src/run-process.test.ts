import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { processIdentity } from "./process-identity.ts";
import { type RunningProcess, runProcess } from "./run-process.ts";

const logDir = mkdtempSync(join(tmpdir(), "callhook-run-"));
const started: RunningProcess[] = [];
afterEach(async () => {
  for (const running of started.splice(0)) {
    running.kill();
    await running.ended;
  }
});
afterAll(() => rmSync(logDir, { recursive: true, force: true }));

let count = 0;
function writeEntry(source: string): string {
  const path = join(logDir, `entry-${(count += 1)}.ts`);
  writeFileSync(path, source);
  return path;
}
function run(source: string) {
  const onStarted = (running: RunningProcess) => started.push(running);
  return runProcess({
    name: `child-${count}`,
    entry: writeEntry(source),
    env: { PATH: "" },
    logDir,
    onStarted,
  });
}
const staysUp = `setInterval(() => {}, 1000);`;
const ready = `process.send?.({ type: "ready", url: "http://localhost:1" });`;

test("a process is running once it says that it is ready", async () => {
  const news = await run(`${staysUp} ${ready}`);
  expect(news.url).toBe("http://localhost:1");
  expect(started[0]?.isReady()).toBe(true);
});

test("a process that ends before it is ready fails the start with its last words", async () => {
  const failing = run(`console.error("the disk is full"); process.exit(3);`);
  await expect(failing).rejects.toThrow(/stopped while starting.*\n.*the disk is full/);
});

test("all that a process writes is in its log", async () => {
  await run(`console.log("one"); console.error("two"); ${staysUp} setTimeout(() => { ${ready} }, 100);`);
  const logPath = started[0]?.logPath ?? "";
  await expect
    .poll(() => readFileSync(logPath, "utf8").trim().split("\n").toSorted())
    .toEqual(["one", "two"]);
});

test("a process is asked to end and may finish its work", async () => {
  await run(`process.on("SIGTERM", () => { console.log("bye"); process.exit(0); }); ${staysUp} ${ready}`);
  await started[0]?.stop();
  expect(await started[0]?.ended).toEqual({ code: 0, signal: null });
  expect(started[0]?.tail).toContain("bye");
});

test("a process ends when the one that started it is killed", async () => {
  const pidFile = join(logDir, "pid");
  const child = writeEntry(
    `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); ${staysUp} ${ready}`,
  );
  const parent = writeEntry(`
    import { runProcess } from ${JSON.stringify(join(import.meta.dirname, "run-process.ts"))};
    await runProcess({ name: "child", entry: ${JSON.stringify(child)}, env: { PATH: "" }, logDir: ${JSON.stringify(logDir)}, onStarted: () => {} });
    process.send({ type: "started" });
  `);
  const killed = spawn(process.execPath, [parent], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await new Promise((resolve) => killed.once("message", resolve));
  const childPid = Number(readFileSync(pidFile, "utf8"));
  expect(processIdentity(childPid)).not.toBeNull();
  killed.kill("SIGKILL");
  await expect.poll(() => processIdentity(childPid), { timeout: 5000 }).toBeNull();
});
