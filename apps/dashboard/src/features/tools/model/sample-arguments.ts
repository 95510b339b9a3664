import type { JsonValue, Parameter, ValueKindName, ValueProperty, ValueShape } from "@callhook/core";
import { readEntry, readNested } from "./nested-entry.ts";
import { textOfValue } from "./written-value.ts";

/** What stands in the test form, as text, by parameter key; absent means "use the sample". */
export type ArgumentEntries = Readonly<Record<string, string>>;

const samples: [RegExp, string][] = [
  [/zip|postal|postcode/, "94110"],
  [/e?mail/, "alex@example.com"],
  [/phone|mobile|tel/, "+14155550100"],
  [/date|day/, "2026-12-01"],
  [/time|hour/, "10:00"],
  [/service|job/, "drain cleaning"],
  [/street|address/, "12 Valencia Street"],
  [/city|town/, "San Francisco"],
  [/name/, "Alex Rivera"],
  [/sku|item|part|product/, "PVC-40"],
  [/(^|[^a-z])id$|number|ref/, "1042"],
  [/message|note|summary|issue|problem|detail|description/, "The kitchen drain is blocked."],
];

const exampleInWords = /(?:such as|for example|e\.g\.)\s+["“]?([^"”,;]+?)["”]?(?:[,;]|\.(?:\s|$)|$)/i;

/** A believable value, as it would be typed: the description's own example, or one that fits the key. */
export function sampleEntry(parameter: Described): string {
  const { key, type, options, description, kind } = parameter;
  const written = parameter.examples?.[0] ?? parameter.default;
  if (written !== undefined) return textOfValue(written);
  if (type === "boolean") return "true";
  if (options?.[0] !== undefined) return String(options[0]);
  if (type === "array") return JSON.stringify([sampleValue({ ...parameter.items, key, description })]);
  if (type === "object") return JSON.stringify(sampleObject(parameter.properties ?? []));
  if (kind !== undefined) return kindSamples[kind.name];
  const example = exampleInWords.exec(description)?.[1];
  if (type === "number" || type === "integer")
    return example !== undefined && Number.isFinite(Number(example)) ? example : "2";
  if (example !== undefined) return example;
  const words = key.toLowerCase();
  return samples.find(([pattern]) => pattern.test(words))?.[1] ?? "example";
}

type Described = Partial<ValueShape> & { key: string; description: string };

function sampleObject(properties: readonly ValueProperty[]): Record<string, JsonValue> {
  return Object.fromEntries(properties.map((property) => [property.key, sampleValue(property)]));
}

function sampleValue(described: Described): JsonValue {
  const { type = "string" } = described;
  return valueOf({ ...described, type }, sampleEntry({ ...described, type }));
}

/** As they would be said. */
const kindSamples: Record<ValueKindName, string> = {
  phone: "(415) 555-0100",
  email: "alex at example dot com",
  "postal-code": "94110",
  date: "tomorrow",
  time: "half past two in the afternoon",
  "date-time": "tomorrow at 2 pm",
  money: "25",
  "person-name": "Alex Rivera",
  "confirmation-code": "B as in Bravo, 4, 7",
};

/** What the form shows for a parameter: what was typed, or its sample. */
export function entryOf(parameter: Parameter, entries: ArgumentEntries): string {
  return (
    (Object.hasOwn(entries, parameter.key) ? entries[parameter.key] : undefined) ?? sampleEntry(parameter)
  );
}

/**
 * The arguments to send, of those that the agent is asked for. A blank entry is left out; what cannot be
 * read stays text, so that the engine says what is wrong with it, exactly as it would to the model.
 */
export function argumentsOf(parameters: Parameter[], entries: ArgumentEntries): Record<string, JsonValue> {
  const pairs = parameters.filter(isAskedFor).flatMap((parameter): [string, JsonValue][] => {
    const entry = entryOf(parameter, entries);
    if (parameter.key === "" || entry.trim() === "") return [];
    return [[parameter.key, valueOf(parameter, entry)]];
  });
  return Object.fromEntries(pairs);
}

function valueOf(shape: ValueShape, entry: string): JsonValue {
  const { type } = shape;
  if (type === "boolean") return entry === "true";
  if (type === "array" || type === "object") return readNested(shape, readEntry(entry) ?? entry);
  if (type === "string") return entry;
  const number = Number(entry.trim());
  return Number.isFinite(number) ? number : entry;
}

/** Whether the value comes from the conversation, and so from this form. */
export function isAskedFor({ source }: Parameter): boolean {
  return source.from === "model";
}
