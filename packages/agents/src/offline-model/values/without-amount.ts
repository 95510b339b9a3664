import type { Candidate } from "./candidate.ts";
import { isAmount } from "./is-amount.ts";

/** "ibuprofen 400 milligrams" is the thing and its strength, where both are asked for. */
export function withoutAmount(candidate: Candidate, found: Candidate[]): Candidate {
  const { wanted, reading } = candidate;
  if (wanted.kind !== "phrase") return candidate;
  const tail = found.find(
    (other) =>
      isAmount(other.wanted.kind) &&
      other.reading.strength >= 0.8 &&
      other.reading.start > reading.start &&
      other.reading.start < reading.end,
  );
  if (tail === undefined) return candidate;
  const value = String(reading.value)
    .slice(0, tail.reading.start - reading.start)
    .trim();
  return value === ""
    ? candidate
    : { ...candidate, reading: { ...reading, value, end: reading.start + value.length } };
}
