const lead =
  /^(?:(?:uh|um|yes|hi|hello)[, ]+)*(?:my (?:full |last |first )?name is|the name is|this is|i am|i'm|it's|it is|that's|call me)\s+/i;
const spelling = /[,:;]?\s*(?:(?:that's|spelled|which is|it's)\s+)?(\p{L}(?:[-.\s]+\p{L}){2,})\s*[.]?$/iu;

/** A person's name as it is written: "my name is ada lovelace" → Ada Lovelace, "J-O-H-N" → John. */
export function readPersonName(said: string): string | undefined {
  if (said.length > 300) return undefined;
  const plain = said.normalize("NFC").replaceAll(/\s+/g, " ").trim().replace(lead, "");
  const name = withSpelling(plain)
    .replaceAll(/[.,;:!?]+$/g, "")
    .trim();
  if (!/^\p{L}[\p{L}\p{M}'’. -]*$/u.test(name) || name.length > 120) return undefined;
  return hasCase(name)
    ? name
    : name
        .toLowerCase()
        .replaceAll(/(?<![\p{L}\p{M}'’])\p{L}|(?<=\b[od]['’])\p{L}/giu, (letter) => letter.toUpperCase());
}

/** What was spelled takes the place of the word before that sounds like it begins alike, or stands alone. */
function withSpelling(text: string): string {
  const match = spelling.exec(text);
  const spelled = match?.[1]?.replaceAll(/[^\p{L}]/gu, "") ?? "";
  const letters = spelled.charAt(0).toUpperCase() + spelled.slice(1).toLowerCase();
  if (match === null) return text;
  const before = text.slice(0, match.index).trim();
  if (before === "") return letters;
  const words = before.split(" ");
  const last = words.at(-1)?.toLowerCase() ?? "";
  return last.charAt(0) === letters.charAt(0).toLowerCase()
    ? [...words.slice(0, -1), letters].join(" ")
    : `${before} ${letters}`;
}

/** A name that has capitals and small letters is written as its owner writes it. */
function hasCase(name: string): boolean {
  return name !== name.toLowerCase() && (name !== name.toUpperCase() || name.length === 1);
}
