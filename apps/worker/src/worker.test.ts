import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { callAnalysisRepository, callRepository, unrecordedCalls } from "@callhook/db";
import {
  agentSays,
  callEnded,
  callerSays,
  poisonCall,
  startACall,
  startLink,
  useTestDatabase,
} from "@callhook/db/testing";
import { afterEach, expect, test, vi } from "vitest";

/** `closed` is `exited` with the whole log written; it never comes once the channel to the process was cut. */
type Run = { process: ChildProcess; log: () => string; exited: Promise<unknown>; closed: Promise<unknown> };

const { database, url } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });
const runs: Run[] = [];
const patience = { timeout: 15_000, interval: 50 };

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.process.kill("SIGKILL");
    await run.exited;
  }
});

/** The worker as it is deployed: a process of its own. */
function spawnWorker(variables: Record<string, string> = {}): Run {
  const env = { ...process.env, DATABASE_URL: url, WORKER_PORT: "", ...variables };
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const run = { process: child, log: () => log, exited: once(child, "exit"), closed: once(child, "close") };
  runs.push(run);
  return run;
}

async function readyWorker(variables: Record<string, string> = {}): Promise<Run> {
  const run = spawnWorker(variables);
  const [message] = await Promise.race([once(run.process, "message"), run.closed.then(() => [run.log()])]);
  expect(message).toEqual({ type: "ready" });
  return run;
}

async function takePort(): Promise<{ port: number; release: () => void }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { port, release: () => void server.close() };
}

async function freePort(): Promise<number> {
  const { port, release } = await takePort();
  release();
  return port;
}

async function recordedWords(callId: string): Promise<string[] | undefined> {
  return (await calls.recordedTranscript(callId))?.turns.map(({ text }) => text);
}

test("a worker records calls as they happen and analyses them when they end, and on SIGTERM ends without an error", async () => {
  const run = await readyWorker();
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("hello")] });
  await vi.waitFor(async () => expect(await recordedWords(callId)).toEqual(["hello"]), patience);
  await calls.append({ callId, events: [agentSays("good day"), callEnded()] });
  await vi.waitFor(async () => expect(await recordedWords(callId)).toEqual(["hello", "good day"]), patience);
  const analyses = callAnalysisRepository({ database, workspaceId: "default" });
  await vi.waitFor(
    async () => expect(await analyses.get(callId)).toMatchObject({ title: "hello" }),
    patience,
  );
  run.process.kill("SIGTERM");
  expect(await run.closed).toEqual([0, null]);
  expect(run.log()).not.toMatch(/hello|good day/);
});

test("what was appended while no worker ran, or while one was killed, is recorded by the next", async () => {
  const { id: earlier } = await startACall(calls);
  await calls.append({ callId: earlier, events: [callerSays("anybody?")] });
  const first = await readyWorker();
  first.process.kill("SIGKILL");
  await first.closed;
  const { id: later } = await startACall(calls);
  await calls.append({ callId: later, events: [callerSays("still there?")] });
  await readyWorker();
  await vi.waitFor(async () => expect(await recordedWords(later)).toEqual(["still there?"]), patience);
  // The killed worker may hold the first one's job; its next step has it recorded all the same.
  await calls.append({ callId: earlier, events: [callEnded()] });
  await vi.waitFor(async () => expect(await recordedWords(earlier)).toEqual(["anybody?"]), patience);
});

test("two workers record forty calls between them, and a damaged one holds up nobody", async () => {
  const { id: poisoned } = await startACall(calls);
  await poisonCall({ database, callId: poisoned });
  const [first, second] = await Promise.all([readyWorker(), readyWorker()]);
  const started = await Promise.all(Array.from({ length: 40 }, () => startACall(calls)));
  for (const { id } of started) {
    await vi.waitFor(async () => expect(await calls.recordedTranscript(id)).not.toBeNull(), patience);
  }
  const logs = `${first.log()}${second.log()}`;
  expect(logs).toContain(poisoned);
  expect(logs).not.toContain("from-another-world");
});

test("a damaged call is listed with what is wrong, and recorded on request once it is repaired", async () => {
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("hello"), callEnded()] });
  const { heal } = await poisonCall({ database, callId });
  const first = await readyWorker();
  const unrecorded = unrecordedCalls(database);
  const listed = async () => (await unrecorded.list({ callId })).items;
  const problem = expect.stringMatching(/^Event 1 of this call cannot be read \(type\): it was damaged/);
  await vi.waitFor(
    async () => expect(await listed()).toMatchObject([{ state: "tried-again", problem }]),
    patience,
  );
  first.process.kill("SIGTERM");
  await first.closed;
  await heal();
  expect(await unrecorded.replay({ callId })).toHaveLength(1);
  await readyWorker();
  await vi.waitFor(async () => expect(await recordedWords(callId)).toEqual(["hello"]), patience);
  expect(await listed()).toEqual([]);
});

test("health, readiness and metrics are served when a port is given, and nothing else", async () => {
  const port = await freePort();
  await readyWorker({ WORKER_PORT: String(port) });
  const { id: callId } = await startACall(calls);
  await vi.waitFor(async () => expect(await calls.recordedTranscript(callId)).not.toBeNull(), patience);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect(await (await get("/healthz")).json()).toEqual({ status: "ok" });
  expect(await (await get("/readyz")).json()).toEqual({ status: "ready" });
  const metrics = await (await get("/metrics")).text();
  expect(metrics).toMatch(/callhook_worker_recordings_total\{result="recorded"\} [1-9]/);
  expect(metrics).toMatch(/callhook_worker_recording_lag_seconds_count [1-9]/);
  expect(metrics).toMatch(/callhook_queue_waiting_jobs \d/);
  expect((await get("/")).status).toBe(404);
  expect((await get("/trpc/tools.list")).status).toBe(404);
});

test("a worker whose port is taken ends instead of recording unseen", async () => {
  const { port, release } = await takePort();
  const run = spawnWorker({ WORKER_PORT: String(port) });
  expect(await run.closed).toEqual([1, null]);
  expect(run.log()).toContain("EADDRINUSE");
  release();
});

test.each([
  [{ DATABASE_URL: "" }, /DATABASE_URL is required/],
  [{ DATABASE_URL: "postgres://callhook:s3cret@127.0.0.1:1/none" }, /The database cannot be used right now/],
  [
    { DATABASE_URL: "mysql://x", WORKER_PORT: "-1" },
    /DATABASE_URL must start.*WORKER_PORT cannot be negative/,
  ],
])("a worker that cannot start says why and ends: %j", async (variables, sentence) => {
  const run = spawnWorker(variables);
  expect(await run.closed).toEqual([1, null]);
  expect(run.log()).toMatch(sentence);
  expect(run.log()).not.toContain("s3cret");
});

test("a worker ends when the process that started it is gone", async () => {
  const run = await readyWorker();
  run.process.disconnect();
  expect(await run.exited).toEqual([0, null]);
});

test("a worker says that its database was taken away, records again once it is back, and lives all the while", async () => {
  const link = await startLink(url);
  const port = await freePort();
  await readyWorker({ WORKER_PORT: String(port), DATABASE_URL: link.url });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect((await get("/readyz")).status).toBe(200);
  link.cut();
  await vi.waitFor(async () => expect((await get("/readyz")).status).toBe(503), patience);
  expect((await get("/healthz")).status).toBe(200);
  expect(await (await get("/metrics")).text()).toContain("process_cpu_seconds_total");
  const { id: callId } = await startACall(calls);
  link.mend();
  await vi.waitFor(async () => expect((await get("/readyz")).status).toBe(200), patience);
  await vi.waitFor(async () => expect(await calls.recordedTranscript(callId)).not.toBeNull(), {
    ...patience,
    timeout: 40_000,
  });
  await link.close();
});
