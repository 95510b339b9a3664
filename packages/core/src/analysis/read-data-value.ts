import type { JsonValue } from "../execution/json-value.ts";
import type { DataFieldType } from "./data-field.ts";

/** A value as a field's type has it, or null where it is none of that type. */
export function readDataValue(value: JsonValue, type: DataFieldType): string | number | boolean | null {
  switch (type) {
    case "string":
      return typeof value === "string" || typeof value === "number" ? String(value) : null;
    case "number":
      return typeof value === "number" ? value : readNumber(value);
    case "boolean":
      return typeof value === "boolean" ? value : readBoolean(value);
    case "date":
      return typeof value === "string" ? readDate(value) : null;
  }
}

function readNumber(value: JsonValue): number | null {
  if (typeof value !== "string" || !/^-?\d+(?:\.\d+)?$/.test(value.trim())) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function readBoolean(value: JsonValue): boolean | null {
  if (typeof value !== "string") return null;
  const word = value.trim().toLowerCase();
  if (word === "true") return true;
  return word === "false" ? false : null;
}

/** The day of an ISO 8601 date or time, if there is such a day. */
function readDate(value: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(value.trim())?.[1];
  if (day === undefined) return null;
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? null : day;
}
