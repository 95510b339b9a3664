import type { ArgumentValue, ArgumentValues } from "../../tool/arguments-schema.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ValueShape } from "../../tool/value-shape.ts";
import type { HeardValue } from "../outcome/tool-outcome.ts";

const longest = 300;

/** What was said for each value of a kind, where it is sent in another form. */
export function heardValues(options: {
  asked: readonly Parameter[];
  given: object;
  values: ArgumentValues;
}): HeardValue[] {
  const { asked, given, values } = options;
  return asked.flatMap((parameter) =>
    heardIn(parameter, {
      path: parameter.key,
      said: memberOf(given, parameter.key),
      sent: values[parameter.key],
    }),
  );
}

type Place = { path: string; said: unknown; sent: ArgumentValue | undefined };

function heardIn(shape: ValueShape, { path, said, sent }: Place): HeardValue[] {
  if (said === undefined || said === null || sent === undefined) return [];
  const { kind, items, properties = [] } = shape;
  if (kind !== undefined) {
    if (said === sent || typeof sent === "object" || (typeof said !== "string" && typeof said !== "number"))
      return [];
    return [{ parameter: path, said: String(said).slice(0, longest), sent: String(sent) }];
  }
  if (items !== undefined && Array.isArray(sent)) {
    const parts = sent.map((each, index) => ({ each, part: memberOf(said, String(index)), index }));
    return parts.flatMap(({ each, part, index }) =>
      heardIn(items, { path: `${path}.${index}`, said: part, sent: each }),
    );
  }
  if (typeof sent !== "object" || Array.isArray(sent)) return [];
  return properties.flatMap((property) =>
    heardIn(property, {
      path: `${path}.${property.key}`,
      said: memberOf(said, property.key),
      sent: sent[property.key],
    }),
  );
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
