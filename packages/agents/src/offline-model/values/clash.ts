import type { Candidate } from "./candidate.ts";
import { overlaps } from "./reading.ts";

const proseKinds = new Set(["sentence", "phrase", "choice", "boolean", "list"]);
const whenKinds = new Set(["date", "time", "weekday"]);

/** Whether two parameters would be filled from the same words when only one can own them. */
export function clash(one: Candidate, other: Candidate): boolean {
  if (!overlaps(one.reading, other.reading)) return false;
  const kinds = [one.wanted.kind, other.wanted.kind];
  if (kinds.includes("phrase") && kinds[0] === kinds[1]) return one.reading.value === other.reading.value;
  if (kinds.includes("boolean") || kinds.includes("sentence")) return false;
  if (kinds.some((kind) => proseKinds.has(kind))) return kinds.every((kind) => kind === "choice");
  if (kinds.includes("address") && kinds.includes("postcode")) return false;
  if (kinds.includes("first-name") && kinds.includes("last-name")) return false;
  return !(kinds[0] !== kinds[1] && kinds.every((kind) => whenKinds.has(kind)));
}
