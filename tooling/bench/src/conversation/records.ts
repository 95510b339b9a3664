import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordSteps } from "@callhook/agents";
import type { TranscriptEvent } from "@callhook/core";
import type { EngineOptions } from "@callhook/core/engine";
import { callLedger, callRepository, defaultWorkspaceId, migrate, openDatabase } from "@callhook/db";
import { startPostgres } from "@callhook/postgres";

/** Where conversations are kept on record while they are measured. */
export type Records = {
  name: string;
  /** Starts a call; gives its id, what is on record of it, and how more gets there. */
  start(): Promise<{ callId: string; history: TranscriptEvent[]; record: RecordSteps }>;
  /** What keeps a tool from running twice. */
  ledger: EngineOptions["ledger"];
  close(): Promise<void>;
};

/** In a list of this process: what is left is the conversation itself. */
export function inMemory(): Records {
  let count = 0;
  return {
    name: "record in memory",
    async start() {
      let sequence = 0;
      const record: RecordSteps = async (steps) => {
        const at = new Date().toISOString();
        return steps.map((step) => ({ ...step, sequence: (sequence += 1), at }));
      };
      return { callId: `call_${(count += 1)}`, history: [], record };
    },
    ledger: undefined,
    close: async () => undefined,
  };
}

/** In a PostgreSQL of its own that survives a crash, as in production: every step is on the disk before the next. */
export async function inPostgres(): Promise<Records> {
  const dataDir = await mkdtemp(join(tmpdir(), "callhook-bench-"));
  const server = await startPostgres({ dataDir });
  await migrate({ url: server.url });
  const database = openDatabase({ url: server.url });
  const calls = callRepository({ database, workspaceId: defaultWorkspaceId });
  return {
    name: "record in PostgreSQL",
    async start() {
      const call = await calls.start({
        agent: "receptionist",
        channel: "phone",
        from: null,
        variables: {},
        // A call that is brought in with its time uses nothing of a plan's month.
        at: new Date().toISOString(),
      });
      const record: RecordSteps = (events) => calls.append({ callId: call.id, events });
      return { callId: call.id, history: await calls.events({ callId: call.id }), record };
    },
    ledger: callLedger(database),
    async close() {
      await database.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
