import { wordsOfKey } from "../words/tokens.ts";
import { asRecord, asText } from "./json.ts";
import { safeSentence } from "./safe-sentence.ts";
import { speakList, speakValue } from "./speak-value.ts";
import { money } from "./speak-money.ts";

const shownItems = 3;

/** A list as its length and its first few items. */
export function tellItems(options: { items: readonly unknown[]; words: string }): string {
  const items = options.items.filter((item) => !(typeof item === "string" && /left out\]?$/.test(item)));
  const noun = options.words.replace(/^(?:results?|items?|records?|matches|list|entries|options|data)$/, "");
  if (items.length === 0)
    return noun === "" ? "I'm sorry, I found nothing for that." : `There are no ${noun}.`;
  const spoken = items
    .slice(0, shownItems)
    .map(speakItem)
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

function speakItem(item: unknown): string {
  if (typeof item !== "object" || item === null) return safeSentence(speakValue(item)).replace(/\.$/, "");
  const record = asRecord(item);
  const nameKey =
    nameKeys.find((key) => ["string", "number"].includes(typeof record[key])) ??
    Object.keys(record).find((key) => typeof record[key] === "string");
  if (nameKey === undefined) return "";
  const name = safeSentence(speakValue(record[nameKey])).replace(/\.$/, "");
  const details = Object.entries(record)
    .filter(([key]) => key !== nameKey && detailKeys.test(key))
    .slice(0, 3)
    .flatMap(([key, value]) => speakDetail({ key, value, currency: asText(record.currency) }));
  return [name, ...details].filter((words) => words !== "").join(", ");
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
