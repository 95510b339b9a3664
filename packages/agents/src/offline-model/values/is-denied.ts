import { tokenise } from "../words/tokens.ts";
import type { Reading } from "./reading.ts";

/** "40721 is the old one" and "Monday was wrong" say of a value that it is none. */
const outdated =
  /^(?:'s| is| was| are| were)(?: only| just| actually)? (?:(?:(?:my|our|his|her|their) \w+'s|somebody else's|someone else's)|(?:my|the|our|an?|your) )?(?:(?<=else's|\w's)|old|previous|former|wrong|outdated|expired|incorrect|not (?:it|right|correct|the (?:right|one))|no longer)\b|^(?: (?:doesn't|does not|won't|didn't|can't) (?:really |quite )?(?:work|suit|fit)\b)|^(?: isn't| ain't| wasn't| is not| was not) (?:it|right|correct|mine|the (?:right )?one)\b/i;

/** "not 94110" and "instead of Monday" name what is no longer wanted. */
export function isDenied(text: string, reading: Reading): boolean {
  const before = tokenise(text.slice(0, reading.start))
    .slice(-3)
    .map((token) => token.text)
    .join(" ");
  const isBooleanish = typeof reading.value === "boolean";
  if (!isBooleanish && outdated.test(text.slice(reading.end))) return true;
  return (
    !isBooleanish &&
    /(?:\bnot(?: for| on| at| the)?|\binstead of(?: the)?|\brather than(?: the)?|\bisn't)$/.test(before)
  );
}
