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
  const rows: [name: string, gaps: Gaps][] = [["undici.request on a Pool (floor)", await bareGaps(options)]];
  for (const records of options.records) rows.push([records.name, await gapsOf({ ...options, records })]);
  printTable({
    columns: ["decision → request p50", "p99", "answer → model p50", "p99"],
    rows: rows.map(([name, { decisionToRequest, answerToModel }]) => [
      name,
      ...[decisionToRequest, answerToModel].flatMap((gaps) => [
        `${percentile(gaps, 50).toFixed(2)} ms`,
        `${percentile(gaps, 99).toFixed(2)} ms`,
      ]),
    ]),
  });
}

async function bareGaps({ url, turns }: { url: string; turns: number }): Promise<Gaps> {
  const pool = new Pool(url);
  const gaps: Gaps = { decisionToRequest: [], answerToModel: [] };
  const headers = { "content-type": "application/json" };
  for (let turn = -warmUpTurns; turn < turns; turn += 1) {
    const sentAt = process.hrtime.bigint();
    const body = JSON.stringify(callerWords);
    const response = await pool.request({ path: "/clock", method: "POST", headers, body });
    const clock = clockSchema.parse(await response.body.json());
    if (turn >= 0) note(gaps, { decidedAt: sentAt, clock, askedAt: process.hrtime.bigint() });
  }
  await pool.close();
  return gaps;
}

const warmUpTurns = 200;

async function gapsOf(options: { url: string; records: Records; turns: number }): Promise<Gaps> {
  const { url, records, turns } = options;
  const engine = createEngine({ allowHosts: [new URL(url).host], ledger: records.ledger });
  const gaps: Gaps = { decisionToRequest: [], answerToModel: [] };
  const tool = checkAreaTool(`${url}/clock`);
  try {
    for (let turn = -warmUpTurns; turn < turns; turn += 1) {
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
      if (turn >= 0) note(gaps, { decidedAt: first.decidedAt, clock, askedAt: second.askedAt });
      // What one turn leaves to be done is not the next one's.
      await wait(1);
    }
  } finally {
    await engine.close();
  }
  return gaps;
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

function note(
  gaps: Gaps,
  turn: { decidedAt: bigint; clock: z.infer<typeof clockSchema>; askedAt: bigint },
): void {
  const { decidedAt, clock, askedAt } = turn;
  gaps.decisionToRequest.push(Number(BigInt(clock.receivedAt) - decidedAt) / 1e6);
  gaps.answerToModel.push(Number(askedAt - BigInt(clock.answeredAt)) / 1e6);
}
