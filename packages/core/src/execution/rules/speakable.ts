import type { ArgumentValue } from "../../tool/arguments-schema.ts";
import { inOneSentence } from "./in-one-sentence.ts";
import { inWords } from "../in-words.ts";

const mostCharacters = 200;

/** A value as it is said aloud, in one line of bounded length. */
export function speakable(value: ArgumentValue): string {
  const text = inOneLine(saying(value));
  if (text === "") return "nothing";
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters).toWellFormed()}…`;
}

function saying(value: ArgumentValue): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return inOneSentence(value.map(saying));
  return Object.entries(value)
    .map(([key, part]) => `${inWords(key)} ${saying(part)}`)
    .join(", ");
}

/** Without control and formatting characters, which nobody hears and which turn lines around. */
function inOneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .trim();
}
