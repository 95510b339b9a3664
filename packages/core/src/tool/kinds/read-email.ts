import { z } from "zod";
import { digitWords } from "./number-words.ts";

const signs: readonly [RegExp, string][] = [
  [/\s*\b(?:at sign|at)\b\s*/g, "@"],
  [/\s*\b(?:dot|point|period)\b\s*/g, "."],
  [/\s*\bunderscore\b\s*/g, "_"],
  [/\s*\b(?:dash|hyphen|minus)\b\s*/g, "-"],
  [/\s*\bplus(?: sign)?\b\s*/g, "+"],
];
const lead = /^(?:(?:my|the|his|her|their)\s+)?(?:e-?mail(?: address)?\s+)?(?:is|it'?s|that'?s)\s+/;

/** A written or spelled address: "john dot smith at gmail dot com", "J-O-H-N at example dot com". */
export function readEmail(said: string): string | undefined {
  if (said.length > 320) return undefined;
  const text = said.normalize("NFKC").trim().toLowerCase();
  if (isAddress(text)) return text;
  const plain = text.replace(lead, "").replace(/[.,;!?]+$/, "");
  const spelled = plain
    .replaceAll(/\b([a-z]) (?:as in|for|like) [a-z]+\b/g, "$1")
    .replaceAll(/\b(?:all )?(?:lower|upper)case\b|\bcapital\b/g, "");
  const address = signs
    .reduce((rest, [pattern, sign]) => rest.replaceAll(pattern, sign), withDigits(unspelled(spelled)))
    .replaceAll(/\s*([@._+-])\s*/g, "$1");
  const joined = address.replaceAll(/\s+/g, "");
  return isAddress(joined) ? joined : undefined;
}

/** Letters with hyphens between them are being spelled, and the hyphens are not part of it. */
function unspelled(text: string): string {
  return text.replaceAll(/\b[a-z\d](?:-[a-z\d]\b)+/g, (run) => run.replaceAll("-", ""));
}

function withDigits(text: string): string {
  return text.replaceAll(/[a-z]+/g, (word) => String(digitWords.get(word) ?? word));
}

function isAddress(text: string): boolean {
  return z.email().safeParse(text).success;
}
