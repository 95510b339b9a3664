import type { ReadOptions } from "./read-options.ts";
import type { Reading } from "./reading.ts";

/** "Password", "code word": agreed on in secret, and never to be guessed from what a caller asks for. */
const secrets = "pass ?(?:word|phrase)|code ?word|safe ?word|secret(?: word| phrase| answer)?|watchword";
const word = "[\\p{L}\\p{N}'’-]+";
const no =
  "is|was|of|for|on|and|or|but|to|please|i|my|we|our|that|which|you|if|it|not|no|the|an?|wrong|right|correct|lost|gone|old|new|expired|can|could|has|have|does|do|\\p{L}+n['’]t";
/** "The password is …", or "…, password …" in a clause of its own, up to where the words go on about something else. */
const named = [`(?:'s| is| was| would be|:) (?:it's |still |just |called )?`, " "].map(
  (link, index) =>
    new RegExp(
      `${index === 0 ? "\\b" : "(?:^|[,.;] |\\b(?:and|with) )(?:the |my |our )?"}(?:${secrets})(?: on (?:it|file)| (?:of|for|on) the account)?${link}["“]?((?!(?:${no})\\b)${word}(?: ${word}){0,2}?)["”]?(?=\\W*$|[,.;!?]| (?:and|but|please|thanks|for|on|with)\\b)`,
      "giu",
    ),
);
const filler =
  /^(?:\s*(?:yes|yeah|sure|ok|okay|um+|uh+|well|oh|ah|so|it's|it is|it was|that's|that would be|it should be|should be|try|just|the word is)\b[,:]?\s*)+/i;
const noSecret =
  /^(?:i|we|he|she|they|you|what|why|how|who|where|when|no|none|never|not|yes|yeah|sure|ok|okay|hello|hi|hm+|huh|phew|wow|thanks?|please|sorry|wait|bye|goodbye|great|good|fine|perfect|right|correct)\b/i;
const mostWords = 3;

/**
 * The secret word of an account, where that is what is wanted; null where it is not. Only what is called so, or a word
 * or two in answer, is one: whatever else was said would be tried as somebody's password.
 */
export function readSecret({ text, wanted, isAsked }: ReadOptions): Reading[] | null {
  if (!new RegExp(`\\b(?:${secrets})$`, "i").test(wanted.words)) return null;
  const told = named.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: match, 1: value, index }) => {
      if (value === undefined) return [];
      const start = index + match.lastIndexOf(value);
      return [{ value, start, end: start + value.length, strength: 0.9 }];
    }),
  );
  if (told.length > 0 || !isAsked || text.includes("?")) return told;
  const bare = text.replace(filler, "").replace(/(?:,?\s*(?:please|thanks|thank you))*[.!\s]*$/i, "");
  const isWord = /^[\p{L}\p{N}'’ -]+$/u.test(bare) && bare.split(/\s+/).length <= mostWords;
  if (!isWord || noSecret.test(bare)) return [];
  const start = text.indexOf(bare);
  return [{ value: bare, start, end: start + bare.length, strength: 0.6 }];
}
