import { Misheard } from "./kinds/misheard.ts";
import { kindRule } from "./kinds/value-kind.ts";
import type { WantedValue } from "./value-rules.ts";

type Problem = { input?: unknown; path?: readonly PropertyKey[] | undefined };

/** A sentence for what is wrong with a value, that the model can act on. Without words, it was not given. */
export function problemWords({ description, kind }: WantedValue, words: string | null) {
  const meaning = description === "" ? "" : ` It means: ${description}`;
  return ({ input, path = [] }: Problem): string => {
    const name = path.join(".");
    if (input === undefined || words === null) {
      return `${name} is required and was not given. Ask for it; do not guess.${meaning}`;
    }
    const question = kind === undefined ? "" : ` Ask again: "${kindRule(kind).ask}"`;
    return `${name} ${words}; ${inWords(input)} is not.${question}${meaning}`;
  };
}

function inWords(input: unknown): string {
  if (input instanceof Misheard) return inWords(input.said);
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object" && input !== null) return "an object";
  if (typeof input === "number") return String(input);
  // JSON has no word for some of what a program can pass, such as a BigInt.
  const text = typeof input === "string" ? JSON.stringify(input) : String(input);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
