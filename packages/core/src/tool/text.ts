import { z } from "zod";

const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Trimmed text a person typed, `minimum` to `maximum` UTF-16 code units, storable in PostgreSQL. */
export function humanText({ label, minimum, maximum }: { label: string; minimum: number; maximum: number }) {
  return z
    .string(textProblem(label))
    .trim()
    .min(minimum, minimum === 1 ? `${label} is required.` : `${label} needs at least ${minimum} characters.`)
    .max(maximum, `${label} can be at most ${maximum} characters long.`)
    .refine(
      (value) => !controlCharacter.test(value),
      `${label} holds invisible control characters; remove them.`,
    )
    .refine((value) => value === "" || visible.test(value), `${label} has nothing that can be seen.`)
    .refine((value) => value.isWellFormed(), `${label} holds a broken character; type it again.`);
}

/** Words for a value that is not text, or is not there at all. */
export function textProblem(label: string) {
  const error = ({ input }: { input?: unknown }) =>
    input === undefined ? `${label} is required.` : `${label} must be text.`;
  return { error };
}
