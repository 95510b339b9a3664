import { intentLexicon, longestPhrase, thingLexicon, topicLexicon, type Lexicon } from "./lexicon.ts";
import type { Intent } from "./intents.ts";
import type { Thing, Topic } from "./topics.ts";
import { joinCompounds } from "./compounds.ts";
import { tokenise, type Token } from "./tokens.ts";

/** What a stretch of text is about, as far as single words and phrases can tell. */
export type Meaning = {
  tokens: readonly Token[];
  /** Stems of the words that carry a subject. */
  stems: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  intents: ReadonlySet<Intent>;
  topics: ReadonlyMap<Topic, number>;
  things: ReadonlySet<Thing>;
};

export function meaningOf(text: string): Meaning {
  const tokens = tokenise(joinCompounds(contracted(text)));
  const content = tokens.filter((token) => !token.isStop && !/^\d/.test(token.text));
  const topics = new Map<Topic, number>();
  for (const topic of namesIn(tokens, topicLexicon)) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  return {
    tokens,
    stems: new Set(content.map((token) => token.stem)),
    pairs: new Set(content.slice(1).map((token, index) => `${content[index]?.stem} ${token.stem}`)),
    intents: withoutObjects(new Set(namesIn(tokens, intentLexicon, isVerbOrPhrase))),
    topics,
    things: new Set(namesIn(tokens, thingLexicon)),
  };
}

/** "Did not come" and "didn't come" mean the same. */
function contracted(text: string): string {
  return text
    .replaceAll(/\bcan ?not\b/gi, "can't")
    .replaceAll(/\b(do|does|did|is|are|was|were|has|have|had|would|could|should) not\b/gi, "$1n't");
}

/** Every lexicon name that a word or phrase of these tokens stands for. */
function namesIn<Name extends string>(
  tokens: readonly Token[],
  lexicon: Lexicon<Name>,
  isMeant: (tokens: readonly Token[], index: number, length: number) => boolean = () => true,
): Name[] {
  const found: Name[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = 1; length <= longestPhrase && start + length <= tokens.length; length += 1) {
      const words = tokens.slice(start, start + length);
      const names = lexicon.get(words.map((token) => token.stem).join(" "));
      if (names && isMeant(tokens, start, length)) found.push(...names);
    }
  }
  return found;
}

/** In "cancel my appointment" and "where is my order" only the verb is wanted. */
function withoutObjects(intents: ReadonlySet<Intent>): ReadonlySet<Intent> {
  const isUndoing = intents.has("cancel") || intents.has("reschedule");
  const isAfterwards = isUndoing || intents.has("return") || intents.has("refund") || intents.has("status");
  return new Set(
    [...intents].filter(
      (intent) => !(isUndoing && intent === "book") && !(isAfterwards && intent === "order"),
    ),
  );
}

const determiners =
  /^(?:a|an|the|my|your|our|this|that|any|his|her|their|of|some|no|new|last|first|which|what|library|each)$/;
/** A word before these makes them a thing: "class schedule", "wire transfer". */
const compoundNouns = new Set(["schedul", "order", "transfer"]);
/** Forms that name a thing wherever they stand, whatever their stem asks for. */
const neverDeeds = new Set([
  // "two tickets for Saturday" would ask to report something, as "ticket" does.
  "tickets",
  // "charging stations near me" would ask for a price, as "charge" does.
  "charging",
]);
/** What stands after these when they are things. */
const afterNoun = new Map(
  Object.entries({
    order: /^(?:number|no|id|status|#?\d.*|code|confirmation|history|from|was|is|hasn't|has|that|i)$/,
    book: /^(?:by|called|titled|named|title|club|about|on)$/,
    return: /^(?:date|flight|ticket|trip|journey|policy|time|day|label|address)$/,
    open: /^(?:ticket|tickets|incident|case|account|claim|request|house|slot|slots|a|an|issue)$/,
    call: /^./,
    check: /^(?:number|amount)$/,
    exchang: /^(?:rate|rates)$/,
    transfer: /^(?:fee)$/,
  }),
);

/** "my order" and "a book" are things; "order" and "book" alone are what the caller wants done. */
function isVerbOrPhrase(tokens: readonly Token[], index: number, length: number): boolean {
  const token = tokens[index];
  if (length > 1 || !token) return true;
  if (
    /^(?:block|freez|cancel|return|refund|suspend|disabl|lock|renew|order)(?:t?ed|led|ing|en)$/.test(
      token.text,
    )
  )
    return false;
  const previous = tokens[index - 1];
  if (compoundNouns.has(token.stem) && previous && (!previous.isStop || determiners.test(previous.text)))
    return false;
  if (neverDeeds.has(token.text)) return false;
  if (token.text === "replacement" && previous && !previous.isStop) return false;
  const noun = afterNoun.get(token.stem);
  if (!noun) return true;
  if (token.text === "books" || (token.stem !== "open" && determiners.test(tokens[index - 1]?.text ?? "")))
    return false;
  return !noun.test(tokens[index + 1]?.text ?? "");
}
