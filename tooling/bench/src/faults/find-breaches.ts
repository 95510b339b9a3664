import { isDeepStrictEqual } from "node:util";
import { foldTranscript } from "@callhook/core";
import type { Evidence, RecordedCall } from "./evidence.ts";
import { findWriteBreaches } from "./find-write-breaches.ts";
import { outcomesOf } from "./outcomes-of.ts";

/** One promise that can be broken, and where it was. */
export type Finding = { promise: string; breaches: string[] };

/** Holds what was seen from outside against the record, promise by promise. */
export function findBreaches(evidence: Evidence): Finding[] {
  const records = new Map(evidence.records.map((record) => [record.callId, record]));
  return [
    { promise: "acknowledged events lost", breaches: lost(evidence, records) },
    { promise: "events doubled", breaches: doubled(evidence, records) },
    { promise: "events out of order", breaches: disordered(evidence, records) },
    { promise: "numbers missing from a call", breaches: evidence.records.flatMap(gaps) },
    { promise: "transcripts that are not what the events say", breaches: evidence.records.flatMap(stale) },
    { promise: "followers shown less, more or otherwise", breaches: misledFollowers(evidence, records) },
    {
      promise: "tool calls without exactly one outcome",
      breaches: evidence.records.flatMap(withoutOneOutcome),
    },
    { promise: "answers that the record contradicts", breaches: contradicted(evidence, records) },
    ...findWriteBreaches(evidence),
    { promise: "services refused for no reason of theirs", breaches: evidence.refusals },
    { promise: "processes that ended by themselves", breaches: evidence.crashes },
  ];
}

type Records = ReadonlyMap<string, RecordedCall>;

function wordsOf(record: RecordedCall | undefined): string[] {
  const events = (record?.events ?? []).toSorted((one, other) => one.sequence - other.sequence);
  return events.flatMap((event) =>
    event.type === "caller-spoke" || event.type === "agent-spoke" ? [event.text] : [],
  );
}

function lost({ acknowledged }: Evidence, records: Records): string[] {
  return acknowledged
    .filter(({ callId, text }) => !wordsOf(records.get(callId)).includes(text))
    .map(({ callId, text }) => `${callId}: "${text}"`);
}

/** Services say nothing twice, so that no words may stand twice either. */
function doubled({ acknowledged, records: all }: Evidence, records: Records): string[] {
  const words = acknowledged
    .filter(({ callId, text }) => wordsOf(records.get(callId)).filter((word) => word === text).length > 1)
    .map(({ callId, text }) => `${callId}: "${text}"`);
  const numbers = all.flatMap(({ callId, events }) => {
    const seen = new Set<number>();
    return events.flatMap(({ sequence }) =>
      seen.has(sequence) ? [`${callId}: event ${sequence}`] : (seen.add(sequence), []),
    );
  });
  return [...words, ...numbers];
}

function disordered({ acknowledged }: Evidence, records: Records): string[] {
  const said = Map.groupBy(acknowledged, ({ callId }) => callId);
  return [...said].flatMap(([callId, acknowledgements]) => {
    const words = wordsOf(records.get(callId));
    const places = acknowledgements.map(({ text }) => words.indexOf(text)).filter((place) => place >= 0);
    const isInOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
    return isInOrder ? [] : [callId];
  });
}

function gaps({ callId, events }: RecordedCall): string[] {
  const { missingSequences } = foldTranscript(events);
  return missingSequences.map((sequence) => `${callId}: event ${sequence}`);
}

function stale({ callId, events, transcript }: RecordedCall): string[] {
  if (transcript === null) return [`${callId}: not recorded`];
  if (transcript.eventCount !== events.length)
    return [`${callId}: ${transcript.eventCount} of ${events.length} events`];
  const isSame = isDeepStrictEqual(asJson(transcript), asJson(foldTranscript(events)));
  return isSame ? [] : [`${callId}: recorded otherwise`];
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function misledFollowers({ followings }: Evidence, records: Records): string[] {
  return followings.flatMap(({ callId, sequences, hasEnded }) => {
    const events = records.get(callId)?.events ?? [];
    const numbers = events.map(({ sequence }) => sequence).toSorted((one, other) => one - other);
    if (!hasEnded) return [`${callId}: was never shown its end`];
    return isDeepStrictEqual(sequences, numbers) ? [] : [`${callId}: shown ${sequences.join(" ")}`];
  });
}

function withoutOneOutcome(record: RecordedCall): string[] {
  return outcomesOf(record)
    .filter(({ outcomes }) => outcomes.length !== 1)
    .map(({ toolCallId, outcomes }) => `${record.callId} ${toolCallId}: ${outcomes.length} outcomes`);
}

function contradicted({ toolAnswers }: Evidence, records: Records): string[] {
  return toolAnswers.flatMap(({ callId, toolCallId, status }) => {
    const record = records.get(callId);
    const found = record === undefined ? [] : outcomesOf(record);
    const outcomes = found.find((toolCall) => toolCall.toolCallId === toolCallId)?.outcomes ?? [];
    const isSame = outcomes.some((outcome) => outcome.status === status);
    return isSame ? [] : [`${callId} ${toolCallId}: told ${status}`];
  });
}
