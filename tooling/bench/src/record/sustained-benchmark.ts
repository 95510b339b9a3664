import { setTimeout as wait } from "node:timers/promises";
import type { CallRepository } from "@callhook/db";
import { printTable } from "../print-table.ts";
import { perSecond } from "./append-benchmark.ts";
import { openCopyFloor, words } from "./copy-floor.ts";
import { openRecordedSpan } from "./recorded-span.ts";
import { startOne } from "./start-reader.ts";
import { startCalls, startTemporaryDatabase, type TemporaryDatabase } from "./temporary-database.ts";

const callsToRecord = 1_500;
const eventsOfEach = 24;
const longestMs = 240_000;

/** How many events become transcripts in a second when more wait than can be recorded, by one worker and by two. */
export async function benchmarkSustained(): Promise<void> {
  const temporary = await startTemporaryDatabase();
  const floor = await openCopyFloor(temporary.url);
  try {
    const rows: string[][] = [];
    for (const workers of [1, 2]) {
      const copied = await floor.rowsPerSecond();
      const recorded = await record({ ...temporary, workers });
      const ratio = `${(recorded / copied).toFixed(2)}×`;
      const calls = `${Math.round(recorded / eventsOfEach)}`;
      const name = workers === 1 ? "1 worker" : `${workers} workers`;
      rows.push([name, perSecond(recorded), calls, perSecond(copied), ratio]);
    }
    printTable({ columns: ["events/s", "calls/s", "COPY rows/s", "of COPY"], rows });
  } finally {
    await floor.close();
    await temporary.stop();
  }
}

/** Calls are on record before a worker starts; from the first transcript to the last by the database's clock. */
async function record(options: TemporaryDatabase & { workers: number }): Promise<number> {
  const { calls, url, workers } = options;
  const callIds = await startCalls(options, callsToRecord);
  await Promise.all(callIds.map((callId) => talk(calls, callId)));
  const running = await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      startOne({ ...options, app: "worker", name: `worker-${index}`, env: {} }),
    ),
  );
  const span = openRecordedSpan(url);
  try {
    for (const until = performance.now() + longestMs; performance.now() < until; await wait(200)) {
      const { recorded, seconds } = await span.read({ callIds, eventsOfEach });
      if (recorded === callsToRecord) return (callsToRecord * eventsOfEach) / seconds;
    }
    throw new Error("The workers did not record every call in time.");
  } finally {
    await span.close();
    for (const worker of running) await worker.stop();
  }
}

/** The start is an event, too. Each call in three goes, as turns are. */
async function talk(calls: CallRepository, callId: string): Promise<void> {
  const events = Array.from({ length: eventsOfEach - 1 }, (_, turn) => ({
    type: "agent-spoke" as const,
    turn,
    text: words(turn),
  }));
  for (const part of [events.slice(0, 8), events.slice(8, 16), events.slice(16)])
    await calls.append({ callId, events: part });
}
