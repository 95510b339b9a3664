import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "@callhook/db";
import { type CountingEndpoint, startCountingEndpoint } from "./counting-endpoint.ts";
import { createService, type Service } from "./create-service.ts";
import { driveAppends } from "./drive-appends.ts";
import { driveConversations } from "./drive-conversations.ts";
import { driveToolCalls } from "./drive-tool-calls.ts";
import type { Evidence } from "./evidence.ts";
import { readSettledRecords } from "./read-records.ts";
import { type FaultStack, startStack } from "./start-stack.ts";
import { strike } from "./strike.ts";

export type FaultOptions = {
  kills: number;
  restarts: number;
  apis: number;
  workers: number;
  /** How many of each kind hold calls at once. */
  drivers: { appends: number; toolCalls: number; conversations: number };
  onProgress?: (message: string) => void;
};

/** How long the endpoint may take, by which it is known when nobody waits for it any more. */
const responseTimeoutSeconds = 2;
/** From the end of the load until nobody can bring the outcome of a tool call that was lost with its process. */
const lostAfterMs = (responseTimeoutSeconds + 5) * 1_000 + 5_000;
/** Jobs of a worker that was killed are noticed and handed on within half a minute; the machine may be slow. */
const settlingPatienceMs = 90_000;

/** Holds calls while processes are killed, and answers what was seen from outside, with the record beside it. */
export async function runFaults(options: FaultOptions): Promise<{ evidence: Evidence; repeated: number }> {
  const dir = await mkdtemp(join(tmpdir(), "callhook-faults-"));
  const evidence = noEvidence();
  const endpoint = await startCountingEndpoint();
  const onCrash = (description: string) => void evidence.crashes.push(description);
  const stack = await startStack({ ...options, dir, onCrash });
  try {
    const service = createService({ urls: stack.apiUrls, apiKey: stack.apiKey });
    await holdCalls({ ...options, stack, service, endpoint, evidence });
    evidence.writes = endpoint.writes;
    evidence.records = await settle(stack, options.onProgress);
    return { evidence, repeated: service.repeated() };
  } finally {
    await stack.stop();
    await endpoint.close();
    if (evidence.crashes.length === 0) await rm(dir, { recursive: true, force: true });
  }
}

function noEvidence(): Evidence {
  return {
    acknowledged: [],
    toolAnswers: [],
    followings: [],
    writes: [],
    records: [],
    refusals: [],
    crashes: [],
  };
}

type Load = FaultOptions & {
  stack: FaultStack;
  service: Service;
  endpoint: CountingEndpoint;
  evidence: Evidence;
};

async function holdCalls(options: Load): Promise<void> {
  const { service, endpoint, evidence, drivers, onProgress } = options;
  const functionName = await createTool({ service, endpoint });
  let isOver = false;
  const driver = (name: string) => ({ name, service, evidence, isOver: () => isOver });
  const many = (count: number, drive: (index: number) => Promise<void>) =>
    Array.from({ length: count }, (_, index) =>
      drive(index).catch((error: unknown) => void evidence.refusals.push(String(error))),
    );
  const driving = [
    ...many(drivers.appends, (index) => driveAppends(driver(`gateway-${index}`))),
    ...many(drivers.toolCalls, (index) => driveToolCalls({ ...driver(`service-${index}`), functionName })),
    ...many(drivers.conversations, (index) => driveConversations(driver(`caller-${index}`))),
  ];
  try {
    await strike({
      ...options,
      onStrike: (what, { kills, restarts }) =>
        onProgress?.(`${kills} kills, ${restarts} restarts; last ${what}`),
    });
  } finally {
    isOver = true;
    await Promise.all(driving);
  }
}

async function createTool({ service, endpoint }: Pick<Load, "service" | "endpoint">): Promise<string> {
  const tool = await service.ask((client) =>
    client.tools.create.mutate({
      name: "Book a visit",
      description: "Books a visit in an area. Use it when a caller asks whether we come out to a ZIP code.",
      method: "POST",
      url: endpoint.url,
      parameters: [
        {
          key: "zip_code",
          location: "body",
          type: "string",
          description: "The five-digit ZIP code of the address",
          required: true,
        },
      ],
      responseTimeoutSeconds,
      agentTargets: ["receptionist"],
    }),
  );
  if (tool === undefined) throw new Error("The tool could not be created.");
  return tool.functionName;
}

/** Lets the worker catch up; what was lost with a process is settled when one starts. */
async function settle(stack: FaultStack, onProgress?: (message: string) => void) {
  onProgress?.("the calls are over; waiting for what was lost with its process to be given up");
  await wait(lostAfterMs);
  for (const worker of stack.workers) await worker.restart();
  const database = openDatabase({ url: stack.databaseUrl, maxConnections: 4 });
  try {
    return await readSettledRecords({ database, patienceMs: settlingPatienceMs });
  } finally {
    await database.close();
  }
}
