import type { LanguageModelV4FunctionTool } from "@ai-sdk/provider";
import { asRecord, asText } from "../speak/json.ts";
import { wordsOfKey } from "../words/tokens.ts";
import { codeShapeOf } from "./code-shape.ts";
import { kindOf, type ValueKind } from "./value-kind.ts";
import { optionsOf, type Options } from "./options.ts";

/** One argument of an offered tool, as far as it can be known from its schema. */
export type Wanted = {
  key: string;
  /** The key as words: `zip_code` → "zip code". */
  words: string;
  description: string;
  type: "string" | "number" | "integer" | "boolean" | "list" | "other";
  kind: ValueKind;
  options: Options;
  required: boolean;
  /** The one thing that a request to this tool turns on, which a caller names without saying what it is. */
  isMain: boolean;
  /** Whether an hour without more words is one of the evening, as at a restaurant. */
  isEvening: boolean;
  /** The schema's own default, used when the caller says nothing about it. */
  preset: unknown;
  pattern: string | null;
  /** Whether a list holds numbers instead of texts. */
  isOfNumbers: boolean;
  /** The least and the most that a number may be. */
  limits: { least: number; most: number };
};

/** The arguments a tool takes, in the order of its schema. */
export function wantedBy(tool: LanguageModelV4FunctionTool): Wanted[] {
  const schema = asRecord(tool.inputSchema);
  const isEvening = /\b(?:restaurant|table|dinner|supper|bistro)s?\b/i.test(
    `${wordsOfKey(tool.name)} ${tool.description ?? ""}`,
  );
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const wanted = Object.entries(asRecord(schema.properties)).map(([key, value]): Wanted => {
    const property = asRecord(value);
    const description = asText(property.description) || asText(property.title);
    const words = wordsOfKey(key);
    const type = typeOf(property);
    const pattern = asText(property.pattern) || null;
    const options = optionsOf({
      property: type === "list" ? asRecord(property.items) : property,
      // "A letter, a dash and three digits" lists what a code is made of, and no values.
      description: codeShapeOf(pattern) === null ? description : "",
      words,
    });
    return {
      key,
      words,
      description,
      type,
      kind: kindOf({ words, description, type, format: asText(property.format), options, pattern }),
      options,
      required: required.has(key),
      isMain: false,
      isEvening,
      preset: property.default,
      pattern,
      isOfNumbers: type === "list" && numberTypes.includes(asText(asRecord(property.items).type)),
      limits: limitsOf(property),
    };
  });
  const main = wanted.find(isThing);
  return wanted.map((one) => ({ ...one, isMain: one === main || alwaysMain.test(one.words) }));
}

function limitsOf({ minimum, maximum }: Record<string, unknown>): Wanted["limits"] {
  return {
    least: typeof minimum === "number" ? minimum : Number.NEGATIVE_INFINITY,
    most: typeof maximum === "number" ? maximum : Number.POSITIVE_INFINITY,
  };
}

const alwaysMain =
  /\b(?:item|product|service|treatment|title|medication|medicine|drug|dish|pizza|course|query|search|topic|movie|film|equipment|procedure|cuisine|activity|vaccine|keyword|(?:service|work|job|repair) type)s?$/;

/** A required phrase names what the caller is after, unless it only tells more about something else. */
function isThing({ kind, required, words, description }: Wanted): boolean {
  const isDetail =
    /\b(?:author|brand|make|colou?r|size|preference|unit|room|seat|gate|source|language|relationship|occupation|company|employer|manufacturer|allerg(?:y|ies)|breed)\b/.test(
      words,
    );
  // Who somebody is, is told by a name, and by no thing that the words are about.
  const isWho =
    kind === "phrase" &&
    /^(?:the )?names? of (?:the (?:two|couple)|both|all|everybody|everyone)\b/i.test(description);
  return (kind === "phrase" || kind === "choice") && required && !isDetail && !isWho;
}

function typeOf(property: Record<string, unknown>): Wanted["type"] {
  const union = Array.isArray(property.anyOf) ? property.anyOf.map(asRecord) : [property];
  const types = union.flatMap((member) => (Array.isArray(member.type) ? member.type : [member.type]));
  for (const type of ["boolean", "integer", "number", "string"] as const)
    if (types.includes(type)) return type;
  if (types.includes("array") && holdsTexts(property)) return "list";
  return types.includes("object") || types.includes("array") ? "other" : "string";
}

/** A list of texts or numbers can be said; one of objects, or of lists, cannot. */
function holdsTexts(property: Record<string, unknown>): boolean {
  return ["string", "", ...numberTypes].includes(asText(asRecord(property.items).type));
}

const numberTypes = ["integer", "number"];
