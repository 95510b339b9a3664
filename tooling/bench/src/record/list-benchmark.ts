import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callRepository, defaultWorkspaceId, migrate, openDatabase, seedMany } from "@callhook/db";
import { startPostgres } from "@callhook/postgres";
import { percentile } from "../conversation/percentile.ts";
import { printTable } from "../print-table.ts";
import { questionsOf, type Question } from "./list-questions.ts";

type Figures = Map<string, { p50: number; p95: number; found: number }>;

const fewCalls = 100_000;
const usualCalls = 500_000;

/** A page of the calls list in a small and in a large workspace, whatever it is narrowed by, and one call by its key. */
export async function benchmarkList({ rounds, calls }: { rounds: number; calls: number }): Promise<void> {
  const many = Math.max(calls, usualCalls);
  const sizes = many <= fewCalls ? [many] : [fewCalls, many];
  const measured: [size: number, figures: Figures][] = [];
  for (const calls of sizes) measured.push([calls, await measureSize({ calls, rounds: rounds * 20 })]);
  const [[, small], [, large]] = [measured[0] ?? [0, new Map()], measured.at(-1) ?? [0, new Map()]];
  const floor = large.get("one call by its key");
  printTable({
    columns: [
      ...measured.flatMap(([size]) => [`${size} calls: p50`, "p95"]),
      "p95 ÷ key",
      "growth of p95",
      "calls on the page",
    ],
    rows: [...large].map(([name, { p95, found }]) => [
      name,
      ...measured.flatMap(([, figures]) => {
        const of = figures.get(name);
        return [milliseconds(of?.p50 ?? Number.NaN), milliseconds(of?.p95 ?? Number.NaN)];
      }),
      (p95 / (floor?.p95 ?? Number.NaN)).toFixed(1),
      (p95 / (small.get(name)?.p95 ?? Number.NaN)).toFixed(2),
      String(found),
    ]),
  });
}

async function measureSize({ calls, rounds }: { calls: number; rounds: number }): Promise<Figures> {
  const dataDir = await mkdtemp(join(tmpdir(), "callhook-bench-"));
  const server = await startPostgres({ dataDir, durable: false });
  try {
    await migrate({ url: server.url });
    const database = openDatabase({ url: server.url });
    try {
      const scope = { database, workspaceId: defaultWorkspaceId };
      const startedAt = performance.now();
      await seedMany({ scope, url: server.url, calls, onProgress: progress(calls) });
      const seconds = (performance.now() - startedAt) / 1_000;
      console.error(`${calls} calls in ${seconds.toFixed(0)} s, ${(calls / seconds).toFixed(0)} in a second`);
      return await ask({ questions: await questionsOf(scope), list: callRepository(scope).list, rounds });
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Every question once in each round, so that what drifts on the machine drifts for all of them. */
async function ask(options: {
  questions: Question[];
  list: ReturnType<typeof callRepository>["list"];
  rounds: number;
}): Promise<Figures> {
  const { questions, rounds } = options;
  const taken = new Map<string, number[]>(questions.map(({ name }) => [name, []]));
  const found = new Map<string, number>();
  const warmUp = 5;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, run } of questions) {
      const startedAt = performance.now();
      found.set(name, await run());
      if (round >= 0) taken.get(name)?.push(performance.now() - startedAt);
    }
  }
  return new Map(
    [...taken].map(([name, times]) => [
      name,
      { p50: percentile(times, 50), p95: percentile(times, 95), found: found.get(name) ?? 0 },
    ]),
  );
}

function progress(calls: number) {
  return (done: number) => {
    if (done % 500_000 === 0) console.error(`${done} of ${calls} calls`);
  };
}

function milliseconds(value: number): string {
  return `${value.toFixed(2)} ms`;
}
