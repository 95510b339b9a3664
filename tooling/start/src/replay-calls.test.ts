import { execFile } from "node:child_process";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { auditRepository, callRepository, openRecordingQueue, unrecordedCalls } from "@callhook/db";
import { queuedCalls, startACall, useTestDatabase } from "@callhook/db/testing";
import { expect, test, vi } from "vitest";

const run = promisify(execFile);
/** Every command is a process that loads all of Callhook, which takes a busy machine many seconds. */
const commands = { timeout: 180_000 };
const { database, url } = useTestDatabase();
const calls = callRepository({ database, workspaceId: "default" });

/** As an operator runs it, beside a Callhook that uses this database. */
function replay(...args: string[]) {
  const env = { PATH: process.env["PATH"] ?? "", DATABASE_URL: url };
  return run(process.execPath, [join(import.meta.dirname, "replay-calls.ts"), ...args], { env });
}

test(
  "an operator sees which call could not be recorded and why, and has it tried again",
  commands,
  async () => {
    expect((await replay()).stdout).toBe("Every call is recorded.\n");
    const { id: callId } = await startACall(calls);
    const queue = await openRecordingQueue({ url });
    await queue.work(async (news) => news.map((call) => ({ ...call, problem: "An event cannot be read." })));
    await vi.waitFor(async () => expect((await unrecordedCalls(database).list()).items).toHaveLength(1), {
      timeout: 15_000,
    });
    await queue.stop();
    expect((await replay()).stdout).toMatch(
      new RegExp(`^${callId}  workspace default .* An event cannot be read\\.`),
    );
    expect((await replay("--call", callId)).stdout).toBe("1 call is tried again.\n");
    expect(await queuedCalls(database)).toContain(callId);
    expect((await replay()).stdout).toContain("is being tried");
    const { items } = await auditRepository({ database, workspaceId: "default" }).list();
    expect(items).toMatchObject([
      {
        action: "call.recording-requested",
        subject: { kind: "call", id: callId },
        actor: { kind: "operator", name: userInfo().username },
      },
    ]);
  },
);

test("a call that is not in trouble, and a wrong word, get a sentence", commands, async () => {
  await expect(replay("--call", "call_nowhere")).rejects.toMatchObject({
    code: 1,
    stderr: "The call call_nowhere is not among those that could not be recorded.\n",
  });
  for (const words of [["everything"], ["--call", "call_1", "--all"]])
    await expect(replay(...words)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--all"),
    });
});
