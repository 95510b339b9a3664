import { asRecord } from "../speak/json.ts";

/** The values a parameter may take: a closed list, mere examples, or neither. */
export type Options = { values: (string | number)[]; isClosed: boolean };

const openers =
  /\b(?:one of|either|choose (?:from|between)|allowed values(?: are)?|possible values(?: are)?|valid values(?: are)?|options(?: are)?|values|must be (?:one of)?|enum)\b\s*:?\s*/i;
const exampleOpeners = /\b(?:e\.?g\.?,?|such as|for example,?|for instance,?|like|including)\s*:?\s*/i;

/** Options of JSON Schema's `enum`, or as written in words: "one of: drain, leak or heater". */
export function optionsOf(options: {
  property: Record<string, unknown>;
  description: string;
  /** The parameter's key as words; "Level A1, A2 or B1" lists levels, not "Level A1". */
  words?: string;
}): Options {
  const listed = enumOf(options.property);
  if (listed.length > 0) return { values: listed, isClosed: true };
  const opener = openers.exec(options.description);
  if (opener) {
    const values = listAfter(options.description.slice(opener.index + opener[0].length));
    if (values.length >= 2) return { values, isClosed: true };
  }
  const { words = "", description } = options;
  const closed = namesOneThing(description, words)
    ? []
    : bareList(description.replace(new RegExp(`^${words.replaceAll(/\W/g, " ")} (?=\\w)`, "i"), ""));
  if (closed.length >= 2) return { values: closed, isClosed: true };
  const example = exampleOpeners.exec(options.description);
  if (!example) return { values: [], isClosed: false };
  const values = listAfter(options.description.slice(example.index + example[0].length));
  return { values: values.filter((value) => /[a-z]/i.test(value) && !/\d/.test(value)), isClosed: false };
}

/** A description that is nothing but a list: "low, medium or high". */
const plainList =
  /^[a-z0-9-]+(?: [a-z0-9-]+)?(?:, [a-z0-9-]+(?: [a-z0-9-]+)?)*,? or [a-z0-9-]+(?: [a-z0-9-]+)?\.?$/i;

const wordsForValues =
  /\b(?:number|name|code|id|address|date|time|email|phone|apartment|place|city|zip|postcode|street|house|crossing|corner|landmark)\b/i;

function enumOf(property: Record<string, unknown>): (string | number)[] {
  if (Array.isArray(property.enum)) return property.enum.filter(isOption);
  const members = property.anyOf ?? property.oneOf;
  if (!Array.isArray(members)) return [];
  return members.flatMap((member) => {
    const record = asRecord(member);
    return Array.isArray(record.enum) ? record.enum.filter(isOption) : [record.const].filter(isOption);
  });
}

function isOption(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** The items of "a, b or c." up to the end of the sentence, quotes and brackets removed. */
function listAfter(text: string): string[] {
  const quoted = [...text.matchAll(/["'`“]([\w][\w -]{0,30})["'`”]/g)].map((match) => match[1] ?? "");
  if (quoted.length >= 2) return quoted;
  const sentence = /^[^.;)\n]*/.exec(text)?.[0] ?? "";
  const items = sentence
    .split(/\s*(?:,|\/|\|)\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+/)
    .map((item) => item.replaceAll(/["'`“”()]/g, "").trim())
    .filter((item) => item !== "" && !/^(?:etc|so on|other things)$/i.test(item));
  return items.every((item) => item.split(" ").length <= 4)
    ? items
    : items.filter((item) => item.split(" ").length <= 3);
}

/** "Who sings or plays it" asks for one thing in two words, and so does "Band or artist" for an artist. */
function namesOneThing(description: string, words: string): boolean {
  const own = words.replaceAll(/\W/g, " ").trim().split(" ").at(-1) ?? "";
  return (
    /^(?:who|whom|whose|what|which|where|when|why|how)\b[^(:]*$/i.test(description) ||
    new RegExp(`^(?:an? |the )?(?:[\\w-]+ or ${own}|${own} or [\\w-]+)\\.?$`, "i").test(description)
  );
}

/** A list that needs no opener: "Size: small, medium, large", "(economy, business or first)", "a | b". */
function bareList(description: string): string[] {
  const bracketed = /[(:]\s*([^()]*(?:[,|/]| or )[^()]*?)\s*(?:[).]|$)/.exec(description)?.[1];
  if (!bracketed && plainList.test(description) && !wordsForValues.test(description))
    return listAfter(description);
  if (
    !bracketed ||
    exampleOpeners.test(bracketed) ||
    /\d{3,}|\b(?:in|the|with|of|if|format|hh|mm|dd|yyyy|hour|iso)\b/i.test(bracketed)
  )
    return [];
  const items = listAfter(bracketed);
  const areValues = items.some((item) => wordsForValues.test(item));
  return !areValues && items.every((item) => item.split(" ").length <= 2) ? items : [];
}
