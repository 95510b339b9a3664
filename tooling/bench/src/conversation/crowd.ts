import { setTimeout as wait } from "node:timers/promises";
import type { Conversation } from "@callhook/agents";
import { createEngine } from "@callhook/core/engine";
import { firstTokenMs } from "./first-token-ms.ts";
import { instantModel } from "./instant-model.ts";
import { openConversation } from "./open-conversation.ts";
import { percentile } from "./percentile.ts";
import { inMemory, inPostgres } from "./records.ts";

/** Holds live calls in this process, lets each caller speak in turn, and reports what that took. */
const [recordIn = "memory", callsText = "1000", secondsText = "10"] = process.argv.slice(2);
const calls = Number(callsText);
const seconds = Number(secondsText);

const records = recordIn === "postgres" ? await inPostgres() : inMemory();
const engine = createEngine({ ledger: records.ledger });
const model = instantModel({});
const openOne = () => openConversation({ records, engine, model, tools: [] });

const warmUp = await openOne();
for (let turn = 0; turn < 300; turn += 1) await speak(warmUp, performance.now());

const before = usage();
const conversations: Conversation[] = [];
for (let call = 0; call < calls; call += 1) conversations.push(await openOne());
await inTurn(conversations);
const firstTokens = await inTurn(conversations);
await Promise.all(conversations.map((conversation) => conversation.settled()));
const after = usage();
process.send?.({
  p50Ms: percentile(firstTokens, 50),
  p99Ms: percentile(firstTokens, 99),
  heap: (after.heap - before.heap) / calls,
  resident: (after.resident - before.resident) / calls,
});
await engine.close();
await records.close();
process.disconnect();

/** Every caller speaks once, spread evenly over the time; the clock of each runs from when it was their turn. */
async function inTurn(all: Conversation[]): Promise<number[]> {
  const startedAt = performance.now();
  const turns: Promise<number>[] = [];
  for (const [index, conversation] of all.entries()) {
    const dueMs = (index / all.length) * seconds * 1000;
    const early = dueMs - (performance.now() - startedAt);
    if (early > 0) await wait(early);
    turns.push(speak(conversation, startedAt + dueMs));
  }
  return await Promise.all(turns);
}

function speak(conversation: Conversation, dueAt: number): Promise<number> {
  return firstTokenMs({
    parts: conversation.say("Do you come out to 94110? I have a blocked drain."),
    dueAt,
  });
}

/** Bytes after two collections: the second one takes what the first one's finalizers let go of. */
function usage(): { heap: number; resident: number } {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}
