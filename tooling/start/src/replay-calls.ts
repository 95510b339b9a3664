import { parseArgs } from "node:util";
import { CallhookError } from "@callhook/core";
import { type Database, type UnrecordedCall, unrecordedCalls } from "@callhook/db";
import { operator } from "./operator.ts";
import { withDatabase } from "./with-database.ts";

const usage = "npx pnpm record:replay [--call ID | --all]";

const states: Record<UnrecordedCall["state"], string> = {
  "being-recorded": "is being tried",
  "tried-again": "is tried again",
  "given-up": "given up",
};

await main().catch((error: unknown) => {
  const message =
    error instanceof CallhookError ? error.message : `The calls could not be replayed: ${String(error)}`;
  console.error(message);
  process.exit(1);
});

/** The operator's command that shows which calls could not be recorded, and has them tried again. */
async function main(): Promise<void> {
  const { call: callId, all } = readCommand();
  await withDatabase(async (database) => {
    if (callId === undefined && !all) return show(database);
    const replayed = await unrecordedCalls(database).replay({ callId, actor: operator() });
    const isUnknown = callId !== undefined && replayed.length === 0;
    if (isUnknown) throw refusal(`The call ${callId} is not among those that could not be recorded.`);
    console.log(
      replayed.length === 1 ? "1 call is tried again." : `${replayed.length} calls are tried again.`,
    );
  });
}

async function show(database: Database): Promise<void> {
  const { items: calls, nextCursor } = await unrecordedCalls(database).list({ limit: 100 });
  if (calls.length === 0) console.log("Every call is recorded.");
  for (const call of calls) console.log(lineOf(call));
  if (nextCursor !== null) console.log("… and more.");
  if (calls.length > 0) console.log(`\nHave them tried again: ${usage}`);
}

function lineOf({ workspaceId, callId, since, attempts, problem, state }: UnrecordedCall): string {
  const tries = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  return `${callId}  workspace ${workspaceId}  since ${since}  ${tries}, ${states[state]}  ${problem}`;
}

function readCommand(): { call: string | undefined; all: boolean } {
  try {
    const { values } = parseArgs({
      options: { call: { type: "string" }, all: { type: "boolean", default: false } },
      // pnpm hands a bare "--" on.
      args: process.argv.slice(2).filter((argument) => argument !== "--"),
    });
    if (values.call !== undefined && values.all) throw refusal(`Name one call, or all of them: ${usage}`);
    return { call: values.call, all: values.all };
  } catch (error) {
    throw error instanceof CallhookError ? error : refusal(`It takes: ${usage}`);
  }
}

function refusal(message: string): CallhookError {
  return new CallhookError({ code: "invalid-input", message });
}
