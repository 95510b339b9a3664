import { ToolCallError } from "./tool-call-error.ts";
import type { JsonValue } from "./tool-outcome.ts";

const deepestLevel = 100;

/**
 * JSON text → a value that is safe to walk, copy and store, or `invalid-response`. Own `__proto__` keys
 * are dropped; integers that a double cannot hold keep all their digits as text.
 */
export function decodeJson(text: string): JsonValue {
  const value = parse(text);
  const findings = inspect(value);
  if (!findings.mayLoseDigits) return value;
  const exact = parse(text, keepExactNumber);
  inspect(exact);
  return exact;
}

type Reviver = (key: string, value: JsonValue, context?: { source?: string }) => JsonValue;

function parse(text: string, reviver?: Reviver): JsonValue {
  try {
    return JSON.parse(text, reviver);
  } catch (cause) {
    const message = "The endpoint's answer says it is JSON, but it is not valid JSON.";
    throw new ToolCallError({ reason: "invalid-response", message, cause });
  }
}

/** Walks without recursion: 100,000 levels of brackets must not overflow the stack. */
function inspect(root: JsonValue): { mayLoseDigits: boolean } {
  let mayLoseDigits = false;
  let level: JsonValue[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestLevel) throw tooDeep();
    const next: JsonValue[] = [];
    for (const value of level) {
      if (typeof value === "number") mayLoseDigits ||= mayBeInexact(value);
      if (typeof value !== "object" || value === null) continue;
      if (Object.hasOwn(value, "__proto__")) Reflect.deleteProperty(value, "__proto__");
      for (const inner of Object.values(value)) next.push(inner);
    }
    level = next;
  }
  return { mayLoseDigits };
}

function tooDeep(): ToolCallError {
  const message = `The endpoint's answer is nested more than ${deepestLevel} levels deep.`;
  return new ToolCallError({ reason: "invalid-response", message });
}

/** Doubles of this size cannot tell every integer from its neighbours. */
function mayBeInexact(value: number): boolean {
  return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
}

function keepExactNumber(_key: string, value: JsonValue, context?: { source?: string }): JsonValue {
  const source = context?.source;
  if (typeof value !== "number" || source === undefined || !mayBeInexact(value)) return value;
  const isExact = Number.isFinite(value) && (!/^-?\d+$/.test(source) || BigInt(source) === BigInt(value));
  return isExact ? value : source;
}
