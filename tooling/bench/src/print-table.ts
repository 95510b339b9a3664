import { median, type Round } from "./measure.ts";

/** Prints each contender's medians, and the median of its ratios to the first one in the same round. */
export function printTable(results: Map<string, Round[]>): void {
  const [floor = []] = results.values();
  console.log("| | p50 | p50 ÷ floor | p99 ÷ floor | calls/s | throughput ÷ floor |");
  console.log("|---|---:|---:|---:|---:|---:|");
  for (const [name, rounds] of results) {
    const ratio = (measure: keyof Round) => `${medianRatio({ rounds, floor, measure }).toFixed(2)}×`;
    const p50 = median(rounds.map(({ p50Micros }) => p50Micros));
    const perSecond = median(rounds.map((round) => round.perSecond));
    console.log(
      `| ${name} | ${p50.toFixed(0)} µs | ${ratio("p50Micros")} | ${ratio("p99Micros")} | ${perSecond.toFixed(0)} | ${ratio("perSecond")} |`,
    );
  }
}

function medianRatio(options: { rounds: Round[]; floor: Round[]; measure: keyof Round }): number {
  const { rounds, floor, measure } = options;
  return median(rounds.map((round, index) => round[measure] / (floor[index]?.[measure] ?? Number.NaN)));
}
