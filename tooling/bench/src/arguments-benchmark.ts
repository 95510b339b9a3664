import { type Parameter, parseArguments } from "@callhook/core";
import { aParameter } from "@callhook/core/testing";
import { median } from "./measure.ts";
import { printTable } from "./print-table.ts";

const parameters: Parameter[] = [
  aParameter({ key: "zip_code" }),
  aParameter({ key: "service_type" }),
  aParameter({ key: "hours", type: "number" }),
  aParameter({ key: "urgent", type: "boolean" }),
  aParameter({ key: "note", required: false }),
];
const valid = { zip_code: "94110", service_type: "drain cleaning", hours: 2, urgent: false, note: "gate 12" };

const otherOrder = Object.fromEntries(Object.entries(valid).toReversed());

/** Five arguments from a model: what checking them costs, and what it costs when something is wrong. */
export function benchmarkArguments({ rounds, calls }: { rounds: number; calls: number }): void {
  const parse = (given: unknown) => parseArguments({ parameters, arguments: given });
  const contenders = [
    { name: "hand-written, values and unknown keys (floor)", run: parseByHand, given: valid },
    { name: "hand-written, values only", run: readByHand, given: valid },
    { name: "parseArguments, valid", run: parse, given: valid },
    { name: "parseArguments, valid, in another order", run: parse, given: otherOrder },
    {
      name: "parseArguments, two values to convert",
      run: parse,
      given: { ...valid, hours: "2", urgent: "yes" },
    },
    { name: "parseArguments, one thing wrong", run: parse, given: { ...valid, hours: "two or three" } },
    { name: "parseArguments, everything wrong", run: parse, given: { hours: [], urgent: 7, note: {} } },
  ].map((contender) => ({ ...contender, inputs: asFromModel(contender.given), micros: new Array<number>() }));
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { run, inputs, micros } of contenders) {
      const spent = microsEach({ run, inputs, calls: calls * 10 });
      if (round > 0) micros.push(spent);
    }
  }
  const floor = contenders[0]?.micros ?? [];
  const rows = contenders.map(({ name, micros }) => {
    const ratio = median(micros.map((spent, index) => spent / (floor[index] ?? Number.NaN)));
    return [name, `${median(micros).toFixed(2)} µs`, `${ratio.toFixed(1)}×`];
  });
  printTable({ columns: ["one parse", "÷ floor"], rows });
}

/** Objects as JSON.parse makes them, each another one, as every call has its own. */
function asFromModel(given: object): unknown[] {
  return Array.from({ length: 64 }, (): unknown => JSON.parse(JSON.stringify(given)));
}

type Timed = { run: (given: unknown) => unknown; inputs: unknown[]; calls: number };

function microsEach({ run, inputs, calls }: Timed): number {
  // Results are kept for a while, as a call keeps its own; otherwise the optimizer leaves making them out.
  const kept: unknown[] = inputs.map(() => null);
  const startedAt = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const place = call % inputs.length;
    kept[place] = run(inputs[place]);
  }
  const spent = performance.now() - startedAt;
  if (kept.includes(null)) throw new Error("Something was not parsed.");
  return (spent * 1000) / calls;
}

/** What somebody would write for these five arguments alone: the same answer, but no word on what is wrong. */
function parseByHand(given: unknown): object {
  const values = readByHand(given);
  if (values === undefined || typeof given !== "object" || given === null) return { ok: false };
  return { ok: true, values, ignored: Object.keys(given).filter((key) => !byHandKeys.has(key)) };
}

const byHandKeys = new Set(Object.keys(valid));

function readByHand(given: unknown): object | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  const { zip_code, service_type, hours, urgent, note } = given as Record<string, unknown>;
  if (typeof zip_code !== "string" || zip_code.trim() === "") return undefined;
  if (typeof service_type !== "string" || service_type.trim() === "") return undefined;
  if (typeof hours !== "number" || !Number.isFinite(hours)) return undefined;
  if (typeof urgent !== "boolean") return undefined;
  if (note !== undefined && typeof note !== "string") return undefined;
  return { zip_code, service_type, hours, urgent, note };
}
