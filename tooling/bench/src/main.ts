import { benchmarkArguments } from "./arguments-benchmark.ts";
import { benchmarkCall } from "./call-benchmark.ts";
import { benchmarkDialogues } from "./dialogues-benchmark.ts";
import { benchmarkFaults } from "./faults/faults-benchmark.ts";
import { benchmarkRecord } from "./record/record-benchmarks.ts";
import { benchmarkConversation } from "./conversation-benchmark.ts";
import { benchmarkMemory } from "./memory-benchmark.ts";
import { benchmarkNeighbour } from "./neighbour-benchmark.ts";
import { type Options, readCommand } from "./read-command.ts";
import { benchmarkTools } from "./tools-benchmark.ts";

type Benchmark = {
  summary: string;
  run: (options: Options) => Promise<void> | void;
};

const parts: [name: string, benchmark: Benchmark][] = [
  ["call", { summary: "one call on a warm connection, against undici.request", run: benchmarkCall }],
  ["neighbour", { summary: "a healthy tool while another endpoint hangs", run: benchmarkNeighbour }],
  ["memory", { summary: "10 000 calls in flight, against undici.request", run: benchmarkMemory }],
  ["arguments", { summary: "parsing five arguments, against a hand-written check", run: benchmarkArguments }],
  ["tools", { summary: "a call in a workspace of 10 000 tools, against one tool", run: benchmarkTools }],
];
const benchmarks = new Map<string, Benchmark>([
  [
    "engine",
    { summary: `everything about the engine: ${parts.map(([name]) => name).join(", ")}`, run: runAll },
  ],
  ...parts,
  [
    "dialogues",
    { summary: "how often the offline model does right; --set, --show", run: benchmarkDialogues },
  ],
  ["record", { summary: "the record of calls: append, live, sustained, list", run: benchmarkRecord }],
  [
    "faults",
    {
      summary: "what is lost or doubled when processes are killed under load; --kills, --restarts",
      run: benchmarkFaults,
    },
  ],
  [
    "conversation",
    {
      summary: "around a tool call, and a thousand live conversations; the model takes no time",
      run: benchmarkConversation,
    },
  ],
]);

async function runAll(options: Options): Promise<void> {
  for (const [name, { summary, run }] of parts) {
    console.log(`\n${name}: ${summary}\n`);
    await run(options);
  }
}

const command = readCommand(process.argv.slice(2));
if (!command.ok) {
  console.error(command.problem);
  process.exit(2);
}
const { name, options } = command;
const benchmark = name === undefined ? undefined : benchmarks.get(name);
if (benchmark === undefined) {
  if (name !== undefined) console.error(`There is no benchmark "${name}".`);
  console.log("npx pnpm bench <name> [--rounds 9] [--calls 4000]\n");
  for (const [listed, { summary }] of benchmarks) console.log(`  ${listed.padEnd(13)} ${summary}`);
  process.exit(name === undefined ? 0 : 2);
}
await benchmark.run(options);
