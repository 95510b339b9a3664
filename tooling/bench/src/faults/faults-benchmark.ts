import { printTable } from "../print-table.ts";
import { countUnsure } from "./find-write-breaches.ts";
import { type Finding, findBreaches } from "./find-breaches.ts";
import { runFaults } from "./run-faults.ts";

/** Kills and restarts under load, and prints what was lost, doubled or run twice. Ends with 1 where anything was. */
export async function benchmarkFaults(options: { kills: number; restarts: number }): Promise<void> {
  const startedAt = performance.now();
  const { evidence, repeated } = await runFaults({
    ...options,
    apis: 2,
    workers: 2,
    drivers: { appends: 8, toolCalls: 6, conversations: 2 },
    onProgress: (message) => console.error(message),
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  const events = evidence.records.reduce((sum, record) => sum + record.events.length, 0);
  printTable({
    columns: ["count"],
    rows: [
      ["processes killed with SIGKILL", options.kills],
      ["restarts of PostgreSQL, each as a crash", options.restarts],
      ["seconds", Math.round(seconds)],
      ["calls", evidence.records.length],
      ["events on record", events],
      ["events acknowledged by name", evidence.acknowledged.length],
      ["calls followed live", evidence.followings.length],
      ["tool calls that were answered", evidence.toolAnswers.length],
      ["writes that the endpoint counted", evidence.writes.length],
      ["tool calls of which the record is not sure, and says so", countUnsure(evidence.records)],
      ["requests that had to be repeated", repeated],
    ].map((row) => row.map(String)),
  });
  const findings = findBreaches(evidence);
  console.log("");
  printTable({
    columns: ["breaches"],
    rows: findings.map(({ promise, breaches }) => [promise, String(breaches.length)]),
  });
  if (findings.every(({ breaches }) => breaches.length === 0)) return;
  explain(findings);
  process.exitCode = 1;
}

const mostExplained = 10;

function explain(findings: Finding[]): void {
  for (const { promise, breaches } of findings) {
    if (breaches.length === 0) continue;
    console.error(`\n${promise}:`);
    for (const breach of breaches.slice(0, mostExplained)) console.error(`  ${breach}`);
    if (breaches.length > mostExplained) console.error(`  … and ${breaches.length - mostExplained} more`);
  }
}
