import type { LanguageModelV4FunctionTool } from "@ai-sdk/provider";
import { negativeCue } from "../words/common-words.ts";
import type { Intent } from "../words/intents.ts";
import { remembering } from "../words/memory.ts";
import { meaningOf, type Meaning } from "../words/meaning.ts";
import { synonymGroups } from "../words/synonyms.ts";
import { intentLexicon, thingLexicon } from "../words/lexicon.ts";
import { tokenise, wordsOfKey } from "../words/tokens.ts";
import { doesChange } from "./does-change.ts";
import { wantedBy, type Wanted } from "../values/parameter.ts";

/** A tool as it was offered, with everything that can be known from its own words. */
export type OfferedTool = {
  /** Tells apart tools that were offered at different times under one name. */
  id: number;
  name: string;
  /** The name as words: "check availability in area". */
  title: string;
  wanted: Wanted[];
  nameMeaning: Meaning;
  /** What the description says the tool is for. */
  purpose: Meaning;
  /** What the description says it is not for. */
  refusal: Meaning;
  /** Parameters and their options. */
  argumentMeaning: Meaning;
  /** Groups of synonyms that its words belong to. */
  synonyms: ReadonlySet<number>;
  /** Words (stems) that name no particular thing here: of the tool's own name, and its options. */
  plainWords: ReadonlySet<string>;
  intents: ReadonlySet<Intent>;
  /** Whether using it books, charges or writes. */
  changes: boolean;
  /** Whether it brings the caller to a person, or a person to the caller. */
  reachesPerson: boolean;
  /** Whether its description asks to confirm with the caller first. */
  asksConfirmation: boolean;
};

let understood = 0;

export const readTool = remembering({
  limit: 500,
  key: (tool: LanguageModelV4FunctionTool) => JSON.stringify(tool),
  work: understandTool,
});

function understandTool(tool: LanguageModelV4FunctionTool): OfferedTool {
  const title = wordsOfKey(tool.name);
  const { positive, negative } = splitDescription(tool.description ?? "");
  const wanted = wantedBy(tool);
  const nameMeaning = meaningOf(title);
  const purpose = meaningOf(positive);
  const argumentMeaning = meaningOf(wanted.map(wordsOf).join(". "));
  const intents = intentsOf({ nameMeaning, purpose });
  understood += 1;
  return {
    id: understood,
    name: tool.name,
    title,
    wanted,
    nameMeaning,
    purpose,
    refusal: meaningOf(negative),
    argumentMeaning,
    synonyms: new Set(
      [...nameMeaning.stems, ...purpose.stems, ...argumentMeaning.stems].flatMap(
        (word) => synonymGroups.get(word) ?? [],
      ),
    ),
    plainWords: plainWordsOf(nameMeaning, wanted),
    intents,
    changes: doesChange({ nameMeaning, purpose, description: tool.description ?? "" }),
    reachesPerson: personCue.test(`${title}. ${positive}`),
    asksConfirmation: confirmationCue.test(tool.description ?? ""),
  };
}

const confirmationCue =
  /\b(?:confirm(?:ed|ation)?\b.{0,60}\b(?:before|first|with the (?:caller|customer|user|guest|patient|client)|explicit)|(?:before|always|first|must|explicitly|please)\b.{0,60}\bconfirm(?!ation (?:number|code|email))|read (?:it|them|everything|the \w+(?: \w+)?) back|read back|wait for (?:a |the |their |explicit )?(?:yes|confirmation|approval|ok|consent)|ask for (?:explicit )?(?:confirmation|consent)|only after (?:the )?(?:caller|customer|user|guest|patient|client|they|explicit)\b.{0,40}\b(?:agree|confirm|consent|said yes|says yes|approv))/i;

const personCue =
  /\b(?:(?:speak|talk)(?:ing)? (?:to|with)|connects?|transfers?|hand(?:s|ed)? over|puts? through|escalates?|forwards?)\b.{0,40}\b(?:person|human|people|agent|representative|operator|colleague|staff|someone|somebody|manager|receptionist|team)\b|\b(?:hand ?over|hand off|transfer (?:to|call)|live agent|human agent|escalate)\b/i;

function wordsOf(wanted: Wanted): string {
  return `${wanted.words}. ${wanted.description}. ${wanted.options.values.join(", ")}`;
}

/** "when the app does not work" says when to use it: it is the app that does not. */
const othersLack =
  /(?<!\b(?:not|never|only) )\b(?:when|if|because|once|where|who|whose)\b (?!not\b|never\b).*$/i;

/** Sentences and clauses that say when not to use the tool, apart from the others. */
function splitDescription(description: string): { positive: string; negative: string } {
  const clauses = description.split(
    /(?<=[.!?;\n])\s+|,\s+(?=(?:but )?(?:not|never)\b)|\s+(?=\((?:not|never|do not)\b)/i,
  );
  const isNegative = (clause: string): boolean => negativeCue.test(clause.replace(othersLack, ""));
  return {
    positive: clauses
      .filter((clause, index) => !isNegative(clause) && (index === 0 || !confirmationCue.test(clause)))
      .join(" "),
    negative: clauses.filter(isNegative).join(" "),
  };
}

/** The name's own verb decides; the description adds what the name leaves open. */
function intentsOf(meanings: { nameMeaning: Meaning; purpose: Meaning }): ReadonlySet<Intent> {
  return new Set([...meanings.nameMeaning.intents, ...meanings.purpose.intents]);
}

function plainWordsOf(nameMeaning: Meaning, wanted: Wanted[]): ReadonlySet<string> {
  const named = nameMeaning.tokens
    .map(({ stem }) => stem)
    .filter((stem) => intentLexicon.has(stem) || thingLexicon.has(stem));
  const options = wanted
    .filter(({ options: { isClosed } }) => isClosed)
    .flatMap(({ options: { values } }) => values);
  return new Set([...named, ...tokenise(wordsOfKey(options.join(" "))).map(({ stem }) => stem)]);
}
