import type { Parameter } from "../../tool/parameter.ts";
import type { ParameterSource } from "../../tool/value-source.ts";
import { systemVariableFor } from "../platforms/system-variables.ts";
import type { ExportedTool } from "./exported-tool.ts";
import { noteLosses } from "./note-losses.ts";
import { schemaOfShape } from "./schema-of-shape.ts";

const interruptionModes = {
  allow: "allow",
  "disable-during-tool": "disable_during_tool",
  "disable-during-tool-and-turn": "disable_during_tool_and_turn",
} as const;
const errorModes = {
  auto: "auto",
  summarised: "summarized",
  passthrough: "passthrough",
  hidden: "hide",
} as const;

/** What `POST /v1/convai/tools` of ElevenLabs takes. */
export function elevenLabsOfTool(tool: ExportedTool): object {
  const { draft, functionName, report } = tool;
  noteLosses(tool, [
    "interruptions",
    "responseTimeoutSeconds",
    "errorExposure",
    "bodyFormat",
    "headers",
    "response",
    "redirects",
  ]);
  if (draft.responseTimeoutSeconds < 5)
    report.note("responseTimeoutSeconds", "The shortest timeout there is 5 seconds.");
  const at = (location: Parameter["location"]) =>
    draft.parameters.filter((parameter) => parameter.location === location);
  for (const { key } of at("header"))
    report.note(`parameters.${key}`, "A header cannot be asked for there; it was left out.");
  const { fields, save } = draft.response;
  return {
    tool_config: {
      type: "webhook",
      name: functionName,
      description: draft.description,
      response_timeout_secs: Math.min(Math.max(Math.round(draft.responseTimeoutSeconds), 5), 300),
      interruption_mode: interruptionModes[draft.interruptions],
      tool_error_handling_mode: errorModes[draft.errorExposure],
      follow_redirects: draft.redirects === "follow",
      assignments: save.map(({ variable, path }) => ({
        source: "response",
        dynamic_variable: variable,
        value_path: path,
      })),
      api_schema: {
        url: draft.url,
        method: draft.method,
        content_type: draft.bodyFormat === "form" ? "application/x-www-form-urlencoded" : "application/json",
        request_headers: headersOf(tool),
        path_params_schema: Object.fromEntries(
          at("path").map((parameter) => [parameter.key, propertyOf(parameter, tool)]),
        ),
        query_params_schema: schemaOf(at("query"), tool),
        ...(draft.method === "GET"
          ? {}
          : { request_body_schema: { type: "object", ...schemaOf(at("body"), tool) } }),
        response_filter: fields === null ? { mode: "all", filters: [] } : { mode: "allow", filters: fields },
      },
    },
  };
}

function schemaOf(parameters: Parameter[], tool: ExportedTool): object {
  return {
    properties: Object.fromEntries(
      parameters.map((parameter) => [parameter.key, propertyOf(parameter, tool)]),
    ),
    required: parameters.filter(({ required }) => required).map(({ key }) => key),
  };
}

function propertyOf(parameter: Parameter, tool: ExportedTool): object {
  const { source, key } = parameter;
  if (source.from === "model") return schemaOfShape(parameter);
  return { type: parameter.type, ...valueOf(source, key, tool) };
}

function valueOf(
  source: Exclude<ParameterSource, { from: "model" }>,
  key: string,
  { report }: ExportedTool,
): object {
  switch (source.from) {
    case "constant":
      return { constant_value: source.value };
    case "variable":
      return { dynamic_variable: source.name };
    case "omitted":
      return { is_omitted: true };
    case "system": {
      const variable = systemVariableFor(source.value);
      if (variable === null)
        report.note(`parameters.${key}`, `There is no ${source.value} there; it became a variable.`);
      return { dynamic_variable: variable ?? source.value.replaceAll("-", "_") };
    }
    case "secret":
      report.note(
        `parameters.${key}`,
        `Create the secret ${source.name} there, and set it as a secret variable.`,
      );
      return { dynamic_variable: `secret__${source.name.replaceAll(/\W+/g, "_")}` };
  }
}

function headersOf({ draft, report }: ExportedTool): Record<string, unknown> {
  const headers = draft.headers.map(({ name, value }): [string, unknown] => {
    if (typeof value === "string") return [name, value];
    if (value.from === "constant") return [name, String(value.value)];
    if (value.from === "secret") {
      report.note(
        `headers.${name}`,
        `Create the secret ${value.name} there, and write its id in place of the name.`,
      );
      return [name, { secret_id: value.name }];
    }
    return [
      name,
      {
        variable_name:
          value.from === "variable" ? value.name : (systemVariableFor(value.value) ?? value.value),
      },
    ];
  });
  return Object.fromEntries(headers);
}
