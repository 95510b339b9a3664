import type { CallRepository } from "@callhook/db";
import { median } from "../measure.ts";
import { printTable } from "../print-table.ts";
import { type CopyFloor, openCopyFloor, words } from "./copy-floor.ts";
import { milliseconds, percentilesOf } from "./percentiles.ts";
import { startCalls, startTemporaryDatabase } from "./temporary-database.ts";

const liveCalls = 512;
const appendsOfEach = 24;

/** How many events an append brings: one is a sentence, four are about what happens around a tool call. */
const sizes = [1, 4];

/** Durable append by 512 live calls that talk at once, against COPY of 5 000 rows in the same minute. */
export async function benchmarkAppend({ rounds }: { rounds: number }): Promise<void> {
  const temporary = await startTemporaryDatabase();
  const { url, calls, stop } = temporary;
  const floor = await openCopyFloor(url);
  try {
    const callIds = await startCalls(temporary, liveCalls);
    const measured = new Map<number, Measurement[]>(sizes.map((size) => [size, []]));
    for (let round = 0; round <= rounds; round += 1) {
      for (const size of sizes) {
        const measurement = await measure({ calls, callIds, size, floor });
        // The first round warms up.
        if (round > 0) measured.get(size)?.push(measurement);
      }
    }
    print(measured);
  } finally {
    await floor.close();
    await stop();
  }
}

type Measurement = { copied: number; appended: number; latencies: number[] };

async function measure(options: {
  calls: CallRepository;
  callIds: string[];
  size: number;
  floor: CopyFloor;
}): Promise<Measurement> {
  const { calls, callIds, size, floor } = options;
  const copied = await floor.rowsPerSecond();
  const latencies: number[] = [];
  const talk = async (callId: string) => {
    for (let turn = 1; turn <= appendsOfEach; turn += 1) {
      const events = Array.from({ length: size }, () => ({
        type: "agent-spoke" as const,
        turn,
        text: words(turn),
      }));
      const startedAt = performance.now();
      await calls.append({ callId, events });
      latencies.push(performance.now() - startedAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(callIds.map(talk));
  const seconds = (performance.now() - startedAt) / 1_000;
  return { copied, appended: (callIds.length * appendsOfEach * size) / seconds, latencies };
}

function print(measured: Map<number, Measurement[]>): void {
  const rows = [...measured].map(([size, measurements]) => {
    const { p50, p99 } = percentilesOf(measurements.flatMap(({ latencies }) => latencies));
    const ratio = median(measurements.map(({ copied, appended }) => appended / copied));
    return [
      `${liveCalls} live calls, ${size === 1 ? "1 event" : `${size} events`} an append`,
      perSecond(median(measurements.map(({ appended }) => appended))),
      perSecond(median(measurements.map(({ copied }) => copied))),
      `${ratio.toFixed(2)}×`,
      milliseconds(p50),
      milliseconds(p99),
    ];
  });
  printTable({ columns: ["events/s", "COPY rows/s", "of COPY", "p50", "p99"], rows });
}

export function perSecond(value: number): string {
  return value >= 10_000 ? `${Math.round(value / 1_000)} k` : `${(value / 1_000).toFixed(1)} k`;
}
