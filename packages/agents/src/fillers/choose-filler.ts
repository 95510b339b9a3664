import { primaryLanguage, type SpeechVariant, type SpokenWords } from "@callhook/core";
import { houseFillers, type FillerMoment } from "./house-fillers.ts";

/**
 * The sentence to say: in the language of the call where there is one, and another each time. Words that the
 * model did not find are ours, so that there are some.
 */
export function chooseFiller(options: {
  words: SpokenWords;
  moment: FillerMoment;
  /** A language tag, or null where the call does not say. */
  language: string | null;
  /** How many fillers this call has heard so far. */
  count: number;
}): string {
  const { words, moment, language, count } = options;
  const fitting = words.by === "author" ? inLanguage(words.variants, language) : [];
  const sentences = fitting.length > 0 ? fitting : houseFillers(language, moment);
  return sentences[count % sentences.length] ?? "";
}

/** The closest wins: the exact tag, the language, its other regions, then what is for every language. */
function inLanguage(variants: readonly SpeechVariant[], language: string | null): string[] {
  const wanted = language?.toLowerCase() ?? null;
  const primary = primaryLanguage(language);
  const tests = [
    (tag: string | null) => tag !== null && tag === wanted,
    (tag: string | null) => tag !== null && tag === primary,
    (tag: string | null) => tag !== null && primaryLanguage(tag) === primary,
    (tag: string | null) => tag === null,
    // Without a language of the call, the author's first sentence is better than one of ours.
    (tag: string | null) => wanted === null && tag === (variants[0]?.language?.toLowerCase() ?? null),
  ];
  for (const isFitting of tests) {
    const texts = variants.filter((variant) => isFitting(variant.language?.toLowerCase() ?? null));
    if (texts.length > 0) return texts.map(({ text }) => text);
  }
  return [];
}
