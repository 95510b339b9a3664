import { wordsOfKey } from "../words/tokens.ts";
import { asRecord, asText } from "./json.ts";
import { readFacts, type ResultFact } from "./result-facts.ts";
import { safeSentence } from "./safe-sentence.ts";
import { speakList, speakValue } from "./speak-value.ts";
import { money } from "./speak-money.ts";

const shownItems = 3;
const shownDetails = 3;

/** A list as its length and its first few items. */
export function tellItems(options: { items: readonly unknown[]; words: string }): string {
  const items = options.items.filter((item) => !(typeof item === "string" && /left out\]?$/.test(item)));
  const noun = options.words.replace(/^(?:results?|items?|records?|matches|list|entries|options|data)$/, "");
  if (items.length === 0)
    return noun === "" ? "I'm sorry, I found nothing for that." : `There are no ${noun}.`;
  const spoken = items
    .slice(0, shownItems)
    .map((item) => speakItem(item, items.length === 1))
    .filter((words) => words !== "");
  if (spoken.length === 0) return `I found ${items.length}.`;
  if (items.length === 1)
    return noun === "" ? `I found one: ${spoken[0]}.` : `There is one under ${noun}: ${spoken[0]}.`;
  if (items.length <= shownItems)
    return noun === ""
      ? `I found ${items.length}: ${speakList(spoken)}.`
      : `The ${noun} are ${speakList(spoken)}.`;
  return `I found ${items.length}${noun === "" ? "" : ` ${noun}`}. The first are ${speakList(spoken)}.`;
}

const nameKeys = [
  "name",
  "title",
  "label",
  "product",
  "item",
  "description",
  "service",
  "model",
  "address",
  "flight",
  "flight_number",
  "provider",
  "doctor",
  "date",
  "day",
  "slot",
  "start",
  "starts_at",
  "time",
  "id",
];
const detailKeys =
  /^(?:price|total|cost|fee|rate|amount|time|start|start_?time|starts_?at|date|when|status|due|due_?date|available|seats|spots(?:_left)?|quantity|stock|author|departure|departs|arrival|bedrooms|distance|rating|phone|hours)$/i;

function speakItem(item: unknown, isAlone: boolean): string {
  if (typeof item !== "object" || item === null) return safeSentence(speakValue(item)).replace(/\.$/, "");
  const record = asRecord(item);
  const nameKey =
    nameKeys.find((key) => ["string", "number"].includes(typeof record[key])) ??
    Object.keys(record).find((key) => typeof record[key] === "string");
  if (nameKey === undefined) return "";
  const name = safeSentence(speakValue(record[nameKey])).replace(/\.$/, "");
  const others = readFacts({ record, values: {} }).filter(({ key }) => key !== nameKey);
  const listed = others.filter(({ key }) => detailKeys.test(key)).slice(0, shownDetails);
  const more = others.filter((fact) => !listed.includes(fact)).slice(0, shownDetails - listed.length);
  const details = [
    ...listed.flatMap(({ key, value }) => speakDetail({ key, value, currency: asText(record.currency) })),
    ...(isAlone ? more.flatMap(speakOther) : []),
  ];
  return [name, ...details].filter((words) => words !== "").join(", ");
}

/** What is found alone is told with what it has besides: "B-14, page 212" and "Zodiac, leaves 10 am". */
function speakOther({ path, value }: ResultFact): string[] {
  if (typeof value !== "string" && typeof value !== "number") return [];
  const text = safeSentence(speakValue(value)).replace(/\.$/, "");
  return text === "" || /\bid$/.test(path) ? [] : [`${path} ${text}`];
}

function speakDetail(options: { key: string; value: unknown; currency: string }): string[] {
  const { key, value, currency } = options;
  if (typeof value === "boolean") return [`${value ? "" : "not "}${wordsOfKey(key)}`];
  if (typeof value === "number") {
    if (/price|total|cost|fee|rate|amount/i.test(key)) return [money(value, currency)];
    return [`${speakValue(value)} ${wordsOfKey(key)}`];
  }
  const text = safeSentence(speakValue(asText(value))).replace(/\.$/, "");
  if (text === "") return [];
  if (/author/i.test(key)) return [`by ${text}`];
  return [/status|due|departs|departure|arrival/i.test(key) ? `${wordsOfKey(key)} ${text}` : text];
}
