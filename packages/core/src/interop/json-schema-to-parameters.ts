import { type Parameter, parameterSchema, type ParameterLocation } from "../tool/parameter.ts";
import { parameterExtensions } from "./json-schema-keywords.ts";
import { type JsonSchemaIssue, readMembers, readNode } from "./json-schema-read-node.ts";

export type ReadParameters = {
  /** Null where something is wrong that no parameter can be made of. */
  parameters: Parameter[] | null;
  /** What is wrong or was not understood, each by its path in the schema; left out, never silently. */
  issues: JsonSchemaIssue[];
};

/** Says so in so many words that nothing else is taken, which is how it is anyway. */
const rootKeywords = new Set(["type", "$schema", "additionalProperties"]);

/** A JSON Schema of an object, ours or anybody's → parameters. Whatever has no place of its own travels in `location`. */
export function parametersFromJsonSchema(
  schema: unknown,
  { location }: { location: ParameterLocation },
): ReadParameters {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) {
    return {
      parameters: null,
      issues: [{ path: "", message: "Write one JSON Schema of an object, in braces." }],
    };
  }
  const root: Record<string, unknown> = { ...schema };
  if (root["type"] !== undefined && root["type"] !== "object") {
    const message = 'The type at the top is "object": each of its properties is one parameter.';
    return { parameters: null, issues: [{ path: "type", message }] };
  }
  const members = readMembers(root, { path: [], handled: rootKeywords });
  const read = members.members.map((member) => readParameter(member, location));
  const issues = [...members.issues, ...read.flatMap((each) => each.issues)];
  const parameters = read.map(({ parameter }) => parameter).filter((parameter) => parameter !== null);
  return { parameters: parameters.length === read.length ? parameters : null, issues };
}

type Member = { key: string; required: boolean; node: unknown };

function readParameter({ key, required, node }: Member, location: ParameterLocation) {
  const path = ["properties", key];
  const { shape, issues } = readNode(node, { path, extensions: parameterExtensions, level: 0 });
  const parsed = parameterSchema.safeParse({ location, ...shape, key, required });
  if (parsed.success) return { parameter: parsed.data, issues };
  const wrong = parsed.error.issues.map((issue) => ({
    path: [...path, ...issue.path.map(String)].join("."),
    message: issue.message,
  }));
  return { parameter: null, issues: [...issues, ...wrong] };
}
