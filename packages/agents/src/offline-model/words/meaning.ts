import { intentLexicon, longestPhrase, thingLexicon, topicLexicon, type Lexicon } from "./lexicon.ts";
import type { Intent } from "./intents.ts";
import type { Thing, Topic } from "./topics.ts";
import { tokenise, type Token } from "./tokens.ts";

/** What a stretch of text is about, as far as single words and phrases can tell. */
export type Meaning = {
  tokens: Token[];
  /** Stems of the words that carry a subject. */
  stems: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  intents: ReadonlySet<Intent>;
  topics: ReadonlyMap<Topic, number>;
  things: ReadonlySet<Thing>;
};

export function meaningOf(text: string): Meaning {
  const tokens = tokenise(text);
  const content = tokens.filter((token) => !token.isStop && !/^\d/.test(token.text));
  const topics = new Map<Topic, number>();
  for (const topic of namesIn(tokens, topicLexicon)) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  return {
    tokens,
    stems: new Set(content.map((token) => token.stem)),
    pairs: new Set(content.slice(1).map((token, index) => `${content[index]?.stem} ${token.stem}`)),
    intents: new Set(namesIn(tokens, intentLexicon)),
    topics,
    things: new Set(namesIn(tokens, thingLexicon)),
  };
}

/** Every lexicon name that a word or phrase of these tokens stands for. */
function namesIn<Name extends string>(tokens: Token[], lexicon: Lexicon<Name>): Name[] {
  const found: Name[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = 1; length <= longestPhrase && start + length <= tokens.length; length += 1) {
      const words = tokens.slice(start, start + length);
      const names = lexicon.get(words.map((token) => token.stem).join(" "));
      if (names) found.push(...names);
    }
  }
  return found;
}
