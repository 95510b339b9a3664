import {
  isSameValue,
  jsonSchemaFromParameters,
  type Parameter,
  type ParameterLocation,
  parametersFromJsonSchema,
} from "@callhook/core";

export type TextProblem = { path: string; message: string };
/** Parameters that were read, and what in the text they do not hold. */
export type ReadText = { parameters: Parameter[] | null; problems: TextProblem[] };

/** Parameters as the text of a JSON Schema. */
export function textOfParameters(parameters: Parameter[]): string {
  return JSON.stringify(jsonSchemaFromParameters(parameters), null, 2);
}

/** The text of a JSON Schema → parameters, or what is wrong with it and where. */
export function parametersOfText(text: string, location: ParameterLocation): ReadText {
  try {
    const { parameters, issues } = parametersFromJsonSchema(JSON.parse(text), { location });
    return { parameters, problems: issues };
  } catch (error) {
    const message = error instanceof Error ? error.message : "This is not JSON.";
    return { parameters: null, problems: [{ path: "", message }] };
  }
}

/** Why these parameters cannot be shown as JSON Schema without losing something; null where they can. */
export function lossInWords(parameters: Parameter[], location: ParameterLocation): string | null {
  const keys = parameters.map(({ key }) => key);
  if (new Set(keys).size < keys.length || keys.includes("")) {
    return "Give every parameter a key of its own first: JSON Schema knows them by their keys.";
  }
  const { parameters: back, problems } = parametersOfText(textOfParameters(parameters), location);
  if (back !== null && problems.length === 0 && isSameValue(plain(back), plain(parameters))) return null;
  const [problem] = problems;
  const what = problem === undefined ? "" : ` ${problem.path}: ${problem.message}`;
  return `Something here is not complete yet, and would be lost on the way.${what}`;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
