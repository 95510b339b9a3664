import { wordsOf } from "./words-of.ts";

/** What a secret could be called that is found under this name: `X-API-Key` is `api-key`. */
export function secretNameOf(name: string): string {
  const words = wordsOf(name.replace(/^x-/i, "")).join("-").slice(0, 60);
  if (words === "") return "secret";
  return /^[a-z]/.test(words) ? words : `secret-${words}`;
}
