import { attributePattern } from "../words/attribute-words.ts";
import { codeShapeOf } from "./code-shape.ts";
import { kindRules } from "./kind-rules.ts";
import type { Options } from "./options.ts";

/** What sort of thing a parameter holds, which decides how it is read and asked for. */
export type ValueKind =
  | "boolean"
  | "choice"
  | "email"
  | "phone"
  | "postcode"
  | "date-time"
  | "date"
  | "time"
  | "weekday"
  | "first-name"
  | "last-name"
  | "person"
  | "address"
  | "place"
  | "code"
  | "money"
  | "number"
  | "sentence"
  | "list"
  | "phrase";

type Described = {
  words: string;
  description: string;
  type: string;
  format: string;
  options: Options;
  pattern?: string | null;
};

const formatKinds: Readonly<Record<string, ValueKind>> = {
  email: "email",
  date: "date",
  "date-time": "date-time",
  time: "time",
};

export function kindOf(parameter: Described): ValueKind {
  const { words, type, format, options } = parameter;
  if (type === "boolean") return "boolean";
  if (type === "list") return "list";
  const said = leadOf(parameter.description);
  const kind = byRules(words, said);
  if (options.isClosed && !(kind && contactKinds.has(kind))) return "choice";
  const byFormat = Object.hasOwn(formatKinds, format) ? formatKinds[format] : undefined;
  if (byFormat) return byFormat;
  if (type === "number" || type === "integer")
    return kind && numericKinds.has(kind) && !isCount(words, said) ? kind : "number";
  if (codeShapeOf(parameter.pattern ?? null) !== null && !(kind && shapedKinds.has(kind))) return "code";
  if (isCount(words, said)) return "number";
  if (kind === "person" && isThingName(words, said)) return "phrase";
  if (kind === "sentence" && /\b(?:item|product|article|thing|part|piece)s?$/.test(words)) return "phrase";
  // "Where on the body" names a part of it, and no place.
  if (kind === "place" && attributePattern(words, said) !== null) return "phrase";
  if (kind) return kind;
  return options.values.length > 1 ? "choice" : "phrase";
}

/** No list in a description makes a choice of these. */
const contactKinds: ReadonlySet<ValueKind> = new Set(["email", "phone", "postcode", "person", "address"]);
/** What has a pattern and is still read as what it is. */
const shapedKinds: ReadonlySet<ValueKind> = new Set([
  "email",
  "phone",
  "postcode",
  "date",
  "date-time",
  "time",
]);
const numericKinds: ReadonlySet<ValueKind> = new Set(["postcode", "phone", "code", "money"]);
const countKey =
  /\b(?:quantity|qty|count|party size|guests|people|nights|adults|children|passengers|seats|copies|bedrooms|age|weight|mileage|year|rooms|tickets|hours|persons|covers|miles|kilometers|square feet|sqft)$/;

function isCount(words: string, said: string): boolean {
  return (
    countKey.test(words) ||
    /^(?:the )?(?:number of(?! (?:the|your|an?|this|that) (?:[\w-]+ )?(?:[\w-]*[^s\W])\b\W*$)|how many)\b/i.test(
      said,
    ) ||
    /^(?:number of|num)\b/.test(words)
  );
}

function byRules(words: string, said: string): ValueKind | null {
  const byKey = kindRules.find((rule) => rule.key.test(words))?.kind ?? null;
  const byDescription = kindRules.find((rule) => rule.description?.test(said))?.kind ?? null;
  if (/^(?:from|to|until|till|start|end|begin|begins|starts|ends)$/.test(words) && byDescription)
    return byDescription;
  if (byDescription === "weekday" && byKey === "date") return "weekday";
  if (byKey === "date" && byDescription === "date-time") return "date-time";
  if (byKey === "time" && (byDescription === "date-time" || byDescription === "date")) return "date-time";
  return byKey ?? byDescription;
}

/** The part of a description that says what the value is, without formats, examples and advice. */
export function leadOf(description: string): string {
  const first = description.split(/(?<=[a-z)])[.;]\s|\n/)[0] ?? description;
  return first
    .replaceAll(/\((?:e\.?g|for example|such as|like)[^)]*\)/gi, "")
    .replace(/(?:, |(?<!\blooks?) )(?:such as|like|e\.g\.?|for example) [A-Z0-9].*$/, "");
}

const thingNames =
  /\b(?:product|item|book|movie|film|show|event|course|class|company|business|street|city|brand|model|medication|medicine|drug|service|file|hotel|restaurant|store|property|device|plan|program|package|song|dish|team|school|room|tour|treatment|stock|vaccine|stop|exhibit|flower|document)\b/i;

/** Keys whose plain word misleads: `product_name` and a `name` that is a product's. */
function isThingName(words: string, said: string): boolean {
  if (thingNames.test(words)) return true;
  return (
    /^name$/.test(words) &&
    thingNames.test(said) &&
    !/\b(?:caller|customer|guest|patient|person|client|who)\b/i.test(said)
  );
}
