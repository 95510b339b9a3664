import type { ParameterInput } from "../../tool/parameter.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { textOf } from "../reading/text-of.ts";
import type { OpenApiReader } from "./openapi-reader.ts";
import { describeParameter } from "./operation-parameters.ts";
import { mergedSchema, sampleOf } from "./shape-of-schema.ts";

type Body = { parameters: ParameterInput[]; bodyFormat: "json" | "form" };

/** The fields of the body, as parameters: JSON before a form, and nothing else can be sent. */
export function requestBody(options: {
  operation: Fields;
  /** OpenAPI 2.0: the parameter in the body, or those of a form. */
  body: Fields | null;
  form: Fields[];
  reader: OpenApiReader;
}): Body {
  const { operation, body, form, reader } = options;
  if (form.length > 0)
    return { bodyFormat: "form", parameters: form.flatMap((field) => formField(field, reader)) };
  if (body !== null) return { bodyFormat: "json", parameters: bodyFields(body.get("schema"), reader) };
  const content = fieldsOf(reader.resolve(operation.get("requestBody"), "requestBody").get("content"));
  if (content.size === 0) return { bodyFormat: "json", parameters: [] };
  const types = [...content.keys()];
  const json = types.find((type) => /^(?:application\/(?:[\w.+-]*\+)?json|\*\/\*)/i.test(type));
  const encoded = types.find((type) => /x-www-form-urlencoded|multipart\/form-data/i.test(type));
  const chosen = json ?? encoded;
  if (chosen === undefined) {
    reader.report.note(
      "requestBody",
      `A tool sends JSON or forms, and no ${types.join(", ")}; the body was left out.`,
    );
    return { bodyFormat: "json", parameters: [] };
  }
  if (/multipart/i.test(chosen))
    reader.report.note(
      "requestBody",
      "Tools send no multipart forms; this one is sent form-encoded, without files.",
    );
  const schema = fieldsOf(content.get(chosen)).get("schema");
  return { bodyFormat: json === undefined ? "form" : "json", parameters: bodyFields(schema, reader) };
}

function formField(field: Fields, reader: OpenApiReader): ParameterInput[] {
  const known = {
    key: textOf(field.get("name")),
    location: "body",
    words: textOf(field.get("description")),
  } as const;
  const required = field.get("required") === true;
  return describeParameter(
    { ...known, required, sample: sampleOf(field), schema: Object.fromEntries(field) },
    reader,
  );
}

function bodyFields(schema: unknown, reader: OpenApiReader): ParameterInput[] {
  const fields = mergedSchema({ schema, reader, place: "body" });
  const required = new Set(listOf(fields.get("required")));
  const properties = [...fieldsOf(fields.get("properties"))];
  if (properties.length === 0 && fields.size > 0) {
    reader.report.note(
      "body",
      "The body is no object with named fields; a tool cannot send it, and it was left out.",
    );
  }
  const example = fieldsOf(fields.get("example"));
  return properties.slice(0, 200).flatMap(([key, property]) => {
    const described = mergedSchema({ schema: property, reader, place: `body.${key}` });
    if (described.get("readOnly") === true) return [];
    const sample = sampleOf(described) ?? example.get(key);
    const known = { key, location: "body", required: required.has(key), words: "" } as const;
    return describeParameter(
      { ...known, sample: typeof sample === "object" ? undefined : sample, schema: property },
      reader,
    );
  });
}
