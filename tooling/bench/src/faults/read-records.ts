import { setTimeout as wait } from "node:timers/promises";
import { callRepository, type Database, defaultWorkspaceId } from "@callhook/db";
import type { RecordedCall } from "./evidence.ts";
import { outcomesOf } from "./outcomes-of.ts";

/** Every call there is, those too of whose start nobody was told. */
async function readRecords(database: Database): Promise<RecordedCall[]> {
  const calls = callRepository({ database, workspaceId: defaultWorkspaceId });
  const records: RecordedCall[] = [];
  let cursor: string | undefined;
  do {
    const page = await calls.list({ limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    for (const { id: callId } of page.items) {
      const [events, transcript] = [await calls.events({ callId }), await calls.recordedTranscript(callId)];
      records.push({ callId, events, transcript });
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return records;
}

/** The records once the worker has caught up and every tool call has an outcome, or as they are after `patienceMs`. */
export async function readSettledRecords(options: {
  database: Database;
  patienceMs: number;
}): Promise<RecordedCall[]> {
  const until = performance.now() + options.patienceMs;
  let records = await readRecords(options.database);
  while (!records.every(isSettled) && performance.now() < until) {
    await wait(1_000);
    records = await readRecords(options.database);
  }
  return records;
}

function isSettled(record: RecordedCall): boolean {
  const isRecorded = record.transcript?.eventCount === record.events.length;
  return isRecorded && outcomesOf(record).every(({ outcomes }) => outcomes.length > 0);
}
