import type { Parameter } from "./parameter.ts";
import type { ToolHeader } from "./tool-header.ts";
import type { WantedValue } from "./value-rules.ts";
import type { ValueSource } from "./value-source.ts";

/** A value that nobody is asked for. */
export type SuppliedValue = WantedValue & { key: string; source: ValueSource; trusted: boolean };

const ofParameters = new WeakMap<readonly Parameter[], SuppliedValue[]>();
const ofHeaders = new WeakMap<readonly ToolHeader[], SuppliedValue[]>();

/** The parameters that a tool fills in by itself. Kept per array, so do not change it in place. */
export function suppliedParameters(parameters: readonly Parameter[]): SuppliedValue[] {
  const known = ofParameters.get(parameters);
  if (known !== undefined) return known;
  const supplied = parameters.flatMap(suppliedParameter);
  ofParameters.set(parameters, supplied);
  return supplied;
}

/** The headers of a tool whose text stands elsewhere, by their names in lower case. Every one of them has to be there. */
export function suppliedHeaders(headers: readonly ToolHeader[]): SuppliedValue[] {
  const known = ofHeaders.get(headers);
  if (known !== undefined) return known;
  const supplied = headers.flatMap(suppliedHeader);
  ofHeaders.set(headers, supplied);
  return supplied;
}

function suppliedParameter(parameter: Parameter): SuppliedValue[] {
  const { source, ...rest } = parameter;
  return source.from === "model" || source.from === "omitted" ? [] : [{ ...rest, source }];
}

function suppliedHeader({ name, value }: ToolHeader): SuppliedValue[] {
  if (typeof value === "string") return [];
  const wanted = { type: "string", location: "header", required: true, description: "" } as const;
  return [{ ...wanted, key: name.toLowerCase(), source: value, trusted: false }];
}
