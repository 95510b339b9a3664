import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readPostmasterFile } from "./postmaster-file.ts";
import { findRunningPostgres } from "./server-url.ts";
import { type PostgresOptions, startPostgres } from "./start-postgres.ts";
import { canConnect } from "./testing/can-connect.ts";
import { query } from "./testing/query.ts";
import { endProcess, runServer } from "./testing/run-server.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

/** A server for one test, without waiting for the disk. */
async function start(options: PostgresOptions) {
  const server = await startPostgres({ durable: false, ...options });
  onTestFinished(() => server.stop());
  return server;
}

test("a new server is PostgreSQL 18 in UTF-8, and tells of its progress", async () => {
  const onProgress = vi.fn();
  const { url } = await start({ dataDir: await temporaryFolder(), onProgress });
  const settings = await query(
    url,
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
            (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale,
            lower('ÄÉ') as lower, current_setting('password_encryption') as passwords`,
  );
  const expected = {
    major: 18,
    encoding: "UTF8",
    locale: "b C.UTF-8",
    lower: "äé",
    passwords: "scram-sha-256",
  };
  expect(settings).toEqual([expected]);
  expect(onProgress).toHaveBeenCalledWith("Creating the database (only the first time)");
});

test("it listens on 127.0.0.1 only, has no unix socket and asks for its password", async () => {
  const dataDir = await temporaryFolder();
  const { url } = await start({ dataDir });
  expect(await query(url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  expect(await query(url, "show unix_socket_directories")).toEqual([{ unix_socket_directories: "" }]);
  const others = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  for (const { address, internal, family } of others) {
    if (internal || family !== "IPv4") continue;
    expect(await canConnect(url.replace("127.0.0.1", address))).toBe(false);
  }
  await expect(query(url.replace(/:[^:@/]+@/, ":wrong@"), "select 1")).rejects.toMatchObject({
    code: "28P01",
  });
});

test("what was written is there after a restart, on the same port with the same password", async () => {
  const dataDir = await temporaryFolder();
  const first = await startPostgres({ dataDir, durable: false });
  await query(first.url, "create table kept as select 42 as answer");
  await first.stop();
  expect(await canConnect(first.url)).toBe(false);
  const second = await start({ dataDir });
  expect(second.url).toBe(first.url);
  expect(await query(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
});

test("stopping ends open sessions instead of waiting for them", async () => {
  const server = await startPostgres({ dataDir: await temporaryFolder(), durable: false });
  const sleeping = query(server.url, "select pg_sleep(60)").catch((error: unknown) => error);
  await vi.waitFor(async () => {
    const running = await query(
      server.url,
      "select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and state = 'active'",
    );
    expect(running.length).toBeGreaterThan(1);
  });
  await server.stop();
  expect(await sleeping).toBeInstanceOf(Error);
});

test("nobody but its owner can read the data or the password", async () => {
  const dataDir = await temporaryFolder();
  await start({ dataDir });
  const modes = await Promise.all(
    ["cluster", "cluster/callhook-password", "server.log"].map(
      async (name) => (await stat(join(dataDir, name))).mode & 0o077,
    ),
  );
  expect(modes).toEqual([0, 0, 0]);
  expect(await readFile(join(dataDir, "server.log"), "utf8")).not.toContain("password=");
});

test("a port that another program took is left to it", async () => {
  const dataDir = await temporaryFolder();
  const first = await startPostgres({ dataDir, durable: false });
  await first.stop();
  const port = Number(new URL(first.url).port);
  const intruder = createServer().listen(port, "127.0.0.1");
  onTestFinished(() => void intruder.close());
  await vi.waitFor(() => expect(intruder.listening).toBe(true));
  const second = await start({ dataDir });
  expect(new URL(second.url).port).not.toBe(String(port));
  await expect(startPostgres({ dataDir: await temporaryFolder(), port })).rejects.toThrow(`Port ${port}`);
});

test("a second start on the same folder is refused with a sentence, and the first goes on", async () => {
  const dataDir = await temporaryFolder();
  const first = await start({ dataDir });
  await expect(startPostgres({ dataDir })).rejects.toThrow(
    /^Another Callhook is already running on the data in/,
  );
  expect(await query(first.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("of three starts on an empty folder at once one runs and the others are refused with the sentence", async () => {
  const dataDir = await temporaryFolder();
  const results = await Promise.allSettled(Array.from({ length: 3 }, () => runServer({ dataDir })));
  const running = results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
  onTestFinished(async () => {
    for (const { process } of running) await endProcess(process, "SIGTERM");
  });
  expect(running).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(String(result.reason)).toContain("already running");
  }
  expect(await query(running[0]?.url ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
});

test("PostgreSQL dies with the process that started it, and the next start finds the data", async () => {
  const dataDir = await temporaryFolder();
  const run = await runServer({ dataDir });
  await query(run.url, "create table kept as select 1 as row");
  await endProcess(run.process, "SIGKILL");
  await vi.waitFor(async () => expect(await canConnect(run.url)).toBe(false), { timeout: 10_000 });
  const { url } = await start({ dataDir });
  expect(await query(url, "select row from kept")).toEqual([{ row: 1 }]);
});

test("a server that was killed hard itself is recovered at the next start", async () => {
  const dataDir = await temporaryFolder();
  const first = await startPostgres({ dataDir, durable: true });
  await query(first.url, "create table kept as select 1 as row");
  const postmaster = await readPostmasterFile(join(dataDir, "cluster"));
  process.kill(postmaster?.pid ?? 0, "SIGKILL");
  await vi.waitFor(async () => expect(await canConnect(first.url)).toBe(false));
  await first.stop();
  const { url } = await start({ dataDir });
  expect(await query(url, "select row from kept")).toEqual([{ row: 1 }]);
});

test("a lock file whose process number belongs to another program by now does not block the start", async () => {
  const dataDir = await temporaryFolder();
  const first = await startPostgres({ dataDir, durable: false });
  await first.stop();
  await writeFile(
    join(dataDir, "cluster/postmaster.pid"),
    `${process.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n\nready\n`,
  );
  expect(await findRunningPostgres({ dataDir })).toBeNull();
  const { url } = await start({ dataDir });
  expect(await canConnect(url)).toBe(true);
});

test("whoever started a server learns that it is gone, also when it was killed hard", async () => {
  const dataDir = await temporaryFolder();
  const server = await startPostgres({ dataDir, durable: false });
  const postmaster = await readPostmasterFile(join(dataDir, "cluster"));
  process.kill(postmaster?.pid ?? 0, "SIGKILL");
  expect(await server.exited).toEqual({ code: null, signal: "SIGKILL" });
  expect(await readFile(server.logPath, "utf8")).toContain("ready to accept connections");
  await server.stop();
});

test("a server that is stopped ends well", async () => {
  const server = await startPostgres({ dataDir: await temporaryFolder(), durable: false });
  await server.stop();
  expect(await server.exited).toEqual({ code: 0, signal: null });
});

test("a creation that was cut off is done again from the beginning, and its password is not left lying", async () => {
  const dataDir = await temporaryFolder();
  const unfinished = join(dataDir, "cluster.unfinished-999999999");
  await mkdir(unfinished);
  await writeFile(join(unfinished, "PG_VERSION"), "18\n");
  await writeFile(join(dataDir, ".password-999999999"), "s3cret\n");
  const { url } = await start({ dataDir });
  expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
  expect((await readdir(dataDir)).filter((name) => name.includes("999999999"))).toEqual([]);
});

test.each([
  ["17\n", /was written by PostgreSQL 17, and this is PostgreSQL 18/],
  ["", /was written by an unknown version of PostgreSQL, and/],
])("data of another version (%j) is left alone, with a sentence", async (version, sentence) => {
  const dataDir = await temporaryFolder();
  const first = await startPostgres({ dataDir, durable: false });
  await first.stop();
  await writeFile(join(dataDir, "cluster/PG_VERSION"), version);
  await expect(startPostgres({ dataDir })).rejects.toThrow(sentence);
  expect(await readFile(join(dataDir, "cluster/PG_VERSION"), "utf8")).toBe(version);
});

test("the server of a folder is found while it runs, and not afterwards", async () => {
  const dataDir = await temporaryFolder();
  expect(await findRunningPostgres({ dataDir })).toBeNull();
  const server = await startPostgres({ dataDir, durable: false });
  expect(await findRunningPostgres({ dataDir })).toBe(server.url);
  await server.stop();
  expect(await findRunningPostgres({ dataDir })).toBeNull();
});
