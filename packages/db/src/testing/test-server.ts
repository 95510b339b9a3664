import { randomBytes } from "node:crypto";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@callhook/postgres";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "../migrate.ts";
import { urlOfDatabase } from "./database-url.ts";
import type { TestServer } from "./provided.ts";

/** Vitest's global setup: one PostgreSQL for the whole run, and in it one migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  const template = `callhook_template_${randomBytes(6).toString("hex")}`;
  await admin`create database ${admin(template)}`;
  await migrate({ url: urlOfDatabase({ url: server.url, name: template }) });
  const testServer: TestServer = { adminUrl: server.url, template };
  project.provide("testServer", testServer);
  return async () => {
    await admin`drop database ${admin(template)} with (force)`;
    await admin.end();
    await server.stop();
  };
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const givenUrl = process.env["DATABASE_URL"];
  if (givenUrl !== undefined && givenUrl !== "") return { url: givenUrl, stop: async () => {} };
  const dataDir = await mkdtemp(join(await roomyDir(), "callhook-test-postgres-"));
  const server = await startPostgres({ dataDir, durable: false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const memoryDir = "/dev/shm";
const enoughBytes = 4 * 1024 ** 3;

/** Memory, where there is plenty: every test file has a database of its own, a thousand files to make and to remove. */
async function roomyDir(): Promise<string> {
  const memory = await statfs(memoryDir).catch(() => null);
  return memory !== null && memory.bavail * memory.bsize >= enoughBytes ? memoryDir : tmpdir();
}
