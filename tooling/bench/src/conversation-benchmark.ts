import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { measureGaps } from "./conversation/gaps.ts";
import { inMemory, inPostgres } from "./conversation/records.ts";
import { printTable } from "./print-table.ts";
import { startEndpoint } from "./start-endpoint.ts";

const calls = 1000;
const crowdSchema = z.object({
  p50Ms: z.number(),
  p99Ms: z.number(),
  heap: z.number(),
  resident: z.number(),
});

/** What a conversation costs beside its model and its endpoints: around one tool call, and a thousand at once. */
export async function benchmarkConversation(options: { calls: number }): Promise<void> {
  const endpoint = await startEndpoint();
  const database = await inPostgres();
  try {
    await measureGaps({ url: endpoint.url, records: [inMemory(), database], turns: options.calls });
  } finally {
    await database.close();
    endpoint.stop();
  }
  console.log(`\n${calls} live conversations in one process, each caller speaks once in ten seconds:\n`);
  const rows: string[][] = [];
  for (const recordIn of ["memory", "postgres"]) {
    const crowd = await holdCrowd(recordIn);
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
    const milliseconds = (ms: number) => `${ms.toFixed(1)} ms`;
    rows.push([
      `record in ${recordIn === "memory" ? "memory" : "PostgreSQL"}`,
      milliseconds(crowd.p50Ms),
      milliseconds(crowd.p99Ms),
      kilobytes(crowd.heap),
      kilobytes(crowd.resident),
    ]);
  }
  printTable({ columns: ["first token p50", "p99", "heap a call", "resident a call"], rows });
}

async function holdCrowd(recordIn: string): Promise<z.infer<typeof crowdSchema>> {
  const child = fork(join(import.meta.dirname, "conversation/crowd.ts"), [recordIn, String(calls)], {
    execArgv: ["--expose-gc"],
  });
  const message = await new Promise<unknown>((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`The conversations ended with ${code}.`)));
  });
  await new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(null)));
  return crowdSchema.parse(message);
}
