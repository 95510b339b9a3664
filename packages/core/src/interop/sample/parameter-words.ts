import { looksSecret } from "../../tool/looks-secret.ts";
import { namesSecret } from "../../tool/names-secret.ts";
import { plainText } from "../reading/plain-text.ts";
import { wordsOf } from "../../tool/words-of.ts";

/**
 * What a model is told of a value that its source only names: "The zip code, such as 94110." A value that may
 * be a credential is never repeated.
 */
export function parameterWords(options: { key: string; sample?: unknown; described?: string }): string {
  const { key, sample, described = "" } = options;
  const words = wordsOf(key).join(" ") || key;
  const known = plainText(described);
  const unknown = typeof sample === "boolean" ? `Whether ${words}` : `The ${words}`;
  const subject = known === "" ? unknown : known.replace(/[.\s]+$/, "");
  const example = namesSecret(key) ? "" : exampleOf(sample, subject);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1, 440)}${example}.`;
}

function exampleOf(sample: unknown, subject: string): string {
  if (typeof sample === "boolean") return ", true or false";
  if (typeof sample === "number") return `, such as ${sample}`;
  if (typeof sample !== "string") return "";
  const text = sample.trim();
  const isWorthSaying = text !== "" && text.length <= 60 && !/[\n<>{}]/.test(text);
  return isWorthSaying && !looksSecret(text) && !subject.includes(text) ? `, such as ${text}` : "";
}
