import type { JsonValue } from "../json-value.ts";

/** Room kept for the note that says how much was left out. */
const noteBytes = 40;
/** A container with less room than this is replaced by a word. */
const smallestContainerBytes = noteBytes + 16;
const smallestChildBytes = 24;
const leftOut = "…";

/**
 * The value cut down to at most `maxBytes` of JSON (UTF-8; at least 8): arrays and objects lose their
 * tail and end in a note of how much was left out, long texts are cut short. Still valid JSON.
 */
export function fitValue({ value, maxBytes }: { value: JsonValue; maxBytes: number }): JsonValue {
  // Most values fit, and to find that out need not be counted part by part.
  if (Buffer.byteLength(JSON.stringify(value)) <= maxBytes) return value;
  const byteCounts = new WeakMap<object, number>();
  return fit({ value, maxBytes, byteCounts });
}

type Fitting<Value> = { value: Value; maxBytes: number; byteCounts: WeakMap<object, number> };

function fit({ value, maxBytes, byteCounts }: Fitting<JsonValue>): JsonValue {
  if (countBytes(value, byteCounts) <= maxBytes) return value;
  if (typeof value === "string") return fitText(value, maxBytes);
  if (typeof value !== "object" || value === null || maxBytes < smallestContainerBytes) return leftOut;
  if (Array.isArray(value)) return fitArray({ value, maxBytes, byteCounts });
  return fitObject({ value, maxBytes, byteCounts });
}

function fitText(text: string, maxBytes: number): string {
  const room = maxBytes - countBytes(leftOut, new WeakMap());
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(JSON.stringify(character)) - 2;
    if (bytes > room) break;
    kept += character;
  }
  return kept + leftOut;
}

function fitArray({ value, maxBytes, byteCounts }: Fitting<JsonValue[]>): JsonValue[] {
  let room = maxBytes - 2 - noteBytes;
  const kept: JsonValue[] = [];
  for (const item of value) {
    const bytes = countBytes(item, byteCounts) + 1;
    if (bytes > room) break;
    kept.push(item);
    room -= bytes;
  }
  const [first] = value;
  // A first item too large for the whole budget is worth more shrunk than not at all.
  if (kept.length === 0 && first !== undefined) {
    kept.push(fit({ value: first, maxBytes: room - 1, byteCounts }));
  }
  const dropped = value.length - kept.length;
  return dropped === 0 ? kept : [...kept, `[${dropped} more left out]`];
}

function fitObject({ value, maxBytes, byteCounts }: Fitting<{ [key: string]: JsonValue }>): JsonValue {
  let room = maxBytes - 2 - noteBytes;
  const kept: { key: string; item: JsonValue; bytes: number }[] = [];
  for (const [key, item] of Object.entries(value)) {
    const keyBytes = Buffer.byteLength(JSON.stringify(key)) + 2;
    const bytes = countBytes(item, byteCounts);
    const least = keyBytes + Math.min(bytes, smallestChildBytes);
    if (least > room) break;
    kept.push({ key, item, bytes });
    room -= least;
  }
  const entries = sharedOut({ kept, room, byteCounts });
  const dropped = Object.keys(value).length - kept.length;
  if (dropped > 0) entries.push([leftOut, `${dropped} more left out`]);
  return Object.fromEntries(entries);
}

/** Small children stay whole; the large ones share what room is left, each as much as the next. */
function sharedOut(options: {
  kept: { key: string; item: JsonValue; bytes: number }[];
  room: number;
  byteCounts: WeakMap<object, number>;
}): [string, JsonValue][] {
  let { room } = options;
  let waiting = options.kept.filter(({ bytes }) => bytes > smallestChildBytes).length;
  const allowed = new Map<string, number>();
  for (const { key, bytes } of options.kept.toSorted((one, other) => one.bytes - other.bytes)) {
    if (bytes <= smallestChildBytes) continue;
    const extra = Math.min(bytes - smallestChildBytes, Math.floor(room / waiting));
    allowed.set(key, smallestChildBytes + extra);
    room -= extra;
    waiting -= 1;
  }
  return options.kept.map(({ key, item, bytes }) => {
    const maxBytes = allowed.get(key) ?? bytes;
    return [key, fit({ value: item, maxBytes, byteCounts: options.byteCounts })];
  });
}

/** UTF-8 bytes of the value as JSON text. */
function countBytes(value: JsonValue, byteCounts: WeakMap<object, number>): number {
  if (typeof value === "string") return Buffer.byteLength(JSON.stringify(value));
  if (typeof value !== "object" || value === null) return String(value).length;
  const known = byteCounts.get(value);
  if (known !== undefined) return known;
  const children = Array.isArray(value)
    ? value.map((item) => countBytes(item, byteCounts))
    : Object.entries(value).map(
        ([key, item]) => countBytes(key, byteCounts) + 1 + countBytes(item, byteCounts),
      );
  const bytes = 2 + Math.max(0, children.length - 1) + children.reduce((sum, count) => sum + count, 0);
  byteCounts.set(value, bytes);
  return bytes;
}
