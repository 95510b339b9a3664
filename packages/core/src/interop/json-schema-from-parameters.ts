import type { Parameter } from "../tool/parameter.ts";
import type { ValueProperty, ValueShape } from "../tool/value-shape.ts";
import {
  orderExtension,
  parameterExtensions,
  shapeExtensions,
  sharedKeywords,
} from "./json-schema-keywords.ts";

export type ParametersJsonSchema = {
  type: "object";
  properties: Record<string, object>;
  required?: string[];
};

/**
 * Parameters as one JSON Schema (draft 2020-12) of an object, with `x-callhook-*` for what JSON Schema cannot say.
 * `parametersFromJsonSchema` gives the same parameters back. Keys have to be given, each once.
 */
export function jsonSchemaFromParameters(parameters: readonly Parameter[]): ParametersJsonSchema {
  const members = membersOf(parameters, (parameter) => ({
    ...jsonSchemaOfShape(parameter),
    ...extensionsOf(parameter),
  }));
  return { type: "object", ...members };
}

function extensionsOf({ location, source, trusted, queryStyle }: Parameter): Record<string, unknown> {
  const {
    location: locationName,
    source: sourceName,
    trusted: trustedName,
    queryStyle: styleName,
  } = parameterExtensions;
  return given({
    [locationName]: location,
    [sourceName]: source.from === "model" ? undefined : source,
    [trustedName]: trusted ? true : undefined,
    [styleName]: queryStyle,
  });
}

/** The same for one value, at any depth. */
export function jsonSchemaOfShape(shape: ValueShape & { description?: string }): Record<string, unknown> {
  const { description, options, items, properties, kind, allowedFrom } = shape;
  return given({
    ...Object.fromEntries(sharedKeywords.map((keyword) => [keyword, shape[keyword]])),
    description: description === "" ? undefined : description,
    enum: options,
    items: items === undefined ? undefined : jsonSchemaOfShape(items),
    ...(properties === undefined ? {} : membersOf(properties, jsonSchemaOfShape)),
    [shapeExtensions.kind]: kind,
    [shapeExtensions.allowedFrom]: allowedFrom,
  });
}

type Members = { properties: Record<string, object>; required?: string[] };

function membersOf<Member extends ValueProperty>(
  members: readonly Member[],
  node: (member: Member) => object,
): Members {
  const properties = Object.fromEntries(members.map((member) => [member.key, node(member)]));
  const keys = members.map(({ key }) => key);
  const required = members.filter((member) => member.required).map(({ key }) => key);
  const isReordered = Object.keys(properties).join("\n") !== keys.join("\n");
  return {
    properties,
    ...(required.length === 0 ? {} : { required }),
    ...(isReordered ? { [orderExtension]: keys } : {}),
  };
}

function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
