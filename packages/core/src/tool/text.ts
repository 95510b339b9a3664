import { z } from "zod";

const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What a text is called in messages; `isPlural` for one such as "Instructions". */
type TextName = { label: string; isPlural?: boolean };

/** Trimmed text a person typed, `minimum` to `maximum` UTF-16 code units, storable in PostgreSQL. */
export function humanText(options: TextName & { minimum: number; maximum: number }) {
  const { label, isPlural = false, minimum, maximum } = options;
  const [is, has, holds, needs] = isPlural
    ? ["are", "have", "hold", "need"]
    : ["is", "has", "holds", "needs"];
  return z
    .string(textProblem(options))
    .trim()
    .min(minimum, `${label} ${minimum === 1 ? `${is} required` : `${needs} at least ${minimum} characters`}.`)
    .max(maximum, `${label} can be at most ${maximum} characters long.`)
    .refine(
      (value) => !controlCharacter.test(value),
      `${label} ${holds} invisible control characters; remove them.`,
    )
    .refine((value) => value === "" || visible.test(value), `${label} ${has} nothing that can be seen.`)
    .refine((value) => value.isWellFormed(), `${label} ${holds} a broken character; type it again.`);
}

/** Words for a value that is not text, or is not there at all. */
export function textProblem({ label, isPlural = false }: TextName) {
  const error = ({ input }: { input?: unknown }) =>
    input === undefined ? `${label} ${isPlural ? "are" : "is"} required.` : `${label} must be text.`;
  return { error };
}
