import type { Candidate } from "./candidate.ts";
import { isAmount } from "./is-amount.ts";

/**
 * A phrase without what another parameter takes at its end: "ibuprofen 400 milligrams" is the thing and its
 * strength, "Hamlet in the circle" the show and where one sits.
 */
export function withoutOthers(candidate: Candidate, found: Candidate[]): Candidate {
  const { wanted, reading } = candidate;
  if (wanted.kind !== "phrase") return candidate;
  const tail = found.find(
    (other) => isItsOwn(other) && other.reading.start > reading.start && other.reading.start < reading.end,
  );
  if (tail === undefined) return candidate;
  const value = String(reading.value)
    .slice(0, tail.reading.start - reading.start)
    .replace(/(?:\s+(?:in|on|at|with|for|from|to|of|the|a|an|and))*\s*$/i, "");
  return value === ""
    ? candidate
    : { ...candidate, reading: { ...reading, value, end: reading.start + value.length } };
}

/** An amount with its unit, or an option by its name. */
function isItsOwn({ wanted, reading }: Candidate): boolean {
  if (isAmount(wanted.kind)) return reading.strength >= 0.8;
  return wanted.kind === "choice" && wanted.options.isClosed && reading.strength >= 1;
}
