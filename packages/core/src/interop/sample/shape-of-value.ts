import { parameterKeySchema } from "../../tool/parameter-key.ts";
import type { ValueProperty, ValueShape } from "../../tool/value-shape.ts";
import type { LossReport } from "../loss-report.ts";
import { parameterWords } from "./parameter-words.ts";

type Sample = { value: unknown; place: string; report: LossReport; depth?: number };

/** Levels of lists and objects that a parameter can hold inside of itself. */
const deepest = 4;

/** What a value looks like, inferred from one example; null where a tool could not describe it. */
export function shapeOfValue({ value, place, report, depth = 0 }: Sample): ValueShape | null {
  if (typeof value === "string") return { type: "string" };
  if (typeof value === "boolean") return { type: "boolean" };
  if (typeof value === "number") return { type: Number.isSafeInteger(value) ? "integer" : "number" };
  if (value === null || value === undefined) {
    report.note(place, "The sample has no value here; it was taken for text.");
    return { type: "string" };
  }
  if (depth >= deepest) {
    report.note(place, "This is nested too deeply for a tool; it was left out.");
    return null;
  }
  if (Array.isArray(value)) return shapeOfList({ value, place, report, depth });
  return shapeOfObject({ value, place, report, depth });
}

function shapeOfList({ value, place, report, depth = 0 }: Sample & { value: unknown[] }): ValueShape | null {
  const [first] = value;
  if (value.length === 0) report.note(place, "The sample's list is empty; its items were taken for text.");
  // Where items differ, the one with the most fields tells the most.
  const fullest = value
    .slice(0, 50)
    .reduce((best, item) => (sizeOf(item) > sizeOf(best) ? item : best), first);
  const items = shapeOfValue({ value: fullest ?? "", place: `${place}.0`, report, depth: depth + 1 });
  return items === null ? null : { type: "array", items };
}

function sizeOf(value: unknown): number {
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

function shapeOfObject({ value, place, report, depth = 0 }: Sample): ValueShape | null {
  const properties: ValueProperty[] = [];
  for (const [key, held] of Object.entries(value ?? {})) {
    const at = `${place}.${key}`;
    if (!parameterKeySchema.safeParse(key).success || properties.length >= 50) {
      report.note(at, "This field's name cannot be used in a tool, or there are too many; it was left out.");
      continue;
    }
    const shape = shapeOfValue({ value: held, place: at, report, depth: depth + 1 });
    if (shape === null) continue;
    const description = parameterWords({ key, sample: held });
    properties.push({ ...shape, key, description, required: held !== null });
  }
  if (properties.length > 0) return { type: "object", properties };
  report.note(place, "The sample's object is empty, so that nothing is known of it; it was left out.");
  return null;
}
