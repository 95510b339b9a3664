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
  if (kinds.includes("phrase") && kinds.includes("person") && isSameSpan(one, other)) return true;
  if (kinds.includes("choice") && kinds.includes("person")) return isWithinOption(one, other);
  if (kinds.some((kind) => proseKinds.has(kind))) return kinds.every((kind) => kind === "choice");
  if (kinds.includes("address") && kinds.includes("postcode")) return false;
  if (kinds.includes("first-name") && kinds.includes("last-name")) return false;
  return !(kinds[0] !== kinds[1] && kinds.every((kind) => whenKinds.has(kind)));
}

/** "Stars for Kids" is a show, and "Stars" in it is nobody; "Mia" may be both who does it and her name. */
function isWithinOption(one: Candidate, other: Candidate): boolean {
  const [option, name] =
    one.wanted.kind === "choice" ? [one.reading, other.reading] : [other.reading, one.reading];
  return option.end - option.start > name.end - name.start;
}

/** Who answers one question with a name has not answered two. */
function isSameSpan({ reading: one }: Candidate, { reading: other }: Candidate): boolean {
  return one.start === other.start && one.end === other.end;
}
