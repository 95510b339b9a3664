import { asText } from "./json.ts";
import type { ResultFact } from "./result-facts.ts";
import { money } from "./speak-money.ts";
import { safeSentence } from "./safe-sentence.ts";
import { speakValue } from "./speak-value.ts";
import { tellItems } from "./tell-items.ts";

const moneyWords =
  /\b(?:price|cost|total|fee|amount|balance|quote|estimate|charge|deposit|premium|rent|subtotal|tax|refund|due|owed|owing|rate|payment|deductible|salary|discount|fine|fines|surcharge|fare|fares|tuition|toll|credit|saving|savings|penalty|callout|call out)\b/;
const notMoney =
  /\b(?:percent|percentage|count|number|id|date|days|hours|minutes|points|status|method|due date|due on|type|exchange)\b/;
const idWords = /\b(?:id|number|no|reference|ref|confirmation|code|pnr|locator|ticket|tracking)$/;
const units =
  /\b(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|miles|km|kilometers|percent|kg|lbs?|pounds|nights?|people|guests|seats)$/;

/** One sentence for one thing an answer states. */
export function tellFact(fact: ResultFact, record: Record<string, unknown>): string {
  const { value } = fact;
  const label = labelOf(fact);
  if (Array.isArray(value)) return tellItems({ items: value, words: label });
  if (typeof value === "boolean") return tellBoolean(label, value);
  if (typeof value === "number") return tellNumber({ fact, label, value, currency: currencyOf(record) });
  const text = asText(value);
  const verb =
    /(?:^|\b)(opens|closes|starts|ends|departs|arrives|leaves|expires|begins|lands)(?: at| on)?$/.exec(
      fact.path,
    )?.[1];
  const moment = speakValue(text);
  if (verb && moment !== text) return `It ${verb} ${/^\d/.test(moment) ? "at" : "on"} ${moment}.`;
  if (/^https?:/.test(text) || text === "") return "";
  const safe = safeSentence(text);
  if (safe === "") return "";
  if (isSentence(text, label)) return safe;
  return labelled(label, speakAmountText(fact, text, record));
}

const sentenceWords =
  /\b(?:is|are|was|were|will|would|can|can't|cannot|could|should|must|has|have|had|do|does|did|please|you|your|we|our|us|no|not|there|it|bring|only|any)\b/i;
const freeText =
  /\b(?:note|notes|comment|comments|remark|remarks|instructions|advice|hint|tip|details|description|info|reason)$/;

/** Words that stand for themselves; five words alone, such as a date and a time, are no sentence. */
function isSentence(text: string, label: string): boolean {
  if (idWords.test(label)) return false;
  if (freeText.test(label) && text.includes(" ")) return true;
  const words = text.split(/\s+/).length;
  return words >= 5 && /[a-z]/.test(text) && (sentenceWords.test(text) || /[.!?]$/.test(text));
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
const state =
  /^(?:is )?(?:ready|available|open|closed|free|full|due|new|late|overdue|active|delayed|[a-z]+able|[a-z]{3,}ed)$/;

/** A label that is no noun takes no article: "Monday: 9 to 17", "Ready: in the evening". */
function labelled(label: string, value: string): string {
  if (label === "ready" && /^\d+ (?:minute|hour|day|week)s?$/.test(value)) return `It's ready in ${value}.`;
  const name = label.charAt(0).toUpperCase() + label.slice(1);
  if (/^(?:from|until|since|by|to|via)$/.test(label)) return `${name} ${value}.`;
  if (weekday.test(label)) return `${name}: ${value.replace(/(?<=\d)\s*[-–]\s*(?=\d)/, " to ")}.`;
  return state.test(label) ? `${name}: ${value}.` : `${article(label)} is ${value}.`;
}

function currencyOf(record: Record<string, unknown>): string {
  return asText(record.currency) || asText(record.currency_code) || asText(record.currencyCode);
}

function labelOf(fact: ResultFact): string {
  const words = fact.path
    .replace(/\bcents$/, "")
    .replace(/\b(usd|eur|gbp)$/, "")
    .trim();
  if (words === "id") return "reference number";
  return words
    .replace(/ id$/, " number")
    .replace(/\beta\b/, "estimated arrival")
    .replace(/^(?:eta)$/, "estimated arrival")
    .replace(/\b(?:at|on)$/, "time")
    .trim();
}

function article(label: string): string {
  if (/^(?:your|our|the|my)\b/.test(label)) return label.charAt(0).toUpperCase() + label.slice(1);
  return `${idWords.test(label) ? "Your" : "The"} ${label}`;
}

function tellNumber(options: { fact: ResultFact; label: string; value: number; currency: string }): string {
  const { fact, label, value, currency } = options;
  const counted = /^(?:total |number of )?([a-z]+s)(?: (left|available|remaining|free|waiting))?$/.exec(
    label,
  );
  if (
    counted?.[1] &&
    !moneyWords.test(counted[1]) &&
    (counted[2] !== undefined || !units.test(counted[1])) &&
    !/(?:ss|us|is|status)$/.test(counted[1])
  )
    return value === 1
      ? `There is 1 ${counted[1].replace(/s$/, "")}${counted[2] ? ` ${counted[2]}` : ""}.`
      : `There are ${speakValue(value)} ${counted[1]}${counted[2] ? ` ${counted[2]}` : ""}.`;
  if (moneyWords.test(fact.path) && !notMoney.test(fact.path))
    return `${article(label)} is ${money(/\bcents$/.test(fact.path) ? value / 100 : value, currency || suffixOf(fact.path))}.`;
  if (/\b(?:percent|percentage)\b/.test(fact.path))
    return `${article(label.replace(/ ?percent(?:age)?/, "") || "rate")} is ${value} percent.`;
  if (
    /^(?:stock|quantity|qty|in stock|on hand|stock level|available quantity|quantity available|units|available units|count|units available|stock count|quantity in stock)$/.test(
      fact.path,
    )
  )
    return value === 0
      ? "There are none left."
      : `There ${value === 1 ? "is" : "are"} ${speakValue(value)} in stock.`;
  const unit = / per \w+$/.test(fact.path) ? undefined : units.exec(fact.path)?.[0];
  if (unit)
    return labelled(
      label.replace(new RegExp(` ?(?:in )?${unit}$`), "") || "time",
      `${speakValue(value)} ${value === 1 ? unit.replace(/s$/, "") : unit}`,
    );
  if (idWords.test(label)) return `${article(label)} is ${String(value)}.`;
  return labelled(label, speakValue(value));
}

function suffixOf(path: string): string {
  return /\b(usd|eur|gbp)$/.exec(path)?.[0]?.toUpperCase() ?? "";
}

function speakAmountText(fact: ResultFact, text: string, record: Record<string, unknown>): string {
  const isAmount = moneyWords.test(fact.path) && !notMoney.test(fact.path) && /^\d+(?:\.\d+)?$/.test(text);
  return isAmount
    ? money(Number(text), currencyOf(record))
    : speakValue(text.replaceAll(/_/g, idWords.test(fact.path) ? "_" : " "));
}

function tellBoolean(label: string, value: boolean): string {
  const [, verb, rest] =
    /^(is|has|have|can|includes?|requires?|needs?|allows?|accepts?|offers?) (.+)$/.exec(label) ?? [];
  if (verb === "has" || verb === "have") return value ? `It has ${rest}.` : `It has no ${rest}.`;
  if (verb === "can") return value ? `It can ${rest}.` : `It can't ${rest}.`;
  if (verb && verb !== "is")
    return value
      ? `It ${verb.replace(/([^s])$/, "$1s")} ${rest}.`
      : `It doesn't ${verb.replace(/s$/, "")} ${rest}.`;
  const words = rest ?? label;
  if (/(?:ed|able|ible|ive|ent|al|open|full|free|new|late|ready|overdue|due)$/.test(words))
    return value ? `It's ${words}.` : `It's not ${words}.`;
  return `${article(words)}: ${value ? "yes" : "no"}.`;
}
