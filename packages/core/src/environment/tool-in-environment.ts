import { type Authentication, authenticationSchema } from "../tool/authentication.ts";
import type { Parameter } from "../tool/parameter.ts";
import type { ToolHeader } from "../tool/tool-header.ts";
import { type EnvironmentValues, fillReferences, fillUrl } from "./environment-text.ts";
import { type EnvironmentTexts, mayHoldReference } from "./texts-of-draft.ts";
import { variablesOfDraft } from "./variables-of-draft.ts";

/** The tool with the values of an environment in place of its variables. One that names none is given back itself. */
export function toolInEnvironment<Tool extends EnvironmentTexts>(
  tool: Tool,
  values: EnvironmentValues,
): Tool {
  if (variablesOfDraft(tool).length === 0) return tool;
  return {
    ...tool,
    url: fillUrl(tool.url, values),
    headers: tool.headers.map((header) => headerIn(header, values)),
    parameters: tool.parameters.map((parameter) => parameterIn(parameter, values)),
    authentication: authenticationIn(tool.authentication, values),
  };
}

function headerIn(header: ToolHeader, values: EnvironmentValues): ToolHeader {
  const { value } = header;
  if (typeof value === "string") return { ...header, value: fillReferences(value, values) };
  if (value.from !== "constant" || typeof value.value !== "string") return header;
  return { ...header, value: { ...value, value: fillReferences(value.value, values) } };
}

function parameterIn(parameter: Parameter, values: EnvironmentValues): Parameter {
  const { source } = parameter;
  if (source.from !== "constant" || typeof source.value !== "string") return parameter;
  return { ...parameter, source: { ...source, value: fillReferences(source.value, values) } };
}

/** Throws what the schema says where a value does not fit its place. */
function authenticationIn(authentication: Authentication, values: EnvironmentValues): Authentication {
  const filled = Object.entries(authentication).map(([field, value]: [string, unknown]) => {
    return [field, mayHoldReference(field) ? filledField(field, { value, values }) : value] as const;
  });
  return authenticationSchema.parse(Object.fromEntries(filled));
}

function filledField(field: string, given: { value: unknown; values: EnvironmentValues }): unknown {
  const { value, values } = given;
  if (typeof value === "string") {
    if (field === "origin") return originOf(fillUrl(value, values));
    return field === "tokenUrl" ? fillUrl(value, values) : fillReferences(value, values);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, text]: [string, unknown]) => {
      return [key, typeof text === "string" ? fillReferences(text, values) : text] as const;
    }),
  );
}

/** Credentials are bound to where a base URL leads, whatever path it has. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}
