import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, defaultWorkspaceId, migrate, openDatabase, seedMany } from "@callhook/db";
import { startPostgres } from "@callhook/postgres";
import { percentile } from "../conversation/percentile.ts";
import { printTable } from "../print-table.ts";
import { countCalls } from "./count-calls.ts";
import { questionsOf, type Question } from "./list-questions.ts";

type Figures = Map<string, { p50: number; p95: number; found: number }>;
type Scope = { database: Database; workspaceId: string };
type Measured = { size: number; figures: Figures };
type ListOptions = {
  rounds: number;
  calls: number;
  /** The address of a database whose workspace has very many calls; it is read and not changed. */
  database?: string | undefined;
};

const fewCalls = 100_000;
const usualCalls = 500_000;

/** A page of the calls list in a small and in a large workspace, whatever it is narrowed by, and one call by its key. */
export async function benchmarkList(options: ListOptions): Promise<void> {
  const { database: url, calls } = options;
  const rounds = options.rounds * 20;
  const small = await measureSeeded({ calls: fewCalls, rounds });
  const large = await (url === undefined
    ? measureSeeded({ calls: Math.max(calls, usualCalls), rounds })
    : measureDatabase({ url, rounds }));
  const floor = large.figures.get("one call by its key");
  const figuresOf = (name: string) =>
    [small, large].flatMap(({ figures }) => {
      const of = figures.get(name);
      return [milliseconds(of?.p50 ?? Number.NaN), milliseconds(of?.p95 ?? Number.NaN)];
    });
  printTable({
    columns: [
      ...[small, large].flatMap(({ size }) => [`${size} calls: p50`, "p95"]),
      "p95 ÷ key",
      "growth of p95",
      "calls on the page",
    ],
    rows: [...large.figures].map(([name, { p95, found }]) => [
      name,
      ...figuresOf(name),
      (p95 / (floor?.p95 ?? Number.NaN)).toFixed(1),
      (p95 / (small.figures.get(name)?.p95 ?? Number.NaN)).toFixed(2),
      String(found),
    ]),
  });
}

async function measureSeeded({ calls, rounds }: { calls: number; rounds: number }): Promise<Measured> {
  const dataDir = await mkdtemp(join(tmpdir(), "callhook-bench-"));
  const server = await startPostgres({ dataDir, durable: false });
  try {
    const { url } = server;
    await migrate({ url });
    await withScope(url, async (scope) => {
      const startedAt = performance.now();
      await seedMany({ scope, url, calls, onProgress: progress(calls) });
      const seconds = (performance.now() - startedAt) / 1_000;
      console.error(`${calls} calls in ${seconds.toFixed(0)} s, ${(calls / seconds).toFixed(0)} in a second`);
    });
    return await measureDatabase({ url, rounds });
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measureDatabase({ url, rounds }: { url: string; rounds: number }): Promise<Measured> {
  return withScope(url, async (scope) => {
    const questions = await questionsOf(scope);
    return { size: await countCalls(url), figures: await ask({ questions, rounds }) };
  });
}

async function withScope<Result>(url: string, run: (scope: Scope) => Promise<Result>): Promise<Result> {
  const database = openDatabase({ url });
  try {
    return await run({ database, workspaceId: defaultWorkspaceId });
  } finally {
    await database.close();
  }
}

/** Every question once in each round, so that what drifts on the machine drifts for all of them. */
async function ask(options: { questions: Question[]; rounds: number }): Promise<Figures> {
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
