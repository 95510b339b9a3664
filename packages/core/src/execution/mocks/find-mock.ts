import { RE2JS } from "re2js";
import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { MockCondition, ToolMock } from "../../tool/tool-mock.ts";
import { canonicalJson } from "../canonical-json.ts";
import { valuesAt } from "../conditions/values-at.ts";
import { type JsonValue, jsonValueSchema } from "../json-value.ts";
import { jsonOfValues } from "../rules/json-of-values.ts";

/** The first mock that fits these arguments; null for none. */
export function findMock(mocks: readonly ToolMock[], values: ArgumentValues): ToolMock | null {
  const given = jsonOfValues(values);
  return mocks.find(({ when }) => when.every((condition) => holds(condition, given))) ?? null;
}

function holds(condition: MockCondition, given: JsonValue): boolean {
  const found = valuesAt(given, condition.argument);
  switch (condition.is) {
    case "any":
      return found.length > 0;
    case "exact": {
      const expected = canonicalJson(jsonValueSchema.parse(condition.value ?? null));
      return found.some((value) => canonicalJson(value) === expected);
    }
    case "regex": {
      const pattern = RE2JS.compile(condition.pattern);
      return found.some((value) => pattern.matcher(textOf(value)).find());
    }
  }
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
