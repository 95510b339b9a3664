import type { CallAnalysis, Tool } from "@callhook/core";
import postgres from "postgres";
import { toolCallRow, transcriptColumns } from "../../calls/recorded-rows.ts";
import { callAnalyses } from "../../schema/call-analyses.ts";
import { calls } from "../../schema/calls.ts";
import { toolCalls } from "../../schema/tool-calls.ts";
import { transcripts } from "../../schema/transcripts.ts";
import type { Scope } from "../../scope.ts";
import { demoTools } from "../demo-tools.ts";
import { type Random, seededRandom } from "../random.ts";
import { copyRows } from "./copy-rows.ts";
import { type ToldCall, toldCall } from "./told-call.ts";
import { withoutIndexes } from "./without-indexes.ts";

export type SeedManyOptions = {
  scope: Scope;
  /** Of the same database: rows are copied on a connection of their own. */
  url: string;
  calls: number;
  now?: Date | undefined;
  onProgress?: ((done: number) => void) | undefined;
};

const callsAtOnce = 5_000;
const daysBack = 180;
const dayMs = 86_400_000;
/** Fewer are written beside what is there; more are worth making the indexes anew. */
const manyForIndexes = 100_000;

/**
 * Fills a workspace with recorded calls of the last half year, oldest first: by their record alone, without the events
 * that a record is made of. The same number tells the same calls.
 */
export async function seedMany(options: SeedManyOptions): Promise<{ tools: number; calls: number }> {
  const tools = await demoTools(options.scope);
  const client = postgres(options.url, { max: 1, onnotice: () => {} });
  try {
    await client.begin(async (transaction) => {
      const write = () => writeCalls({ ...options, client: transaction, tools });
      await skipForeignKeys(transaction);
      await (options.calls < manyForIndexes ? write() : withoutIndexes(transaction, write));
    });
    await client`vacuum analyze calls, transcripts, tool_calls, call_analyses`;
  } finally {
    await client.end();
  }
  return { tools: tools.length, calls: options.calls };
}

/** Every row here has its call, so looking each of them up can be spared, where we are allowed to. */
async function skipForeignKeys(client: postgres.TransactionSql): Promise<void> {
  const allowed = client.savepoint((inner) => inner`set local session_replication_role = replica`);
  await allowed.catch(() => undefined);
}

async function writeCalls(
  options: SeedManyOptions & { client: postgres.TransactionSql; tools: [Tool, ...Tool[]] },
): Promise<void> {
  const { client, tools, calls: count, now = new Date(), onProgress = () => {} } = options;
  const { workspaceId } = options.scope;
  const random = seededRandom(count);
  for (let done = 0; done < count;) {
    const size = Math.min(callsAtOnce, count - done);
    const told = Array.from({ length: size }, (_, index) =>
      toldCall({ random, tools, startedAt: startOf({ random, number: done + index, count, now }) }),
    );
    await writeBatch({ client, workspaceId, told });
    done += size;
    onProgress(done);
  }
}

function startOf(options: { random: Random; number: number; count: number; now: Date }): Date {
  const { random, number, count, now } = options;
  const stepMs = (daysBack * dayMs) / count;
  const age = (count - number) * stepMs - random.below(1_000) * (stepMs / 1_000);
  return new Date(Math.floor(now.getTime() - age));
}

async function writeBatch(options: {
  client: postgres.TransactionSql;
  workspaceId: string;
  told: ToldCall[];
}) {
  const { client, workspaceId, told } = options;
  const recordedAt = new Date();
  const rows = told.map(({ call, transcript, isFlagged }) => ({
    workspaceId,
    callId: call.id,
    ...transcriptColumns({ call, transcript }),
    flagged: isFlagged,
    recordedAt,
  }));
  await copyRows({ client, table: calls, rows: told.map((one) => callRow({ ...one, workspaceId })) });
  await copyRows({ client, table: transcripts, rows });
  await copyRows({
    client,
    table: toolCalls,
    rows: told.flatMap(({ call, transcript }) =>
      transcript.toolCalls.map((toolCall) => ({
        ...toolCallRow({ scope: { workspaceId }, call, toolCall }),
      })),
    ),
  });
  const flagged = told.filter(({ isFlagged }) => isFlagged);
  await copyRows({
    client,
    table: callAnalyses,
    rows: flagged.map((one) => analysisRow({ ...one, workspaceId })),
  });
}

function callRow({ call, transcript, workspaceId }: ToldCall & { workspaceId: string }) {
  return {
    workspaceId,
    id: call.id,
    agent: call.agent,
    channel: call.channel,
    from: call.from,
    variables: {},
    status: "ended" as const,
    startedAt: call.startedAt,
    endedAt: new Date(transcript.endedAt ?? call.startedAt),
    endReason: transcript.endReason,
    nextSequence: transcript.eventCount + 1,
    eventCount: transcript.eventCount,
  };
}

function analysisRow({ call, transcript, workspaceId }: ToldCall & { workspaceId: string }) {
  const title = "A claim that nothing supports";
  const summary = "The agent said that something was done, and no tool call did it.";
  const claim = transcript.turns.find(({ role }) => role === "agent");
  const unbackedClaims = [
    { sequence: claim?.sequence ?? 1, quote: claim?.text ?? "", reason: "No tool call did it." },
  ];
  const analysis: CallAnalysis = {
    title,
    summary,
    success: "unknown",
    madeBy: "rules",
    model: null,
    note: null,
    successReason: summary,
    collectedData: [],
    unbackedClaims,
  };
  return {
    workspaceId,
    callId: call.id,
    analysis,
    eventCount: transcript.eventCount,
  };
}
