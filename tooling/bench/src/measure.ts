/** One way to do the thing that is measured. */
export type Contender = { name: string; run: () => Promise<unknown> };
export type Round = { p50Micros: number; p99Micros: number; perSecond: number };
type RoundOptions = { calls: number; concurrency: number };

/**
 * Measures every contender once in each round, so that what drifts on the machine drifts for all of them. The
 * first round warms up and is not counted.
 */
export async function measureAlternating(options: {
  contenders: Contender[];
  rounds: number;
  calls: number;
  concurrency: number;
}): Promise<Map<string, Round[]>> {
  const results = new Map<string, Round[]>(options.contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const contender of options.contenders) {
      const measured = await measureRound(contender, options);
      if (round > 0) results.get(contender.name)?.push(measured);
    }
  }
  return results;
}

/** Latency one call at a time, then throughput with many at once. */
async function measureRound(contender: Contender, { calls, concurrency }: RoundOptions): Promise<Round> {
  const latencies = new Float64Array(calls);
  for (let call = 0; call < calls; call += 1) {
    const startedAt = performance.now();
    await contender.run();
    latencies[call] = (performance.now() - startedAt) * 1000;
  }
  latencies.sort();
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: concurrency }, () => repeat(contender.run, calls / concurrency)));
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    p50Micros: latencies[Math.floor(calls * 0.5)] ?? 0,
    p99Micros: latencies[Math.floor(calls * 0.99)] ?? 0,
    perSecond: (Math.floor(calls / concurrency) * concurrency) / seconds,
  };
}

async function repeat(run: () => Promise<unknown>, times: number): Promise<void> {
  for (let call = 1; call <= times; call += 1) await run();
}

export function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
