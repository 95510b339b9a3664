import type { Candidate } from "./candidate.ts";
import { isAmount } from "./is-amount.ts";

/**
 * A phrase without what another parameter takes at its end: "ibuprofen 400 milligrams" is the thing and its
 * strength, "Hamlet in the circle" the show and where one sits.
 */
export function withoutOthers(candidate: Candidate, found: Candidate[]): Candidate {
  const { wanted, reading } = candidate;
  if (wanted.kind === "address") return withoutName(candidate, found);
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

/** "4 Garden Row, Luis Prado" is where, and who lives there; "4 Garden Row, Port Ellis" is only where. */
function withoutName(candidate: Candidate, found: Candidate[]): Candidate {
  const { reading } = candidate;
  const name = found.find(
    (other) =>
      other.wanted.kind === "person" &&
      /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(String(other.reading.value)) &&
      other.reading.start > reading.start &&
      other.reading.end >= reading.end,
  );
  if (name === undefined || townWords.test(String(name.reading.value))) return candidate;
  const value = String(reading.value)
    .slice(0, name.reading.start - reading.start)
    .replace(/[,\s]+$/, "");
  return { ...candidate, reading: { ...reading, value, end: reading.start + value.length } };
}

/** Words that towns are named with. */
const townWords =
  /\b(?:San|Santa|Los|Las|El|La|Le|Saint|St|Fort|Port|New|Old|Mount|Lake|North|South|East|West|Upper|Lower|Great|Little|Grand|Green|Palm|Salt|Long|Bay|City|Beach|Falls|Springs?|Heights|Hills?|Park|Valley|Grove|Island|Junction|Bluffs?|Rapids|Creek|Ridge|Point|Harbou?r|Village|Town|Mills?|Bend|Oaks?|Pass|Rock|River|Meadows?)\b|(?:ville|burgh?|ton|field|ford|wood|land|mouth|haven|port|bridge|chester|shire)$/;
