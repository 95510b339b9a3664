import { readCharacters } from "./read-characters.ts";
import type { ValueKind } from "./value-kind.ts";

const lead =
  /^(?:(?:my|the)\s+)?(?:(?:confirmation|booking|reference)\s+)?(?:(?:code|number)\s+)?(?:is|it'?s|that'?s)\s+/i;

/** "B as in Bravo, four seven, X Q" → B47XQ. */
export function readCode(
  { length }: Extract<ValueKind, { name: "confirmation-code" }>,
  said: string,
): string | undefined {
  if (said.length > 400) return undefined;
  const plain = said.normalize("NFKC").trim().replace(lead, "");
  const written = plain.replaceAll(/[\s-]+/g, "");
  const isWritten = /^[A-Z\d]+$/.test(written) || (/^[a-z\d-]+$/i.test(plain) && /\d/.test(plain));
  const code = isWritten ? written.toUpperCase() : readCharacters(plain);
  if (code === null || code.length < 2 || code.length > 40) return undefined;
  return length === undefined || code.length === length ? code : undefined;
}
