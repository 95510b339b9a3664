import { parseArgs } from "node:util";
import { benchmarkEngine } from "./engine-benchmark.ts";

const benchmarks = new Map([
  [
    "engine",
    {
      summary: "one engine call on a warm connection, against undici.request on a Pool",
      run: benchmarkEngine,
    },
  ],
]);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "9" }, calls: { type: "string", default: "4000" } },
});

const name = positionals[0];
const benchmark = name === undefined ? undefined : benchmarks.get(name);
if (benchmark === undefined) {
  if (name !== undefined) console.error(`There is no benchmark "${name}".`);
  console.log("pnpm bench <name> [--rounds 9] [--calls 4000]\n");
  for (const [listed, { summary }] of benchmarks) console.log(`  ${listed.padEnd(10)} ${summary}`);
  process.exit(name === undefined ? 0 : 1);
}
await benchmark.run({ rounds: Number(values.rounds), calls: Number(values.calls) });
