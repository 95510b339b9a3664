import type { ArgumentValue, ArgumentValues } from "../../tool/arguments-schema.ts";
import { askedParameters } from "../../tool/asked-parameters.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ValueShape } from "../../tool/value-shape.ts";
import type { CallVariables } from "../../transcript/transcript-event.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { ArgumentIssue } from "../outcome/tool-outcome.ts";
import type { ToolCallContext } from "../request/call-headers.ts";

type Scalar = string | number | boolean;
type Limited = { path: string; value: ArgumentValue; variable: string };

/**
 * The attack: a caller names an account, a booking or a price that is not theirs to name, and the model passes it
 * on. So what may be named is on a list that comes with the call, and a refusal does not tell what is on it.
 */
export function checkAllowed(options: {
  parameters: readonly Parameter[];
  values: ArgumentValues;
  context: ToolCallContext;
}): void {
  const limited = askedParameters(options.parameters).flatMap((parameter) =>
    limitedIn(parameter, { path: parameter.key, value: options.values[parameter.key] }),
  );
  const issues = limited.flatMap(({ path, value, variable }): ArgumentIssue[] => {
    const isAllowed = allowedValues(options.context, variable).some((each) => isSame(each, value));
    const message = `${path} must be one of the values that this call allows; ${JSON.stringify(value)} is not. Ask for another, or say that this is not possible; do not guess.`;
    return isAllowed ? [] : [{ parameter: path, message }];
  });
  if (issues.length === 0) return;
  const message = issues.map((issue) => issue.message).join(" ");
  throw new ToolCallError({ reason: "invalid-arguments", message, issues });
}

function limitedIn(shape: ValueShape, place: { path: string; value: ArgumentValue | undefined }): Limited[] {
  const { path, value } = place;
  if (value === undefined) return [];
  if (shape.allowedFrom !== undefined) return [{ path, value, variable: shape.allowedFrom.variable }];
  const { items, properties = [] } = shape;
  if (Array.isArray(value)) {
    if (items === undefined) return [];
    return value.flatMap((item, index) => limitedIn(items, { path: `${path}.${index}`, value: item }));
  }
  if (typeof value !== "object") return [];
  return properties.flatMap((property) =>
    limitedIn(property, { path: `${path}.${property.key}`, value: value[property.key] }),
  );
}

/** What the call was started with stands before what an answer has saved: an answer cannot widen it. */
function allowedValues({ variables, savedVariables }: ToolCallContext, name: string): readonly Scalar[] {
  const listed = own(variables, name) ?? own(savedVariables, name);
  if (listed === undefined) {
    const message = `The variable ${name} lists what is allowed, and this call has none. Give it when the call starts, or correct the tool's settings.`;
    throw new ToolCallError({ reason: "misconfigured", message });
  }
  if (Array.isArray(listed)) return listed;
  // Where variables are text, as on the telephone, a list is written with commas.
  return typeof listed === "string" ? listed.split(",").map((each) => each.trim()) : [listed];
}

function own(variables: CallVariables | undefined, name: string): CallVariables[string] | undefined {
  return variables !== undefined && Object.hasOwn(variables, name) ? variables[name] : undefined;
}

function isSame(allowed: Scalar, value: ArgumentValue): boolean {
  return typeof value !== "object" && String(allowed) === String(value);
}
