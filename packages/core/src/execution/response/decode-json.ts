import { deepestJsonLevel, everyNode } from "../json-value.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { JsonValue } from "../json-value.ts";

/**
 * JSON text → a value that is safe to walk, copy and store, or `invalid-response`. Own `__proto__` keys
 * are dropped; integers that a double cannot hold keep all their digits as text.
 */
export function decodeJson(text: string): JsonValue {
  const value = parse(text);
  if (text.length <= shortText && !surprising.test(text)) return value;
  const findings = inspect(value);
  if (!findings.mayLoseDigits) return value;
  const exact = parse(text, keepExactNumber);
  inspect(exact);
  return exact;
}

/** Two brackets for each level: what is no longer than this cannot be nested too deep. */
const shortText = 2 * deepestJsonLevel;

/** What may spell `__proto__`, or a number that a double cannot hold. */
const surprising = /__proto__|\\u|\d{16}|\d[eE]/;

type Reviver = (key: string, value: JsonValue, context?: { source?: string }) => JsonValue;

function parse(text: string, reviver?: Reviver): JsonValue {
  try {
    return JSON.parse(text, reviver);
  } catch (cause) {
    const message = "The endpoint's answer says it is JSON, but it is not valid JSON.";
    throw new ToolCallError({ reason: "invalid-response", message, cause });
  }
}

/** Makes a value safe in place, or refuses it. */
function inspect(root: JsonValue): { mayLoseDigits: boolean } {
  let mayLoseDigits = false;
  everyNode(root, (value, depth) => {
    if (depth > deepestJsonLevel) throw tooDeep();
    if (typeof value === "number") mayLoseDigits ||= mayBeInexact(value);
    else if (typeof value === "object" && value !== null && Object.hasOwn(value, "__proto__")) {
      Reflect.deleteProperty(value, "__proto__");
    }
    return true;
  });
  return { mayLoseDigits };
}

function tooDeep(): ToolCallError {
  const message = `The endpoint's answer is nested more than ${deepestJsonLevel} levels deep.`;
  return new ToolCallError({ reason: "invalid-response", message });
}

/** Doubles of this size cannot tell every integer from its neighbours. */
function mayBeInexact(value: number): boolean {
  return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
}

function keepExactNumber(_key: string, value: JsonValue, context?: { source?: string }): JsonValue {
  const source = context?.source;
  if (typeof value !== "number" || source === undefined || !mayBeInexact(value)) return value;
  const isExact = Number.isFinite(value) && (!/^-?\d+$/.test(source) || String(value) === source);
  return isExact ? value : source;
}
