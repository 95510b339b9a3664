import type { Candidate } from "./candidate.ts";
import { isAmount } from "./is-amount.ts";
import { overlaps } from "./reading.ts";

/** "a bath" said in answer to another question is still the option "bath"; "four cheese" counts nothing. */
export function isRatherOption({ candidate, other }: { candidate: Candidate; other: Candidate }): boolean {
  const { kind } = candidate.wanted;
  const isPart =
    isAmount(kind) &&
    candidate.reading.end < other.reading.end &&
    candidate.reading.start >= other.reading.start;
  const isBare = isPart || (kind === "phrase" && candidate.reading.strength <= 0.5);
  const isNamed =
    other.wanted.kind === "choice" && other.wanted.options.isClosed && other.reading.strength >= 1;
  return isBare && isNamed && overlaps(candidate.reading, other.reading);
}
