import { setTimeout as wait } from "node:timers/promises";
import { createClient } from "@callhook/client";
import type { CallRepository } from "@callhook/db";
import { printTable } from "../print-table.ts";
import { measureNotify } from "./notify-floor.ts";
import { milliseconds, percentilesOf } from "./percentiles.ts";
import { startReader } from "./start-reader.ts";
import { startCalls, startTemporaryDatabase } from "./temporary-database.ts";

const liveCalls = 100;
const eventsASecond = 1_000;
const seconds = 10;

/** From `append` until a follower has the event over the API, and until the worker has recorded it, at 1 000 events a second. */
export async function benchmarkLive(): Promise<void> {
  const temporary = await startTemporaryDatabase();
  const reader = await startReader(temporary);
  try {
    const callIds = await startCalls(temporary, liveCalls);
    const sentAt = new Map<string, number>();
    const shown: number[] = [];
    const client = createClient({ url: reader.apiUrl, apiKey: reader.apiKey });
    const followers = callIds.map((callId) =>
      client.calls.follow.subscribe(
        { callId },
        {
          onData: ({ data }) => {
            const at = data.type === "agent-spoke" ? sentAt.get(data.text) : undefined;
            if (at !== undefined) shown.push(performance.now() - at);
          },
        },
      ),
    );
    await wait(2_000);
    const floor = await measureNotify(temporary.url);
    const recorded: number[] = [];
    const sampling = sampleRecording({ ...temporary, callIds, recorded });
    const sent = await talk({ calls: temporary.calls, callIds, sentAt });
    await sampling;
    await wait(1_000);
    for (const follower of followers) follower.unsubscribe();
    print({ floor, shown, recorded, sent });
  } finally {
    await reader.stop();
    await temporary.stop();
  }
}

/** Answers how many events were appended in each second, which a slow machine may not bring to a thousand. */
async function talk(options: {
  calls: CallRepository;
  callIds: string[];
  sentAt: Map<string, number>;
}): Promise<number> {
  const { calls, callIds, sentAt } = options;
  const pauseMs = (liveCalls / eventsASecond) * 1_000;
  const until = performance.now() + seconds * 1_000;
  const talkInOne = async (callId: string, place: number) => {
    await wait((place / liveCalls) * pauseMs);
    for (let turn = 1, due = performance.now(); performance.now() < until; turn += 1) {
      const text = `${callId} says its sentence ${turn}, which is about as long as sentences are.`;
      sentAt.set(text, performance.now());
      await calls.append({ callId, events: [{ type: "agent-spoke", turn, text }] });
      due += pauseMs;
      await wait(Math.max(0, due - performance.now()));
    }
  };
  await Promise.all(callIds.map(talkInOne));
  return sentAt.size / seconds;
}

/** Now and then one more event, and how long until the transcript knows it. */
async function sampleRecording(options: {
  calls: CallRepository;
  callIds: string[];
  recorded: number[];
}): Promise<void> {
  const { calls, callIds, recorded } = options;
  const until = performance.now() + seconds * 1_000;
  for (let sample = 0; performance.now() < until; sample += 1) {
    const callId = callIds[(sample * 7) % callIds.length] ?? "";
    const startedAt = performance.now();
    const [event] = await calls.append({ callId, events: [{ type: "caller-spoke", text: "And now?" }] });
    while (((await calls.recordedTranscript(callId))?.lastSequence ?? 0) < (event?.sequence ?? 0))
      await wait(3);
    recorded.push(performance.now() - startedAt);
    await wait(100);
  }
}

function print(measured: { floor: number[]; shown: number[]; recorded: number[]; sent: number }): void {
  const row = (name: string, times: number[]) => {
    const { p50, p99 } = percentilesOf(times);
    return [name, String(times.length), milliseconds(p50), milliseconds(p99)];
  };
  console.log(`${Math.round(measured.sent)} events a second in ${liveCalls} calls, each followed\n`);
  printTable({
    columns: ["samples", "p50", "p99"],
    rows: [
      row("LISTEN/NOTIFY (floor)", measured.floor),
      row("append → on a follower's stream", measured.shown),
      row("append → in the recorded transcript", measured.recorded),
    ],
  });
}
