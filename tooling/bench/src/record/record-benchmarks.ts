import { benchmarkAppend } from "./append-benchmark.ts";
import { benchmarkList } from "./list-benchmark.ts";
import { benchmarkLive } from "./live-benchmark.ts";
import { benchmarkSustained } from "./sustained-benchmark.ts";

type RecordOptions = { rounds: number; calls: number; database?: string | undefined };
type RecordBenchmark = { summary: string; run: (options: RecordOptions) => Promise<void> };

/** What the record of calls is measured by, each under its name behind `pnpm bench record`. */
const recordBenchmarks = new Map<string, RecordBenchmark>([
  ["append", { summary: "durable append by 512 live calls, against COPY", run: benchmarkAppend }],
  [
    "live",
    { summary: "from append to a follower and to the transcript, at 1 000 events/s", run: benchmarkLive },
  ],
  ["sustained", { summary: "recording by one worker and by two, against COPY", run: benchmarkSustained }],
  [
    "list",
    {
      summary: "a page of the calls list by every filter, against one call by its key; --calls, --database",
      run: benchmarkList,
    },
  ],
]);

/** Runs the one that is named, or all of them. */
export async function benchmarkRecord({
  part,
  rounds,
  calls,
  database,
}: RecordOptions & { part?: string | undefined }) {
  const chosen = [...recordBenchmarks].filter(([name]) => part === undefined || name === part);
  if (chosen.length === 0) {
    const names = [...recordBenchmarks.keys()].join(", ");
    throw new Error(`There is no benchmark "record ${part ?? ""}"; there are ${names}.`);
  }
  for (const [name, { summary, run }] of chosen) {
    console.log(`\nrecord ${name}: ${summary}\n`);
    await run({ rounds, calls, database });
  }
}
