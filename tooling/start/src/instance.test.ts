import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimInstance, readRunningInstance } from "./instance.ts";
import { processIdentity } from "./process-identity.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const pathIn = (dataDir: string) => join(dataDir, "instance.json");

test("a second start names where the first one runs", () => {
  const dataDir = temporaryFolder();
  claimInstance(dataDir).publish({ url: "http://localhost:3000" });
  expect(() => claimInstance(dataDir)).toThrow("already running at http://localhost:3000");
});

test("a second start while the first is not ready says so", () => {
  const dataDir = temporaryFolder();
  claimInstance(dataDir);
  expect(() => claimInstance(dataDir)).toThrow("is being started already");
});

test("a data folder is free again after its instance was released", () => {
  const dataDir = temporaryFolder();
  claimInstance(dataDir).release();
  expect(readRunningInstance(dataDir)).toBeNull();
  expect(() => claimInstance(dataDir)).not.toThrow();
});

test("what a killed instance left behind is taken over", async () => {
  const dataDir = temporaryFolder();
  const killed = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const identity = processIdentity(killed.pid ?? 0);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  writeFileSync(pathIn(dataDir), JSON.stringify({ pid: killed.pid, identity, url: null, databaseUrl: null }));
  expect(() => claimInstance(dataDir)).not.toThrow();
});

test("another process that was given the number of a dead one does not hold the folder", () => {
  const dataDir = temporaryFolder();
  const left = { pid: process.pid, identity: "started at another time", url: null, databaseUrl: null };
  writeFileSync(pathIn(dataDir), JSON.stringify(left));
  expect(() => claimInstance(dataDir)).not.toThrow();
});

test("a file that was cut off by a crash does not hold the folder", () => {
  const dataDir = temporaryFolder();
  writeFileSync(pathIn(dataDir), '{"pid":');
  expect(() => claimInstance(dataDir)).not.toThrow();
});

test("the file with the database's password is readable by its owner only", () => {
  const dataDir = temporaryFolder();
  claimInstance(dataDir).publish({ databaseUrl: "postgres://u:p@localhost/db" });
  expect(statSync(pathIn(dataDir)).mode & 0o077).toBe(0);
  expect(readFileSync(pathIn(dataDir), "utf8")).toContain("postgres://u:p@localhost/db");
});
