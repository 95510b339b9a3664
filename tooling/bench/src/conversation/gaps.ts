import { setTimeout as wait } from "node:timers/promises";
import { createEngine } from "@callhook/core/engine";
import { Pool } from "undici";
import { z } from "zod";
import { callerWords, checkAreaTool } from "../check-area-tool.ts";
import { printTable } from "../print-table.ts";
import { type ModelTimes, instantModel } from "./instant-model.ts";
import { openConversation } from "./open-conversation.ts";
import { percentile } from "./percentile.ts";
import type { Records } from "./records.ts";

/** Milliseconds that a turn spends on us: from the model's decision to the request, and from the answer to the model. */
type Gaps = { decisionToRequest: number[]; answerToModel: number[] };

const clockSchema = z.object({ receivedAt: z.string(), answeredAt: z.string() });

/** What a tool call costs beside the model and the endpoint; both ends read the clock of the machine. */
export async function measureGaps(options: {
  url: string;
  records: Records[];
  turns: number;
}): Promise<void> {
  const { url, records, turns } = options;
  const contenders = [bareContender(url), ...records.map((kept) => contenderOf({ url, records: kept }))];
  const gaps = contenders.map((): Gaps => ({ decisionToRequest: [], answerToModel: [] }));
  // In turn, so that whatever else the machine does in the meantime falls on each of them.
  for (let turn = -warmUpTurns; turn < turns; turn += 1) {
    for (const [index, contender] of contenders.entries()) {
      const times = await contender.takeTurn();
      const own = gaps[index];
      if (turn >= 0 && own !== undefined) note(own, times);
      // What one turn leaves to be done is not the next one's.
      await wait(1);
    }
  }
  for (const contender of contenders) await contender.close();
  printTable({
    columns: ["decision → request p50", "p99", "answer → model p50", "p99"],
    rows: contenders.map(({ name }, index) => [
      name,
      ...[gaps[index]?.decisionToRequest ?? [], gaps[index]?.answerToModel ?? []].flatMap((all) => [
        `${percentile(all, 50).toFixed(2)} ms`,
        `${percentile(all, 99).toFixed(2)} ms`,
      ]),
    ]),
  });
}

const warmUpTurns = 200;

type TurnTimes = { decidedAt: bigint; clock: z.infer<typeof clockSchema>; askedAt: bigint };
type Contender = { name: string; takeTurn(): Promise<TurnTimes>; close(): Promise<void> };

function bareContender(url: string): Contender {
  const pool = new Pool(url);
  const headers = { "content-type": "application/json" };
  return {
    name: "undici.request on a Pool (floor)",
    async takeTurn() {
      const decidedAt = process.hrtime.bigint();
      const body = JSON.stringify(callerWords);
      const response = await pool.request({ path: "/clock", method: "POST", headers, body });
      const clock = clockSchema.parse(await response.body.json());
      return { decidedAt, clock, askedAt: process.hrtime.bigint() };
    },
    close: () => pool.close(),
  };
}

function contenderOf({ url, records }: { url: string; records: Records }): Contender {
  const engine = createEngine({ allowHosts: [new URL(url).host], ledger: records.ledger });
  const tool = checkAreaTool(`${url}/clock`);
  return {
    name: records.name,
    async takeTurn() {
      const asked: ModelTimes[] = [];
      const model = instantModel({
        toolCall: { functionName: tool.functionName, input: JSON.stringify(callerWords) },
        onAsked: (times) => asked.push(times),
      });
      const conversation = await openConversation({ records, engine, model, tools: [tool] });
      const clock = await clockOfAnswer(conversation.say("Do you come out to 94110?"));
      await conversation.settled();
      const [first, second] = asked;
      if (first === undefined || second === undefined) throw new Error("The model was not asked twice.");
      return { decidedAt: first.decidedAt, clock, askedAt: second.askedAt };
    },
    close: () => engine.close(),
  };
}

async function clockOfAnswer(parts: ReturnType<Awaited<ReturnType<typeof openConversation>>["say"]>) {
  let clock: z.infer<typeof clockSchema> | null = null;
  for await (const part of parts) {
    if (part.type !== "tool-finished") continue;
    if (part.outcome.status === "failed") throw new Error(part.outcome.message);
    clock = clockSchema.parse(part.outcome.value);
  }
  if (clock === null) throw new Error("The tool was not called.");
  return clock;
}

function note(gaps: Gaps, { decidedAt, clock, askedAt }: TurnTimes): void {
  gaps.decisionToRequest.push(Number(BigInt(clock.receivedAt) - decidedAt) / 1e6);
  gaps.answerToModel.push(Number(askedAt - BigInt(clock.answeredAt)) / 1e6);
}
