import { parameterKeySchema } from "../../tool/parameter-key.ts";
import type { ParameterType, ValueProperty, ValueShape } from "../../tool/value-shape.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { textOf } from "../reading/text-of.ts";
import { parameterWords } from "../sample/parameter-words.ts";
import type { OpenApiReader } from "./openapi-reader.ts";
import { schemaWords } from "./schema-words.ts";

type Schema = { schema: unknown; reader: OpenApiReader; place: string; depth?: number };

const deepest = 4;

/** The shape that a JSON Schema of any OpenAPI version describes; null where no tool could send it. */
export function shapeOfSchema({ schema, reader, place, depth = 0 }: Schema): ValueShape | null {
  const fields = mergedSchema({ schema, reader, place });
  const type = typeOf(fields, place, reader);
  if (type === "array" || type === "object") {
    if (depth >= deepest) {
      reader.report.note(place, "This is nested too deeply for a tool, or holds itself; it was left out.");
      return null;
    }
    return type === "array"
      ? shapeOfArray({ schema: fields.get("items"), reader, place, depth })
      : shapeOfObject({ fields, reader, place, depth });
  }
  const options = optionsOf(fields, type);
  return options.length === 0 ? { type } : { type, options };
}

/** `allOf` as one, and of `oneOf` and `anyOf` the first that is not just null. */
export function mergedSchema({ schema, reader, place }: Schema, rounds = 0): Fields {
  const fields = reader.resolve(schema, place);
  if (rounds > 10) return fields;
  const merged = new Map(fields);
  const take = (part: unknown) => {
    for (const [key, value] of mergedSchema({ schema: part, reader, place }, rounds + 1)) {
      if ((key === "properties" || key === "required") && !reader.takes(value, place)) continue;
      if (key === "properties") merged.set(key, both(merged.get(key), value));
      else if (key === "required")
        merged.set(key, [...listOf(merged.get(key)).slice(0, 500), ...listOf(value).slice(0, 500)]);
      else if (!merged.has(key)) merged.set(key, value);
    }
  };
  for (const part of listOf(fields.get("allOf"))) take(part);
  for (const choice of ["oneOf", "anyOf"]) {
    const choices = listOf(fields.get(choice)).filter((part) => fieldsOf(part).get("type") !== "null");
    if (choices.length > 1)
      reader.report.note(place, "This may be one of several kinds; the first was taken.");
    if (choices[0] !== undefined) take(choices[0]);
  }
  return merged;
}

function both(one: unknown, other: unknown): unknown {
  const own = [...fieldsOf(one)].slice(0, 500);
  return Object.fromEntries([...own, ...[...fieldsOf(other)].slice(0, 500), ...own].slice(0, 1500));
}

/** A type, a list of types with null among them, or what else the schema has. */
function typeOf(fields: Fields, place: string, reader: OpenApiReader): ParameterType {
  const written = [fields.get("type")].flat().filter((type) => type !== "null");
  if (written.length > 1)
    reader.report.note(place, `This may be ${written.join(" or ")}; the first was taken.`);
  switch (written[0]) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "array":
    case "object":
      return written[0];
    case "file":
      reader.report.note(place, "A tool sends no files; this was taken for text.");
      return "string";
    default:
  }
  if (fields.has("properties") || fields.has("additionalProperties")) return "object";
  if (fields.has("items")) return "array";
  const values = [...listOf(fields.get("enum")), fields.get("const")].filter((value) => value !== undefined);
  if (values.length > 0 && values.every((value) => typeof value === "number")) return "number";
  if (values.length > 0 && values.every((value) => typeof value === "boolean")) return "boolean";
  return "string";
}

function optionsOf(fields: Fields, type: ParameterType): (string | number)[] {
  const values = [...listOf(fields.get("enum")), fields.get("const")];
  const fitting = values.flatMap((value): (string | number)[] => {
    if (type === "string") return typeof value === "string" && value !== "" ? [value.slice(0, 200)] : [];
    return typeof value === "number" && type !== "boolean" ? [value] : [];
  });
  return [...new Set(fitting)].slice(0, 100);
}

type Inner = { reader: OpenApiReader; place: string; depth: number };

function shapeOfArray({ schema, reader, place, depth }: Inner & { schema: unknown }): ValueShape | null {
  const items = shapeOfSchema({ schema, reader, place: `${place}.items`, depth: depth + 1 });
  return items === null ? null : { type: "array", items };
}

function shapeOfObject({ fields, reader, place, depth }: Inner & { fields: Fields }): ValueShape | null {
  const required = new Set(listOf(fields.get("required")));
  const properties: ValueProperty[] = [];
  for (const [key, schema] of fieldsOf(fields.get("properties"))) {
    const at = `${place}.${key}`;
    const property = mergedSchema({ schema, reader, place: at });
    if (property.get("readOnly") === true) continue;
    if (!parameterKeySchema.safeParse(key).success || properties.length >= 50) {
      reader.report.note(
        at,
        "This field's name cannot be used in a tool, or there are too many; it was left out.",
      );
      continue;
    }
    const shape = shapeOfSchema({ schema, reader, place: at, depth: depth + 1 });
    if (shape === null) continue;
    const words = { key, sample: sampleOf(property), described: schemaWords(property) };
    properties.push({ ...shape, key, description: parameterWords(words), required: required.has(key) });
  }
  if (properties.length > 0) return { type: "object", properties };
  reader.report.note(
    place,
    "This object may hold anything, so that nobody can be asked for it; it was left out.",
  );
  return null;
}

/** An example, where the document has one. */
export function sampleOf(fields: Fields): unknown {
  const example = fields.get("example") ?? listOf(fields.get("examples"))[0];
  return typeof example === "object" ? textOf(example) : example;
}
