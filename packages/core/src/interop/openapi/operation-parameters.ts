import type { ParameterInput, ParameterLocation } from "../../tool/parameter.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { textOf } from "../reading/text-of.ts";
import { parameterWords } from "../sample/parameter-words.ts";
import type { OpenApiReader } from "./openapi-reader.ts";
import { schemaWords } from "./schema-words.ts";
import { mergedSchema, sampleOf, shapeOfSchema } from "./shape-of-schema.ts";

type Described = {
  key: string;
  location: ParameterLocation;
  required: boolean;
  words: string;
  sample: unknown;
  schema: unknown;
};

/** Path, query and header parameters, those of the path with the operation's own over them. */
export function operationParameters(options: { path: Fields; operation: Fields; reader: OpenApiReader }): {
  parameters: ParameterInput[];
  body: Fields | null;
  form: Fields[];
} {
  const { path, operation, reader } = options;
  const known = new Map<string, Fields>();
  for (const level of [path, operation]) {
    for (const [index, value] of listOf(level.get("parameters")).slice(0, 200).entries()) {
      const parameter = reader.resolve(value, `parameters.${index}`);
      known.set(`${textOf(parameter.get("in"))} ${textOf(parameter.get("name"))}`, parameter);
    }
  }
  const all = [...known.values()];
  return {
    parameters: all.flatMap((parameter) => readParameter(parameter, reader)),
    body: all.find((parameter) => parameter.get("in") === "body") ?? null,
    form: all.filter((parameter) => parameter.get("in") === "formData"),
  };
}

function readParameter(parameter: Fields, reader: OpenApiReader): ParameterInput[] {
  const key = textOf(parameter.get("name"));
  const location = textOf(parameter.get("in"));
  const place = `parameters.${key}`;
  if (location === "cookie") reader.report.note(place, "A tool sends no cookies; this was left out.");
  if (location !== "path" && location !== "query" && location !== "header") return [];
  if (location === "header" && /^(?:authorization|accept|content-type)$/i.test(key)) return [];
  const media = [...fieldsOf(parameter.get("content")).values()][0];
  // In OpenAPI 2.0 the parameter is its own schema.
  const schema = parameter.get("schema") ?? fieldsOf(media).get("schema") ?? Object.fromEntries(parameter);
  return describeParameter(
    {
      key,
      location,
      required: location === "path" || parameter.get("required") === true,
      words: textOf(parameter.get("description")),
      sample: sampleOf(parameter),
      schema,
    },
    reader,
  );
}

/** A parameter of its schema: a single allowed value is sent without asking anybody. */
export function describeParameter(described: Described, reader: OpenApiReader): ParameterInput[] {
  const { key, location, required, words, sample, schema } = described;
  const place = `${location}.${key}`;
  const fields = mergedSchema({ schema, reader, place });
  const shape = shapeOfSchema({ schema, reader, place });
  if (shape === null) return [];
  const onlyValue = required && shape.options?.length === 1 ? shape.options[0] : undefined;
  const about = new Map([...fields, ...(words === "" ? [] : [["description", words] as const])]);
  return [
    {
      ...shape,
      key,
      location,
      required,
      description: parameterWords({ key, sample: sample ?? sampleOf(fields), described: schemaWords(about) }),
      ...(onlyValue === undefined ? {} : { source: { from: "constant", value: onlyValue } as const }),
    },
  ];
}
