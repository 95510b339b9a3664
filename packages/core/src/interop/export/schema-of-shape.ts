import type { Parameter } from "../../tool/parameter.ts";
import type { ValueShape } from "../../tool/value-shape.ts";

export type JsonSchema = {
  type: string;
  description?: string;
  enum?: (string | number)[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

/** A shape as JSON Schema, in the few words that all platforms know. */
export function schemaOfShape(shape: ValueShape & { description?: string }): JsonSchema {
  const { type, description = "", options, items, properties } = shape;
  return {
    type,
    ...(description === "" ? {} : { description }),
    ...(options === undefined ? {} : { enum: options }),
    ...(items === undefined ? {} : { items: schemaOfShape(items) }),
    ...(properties === undefined ? {} : objectSchema(properties)),
  };
}

type Named = ValueShape & { key: string; description: string; required: boolean };

export function objectSchema(
  named: readonly Named[],
): Required<Pick<JsonSchema, "type" | "properties" | "required">> {
  return {
    type: "object",
    properties: Object.fromEntries(named.map((property) => [property.key, schemaOfShape(property)])),
    required: named.filter(({ required }) => required).map(({ key }) => key),
  };
}

/** What the model is asked for, in one place of the request. */
export function askedIn(parameters: readonly Parameter[], location: Parameter["location"]): Parameter[] {
  return parameters.filter(
    (parameter) => parameter.location === location && parameter.source.from === "model",
  );
}
