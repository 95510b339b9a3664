import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { printTable } from "./print-table.ts";
import { startEndpoint } from "./start-endpoint.ts";
import { median } from "./measure.ts";

const contenders = [
  ["undici", "undici.request on a Pool (floor)"],
  ["engine", "engine.execute"],
  ["fetch", "global fetch"],
] as const;

const usageSchema = z.object({ heap: z.number(), resident: z.number() });
type Usage = z.infer<typeof usageSchema>;

/** Memory of one of ten thousand calls that wait for a slow endpoint, each contender in a process of its own. */
export async function benchmarkMemory({ rounds }: { rounds: number }): Promise<void> {
  const usages = new Map<string, Usage[]>(contenders.map(([id]) => [id, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [id] of contenders) usages.get(id)?.push(await measure(id));
  }
  const floor = usages.get("undici") ?? [];
  const rows = contenders.map(([id, name]) => {
    const measured = usages.get(id) ?? [];
    const kilobytes = (part: keyof Usage) =>
      `${(median(measured.map((usage) => usage[part])) / 1000).toFixed(1)} kB`;
    const ratio = (part: keyof Usage) => {
      const ratios = measured.map((usage, index) => usage[part] / (floor[index]?.[part] ?? Number.NaN));
      return `${median(ratios).toFixed(2)}×`;
    };
    return [name, kilobytes("heap"), ratio("heap"), kilobytes("resident"), ratio("resident")];
  });
  printTable({ columns: ["heap a call", "÷ floor", "resident a call", "÷ floor"], rows });
}

async function measure(contender: string): Promise<Usage> {
  const endpoint = await startEndpoint();
  const child = fork(join(import.meta.dirname, "hold-calls.ts"), [contender, endpoint.url], {
    execArgv: ["--expose-gc"],
  });
  try {
    return usageSchema.parse(
      await new Promise<unknown>((resolve, reject) => {
        child.once("message", resolve);
        child.once("exit", (code) => reject(new Error(`Measuring ${contender} ended with ${code}.`)));
      }),
    );
  } finally {
    child.kill();
    endpoint.stop();
  }
}
