import type { ParameterInput, ParameterLocation } from "../../tool/parameter.ts";
import type { ParameterSource } from "../../tool/value-source.ts";
import type { LossReport } from "../loss-report.ts";
import { OpenApiReader } from "../openapi/openapi-reader.ts";
import { describeParameter } from "../openapi/operation-parameters.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { textOf } from "../reading/text-of.ts";
import { systemValueOf } from "./system-variables.ts";

/** The parameters that a JSON Schema object describes, with the sources that platforms write into it. */
export function schemaParameters(options: {
  schema: unknown;
  location: ParameterLocation;
  report: LossReport;
}): ParameterInput[] {
  const { schema, location, report } = options;
  const fields = fieldsOf(schema);
  const required = new Set(listOf(fields.get("required")));
  const reader = new OpenApiReader(schema, report);
  return [...fieldsOf(fields.get("properties"))].slice(0, 200).flatMap(([key, property]) => {
    const isRequired = location === "path" || required.has(key);
    const known = { key, location, required: isRequired, words: "", sample: undefined, schema: property };
    const place = `${location}.${key}`;
    const source = sourceOf(fieldsOf(property), place, report);
    return describeParameter(known, reader).map((parameter) =>
      source === null ? parameter : { ...parameter, source },
    );
  });
}

function sourceOf(property: Fields, place: string, report: LossReport): ParameterSource | null {
  const variable = textOf(property.get("dynamic_variable"));
  if (variable !== "") {
    const system = systemValueOf(variable);
    if (system !== null) return { from: "system", value: system };
    if (variable.startsWith("system__"))
      report.note(place, `The system value ${variable} is unknown here; it became a variable.`);
    return { from: "variable", name: variable.replaceAll(/\W+/g, "_").slice(0, 64) };
  }
  const constant = property.get("constant_value");
  const isConstant =
    typeof constant === "number" ||
    typeof constant === "boolean" ||
    (typeof constant === "string" && constant !== "");
  if (isConstant) return { from: "constant", value: constant };
  if (property.get("is_omitted") === true) return { from: "omitted" };
  if (fieldsOf(property.get("allowed_values")).size > 0)
    report.note(place, "The values that are allowed at run time were left out.");
  return null;
}
