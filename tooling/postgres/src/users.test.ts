import { execFile } from "node:child_process";
import { chown } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { clusterOwner } from "./cluster.ts";
import { startPostgres } from "./start-postgres.ts";
import { canConnect } from "./testing/can-connect.ts";
import { endProcess, runServer } from "./testing/run-server.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
/** The account "daemon", which every Unix has; PostgreSQL refuses users without a name. */
const daemonUid = 1;

/** Becomes daemon, without any right except to walk through a checkout that is closed to others. */
const asDaemon = becoming(daemonUid);

function becoming(uid: number): string[] {
  const identity = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  const rights = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return [...identity, "--securebits=+no_setuid_fixup", ...rights, "--"];
}

/** Only root can become somebody else, so these are no tests at all for anybody but root. */
function testAsRoot(title: string, body: () => Promise<void>): void {
  if (isRoot) test(title, body);
}

test("whoever starts it, PostgreSQL does not run as root and owns its data in a folder closed to others", async () => {
  const dataDir = await temporaryFolder();
  const server = await startPostgres({ dataDir, durable: false });
  onTestFinished(() => server.stop());
  expect(await canConnect(server.url)).toBe(true);
  const owner = await clusterOwner(join(dataDir, "cluster"));
  expect(owner?.uid).toBeGreaterThan(0);
});

testAsRoot("a normal user starts it as that user, and root goes on with that user's data", async () => {
  const dataDir = await temporaryFolder();
  await chown(dataDir, daemonUid, daemonUid);
  const first = await runServer({ dataDir, setpriv: asDaemon });
  await endProcess(first.process, "SIGTERM");
  const clusterDir = join(dataDir, "cluster");
  expect(await clusterOwner(clusterDir)).toEqual({ uid: daemonUid, gid: daemonUid });

  const second = await startPostgres({ dataDir });
  expect(second.url).toBe(first.url);
  await second.stop();
  expect(await clusterOwner(clusterDir)).toEqual({ uid: daemonUid, gid: daemonUid });
  const third = await runServer({ dataDir, setpriv: asDaemon });
  expect(await canConnect(third.url)).toBe(true);
  await endProcess(third.process, "SIGTERM");
});

testAsRoot("data that root created is refused to a normal user with a sentence", async () => {
  const dataDir = await temporaryFolder();
  const first = await startPostgres({ dataDir, durable: false });
  await first.stop();
  await run("chown", [String(daemonUid), dataDir]);
  await expect(runServer({ dataDir, setpriv: asDaemon })).rejects.toThrow(
    /belongs to another user \(user id \d+\)/,
  );
});

testAsRoot("a user without a name gets a sentence that says so", async () => {
  const dataDir = await temporaryFolder();
  await chown(dataDir, 54_321, 54_321);
  await expect(runServer({ dataDir, setpriv: becoming(54_321) })).rejects.toThrow(
    /refuses to run as a user without a name/,
  );
});
