import type { Wanted } from "./parameter.ts";
import type { Reading } from "./reading.ts";

const isWritten =
  /\b(?:inscription|engraving|(?:is|are|should|to) (?:to )?(?:be )?(?:written|engraved|printed)|card (?:text|message)|words on|text on|message on|lettering|caption)\b/i;
const cues = [
  /\b(?:should|must|has to|have to|to|it|card|which|that|and) (?:say|says|read|reads)[:,]? +(.+)$/i,
  /\b(?:name|words?) +(.+?) +(?:printed|written|engraved|embroidered|put|on (?:it|them|the|that))\b/i,
  /\b(?:saying|reading|with the words?|with the text)[:,]? +(.+)$/i,
];

/** Words that are to stand somewhere, as they were said: "it should say Happy Birthday Leo". Null for others. */
export function readInscription(text: string, wanted: Wanted): Reading[] | null {
  if (!isWritten.test(`${wanted.words} ${wanted.description}`)) return null;
  const match = cues.map((cue) => cue.exec(text)).find((found) => found !== null);
  const said =
    (match?.[1] ?? "")
      .replace(/["“”]/g, "")
      .split(/[.;](?:\s|$)|,? (?:please|thanks|thank you)\b/i)[0]
      ?.trim() ?? "";
  if (!match || said === "" || /^(?:that|it|so|something|what)$/i.test(said)) return [];
  const start = text.indexOf(said, match.index);
  return [{ value: said, start, end: start + said.length, strength: 0.95 }];
}
