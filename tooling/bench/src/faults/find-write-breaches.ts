import type { ToolOutcome } from "@callhook/core";
import type { CountedWrite, Evidence, RecordedCall } from "./evidence.ts";
import type { Finding } from "./find-breaches.ts";
import { outcomesOf } from "./outcomes-of.ts";

/** What the record says of one tool call's request. */
type Sent = "once" | "never" | "unsure";

/** Holds what the endpoint counted against what the record says was sent. */
export function findWriteBreaches({ writes, records }: Evidence): Finding[] {
  const claims = claimsOf(records);
  const counts = countBy(writes, addressOf);
  const recorded = [...claims].map(([address, sent]) => ({ address, sent, count: counts.get(address) ?? 0 }));
  return [
    {
      promise: "writes that ran more than once",
      breaches: [
        ...[...countBy(writes, ({ idempotencyKey }) => idempotencyKey)].filter(([, count]) => count > 1),
        ...[...counts].filter(([, count]) => count > 1),
      ].map(([name, count]) => `${name}: ${count} times`),
    },
    {
      promise: "writes of which the record knows nothing",
      breaches: [...counts.keys()].filter((address) => !claims.has(address)),
    },
    {
      promise: "writes on record that the endpoint never saw",
      breaches: recorded.filter(({ sent, count }) => sent === "once" && count === 0).map(addressIn),
    },
    {
      promise: "writes that ran although the record says not",
      breaches: recorded.filter(({ sent, count }) => sent === "never" && count > 0).map(addressIn),
    },
  ];
}

/** How many tool calls the record itself says it is not sure of. */
export function countUnsure(records: RecordedCall[]): number {
  return [...claimsOf(records).values()].filter((sent) => sent === "unsure").length;
}

function claimsOf(records: RecordedCall[]): Map<string, Sent> {
  return new Map(
    records.flatMap((record) =>
      outcomesOf(record).map(({ toolCallId, outcomes: [outcome] }): [string, Sent] => [
        addressOf({ callId: record.callId, toolCallId }),
        outcome === undefined ? "unsure" : sentBy(outcome),
      ]),
    ),
  );
}

function sentBy(outcome: ToolOutcome): Sent {
  if (outcome.replay !== null) return "never";
  if (outcome.status === "succeeded") return "once";
  return outcome.advice === "check" ? "unsure" : "never";
}

function addressIn({ address }: { address: string }): string {
  return address;
}

function addressOf({ callId, toolCallId }: Pick<CountedWrite, "callId" | "toolCallId">): string {
  return `${callId} ${toolCallId}`;
}

function countBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, number> {
  return new Map([...Map.groupBy(items, keyOf)].map(([key, alike]) => [key, alike.length]));
}
