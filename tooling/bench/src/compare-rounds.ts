import { median, type Round } from "./measure.ts";
import { printTable } from "./print-table.ts";

/** Prints each contender's medians, and the median of its ratios to the first one in the same round. */
export function compareRounds(results: Map<string, Round[]>): void {
  const [floor = []] = results.values();
  const columns = ["p50", "p50 ÷ floor", "p99 ÷ floor", "calls/s", "throughput ÷ floor"];
  const rows = [...results].map(([name, rounds]) => {
    const ratio = (measure: keyof Round) => `${medianRatio({ rounds, floor, measure }).toFixed(2)}×`;
    const p50 = median(rounds.map(({ p50Micros }) => p50Micros)).toFixed(0);
    const perSecond = median(rounds.map((round) => round.perSecond)).toFixed(0);
    return [name, `${p50} µs`, ratio("p50Micros"), ratio("p99Micros"), perSecond, ratio("perSecond")];
  });
  printTable({ columns, rows });
}

function medianRatio(options: { rounds: Round[]; floor: Round[]; measure: keyof Round }): number {
  const { rounds, floor, measure } = options;
  return median(rounds.map((round, index) => round[measure] / (floor[index]?.[measure] ?? Number.NaN)));
}
