import type { HttpMethod, Parameter, ParameterLocation } from "@callhook/core";

/** Keys of the parameters that a method cannot send: those in the body of a GET request. */
export function strandedKeys({
  method,
  parameters,
}: {
  method: HttpMethod;
  parameters: Parameter[];
}): string[] {
  if (method !== "GET") return [];
  return parameters.flatMap(({ key, location }, index) => {
    if (location !== "body") return [];
    return [key === "" ? `parameter ${index + 1}` : key];
  });
}

/** The same parameters, those of the body sent in the query instead. */
export function moveBodyToQuery(parameters: Parameter[]): Parameter[] {
  return parameters.map((parameter) =>
    parameter.location === "body" ? { ...parameter, location: "query" } : parameter,
  );
}

/** Where a parameter may travel; the body of a GET request only while it still stands there. */
export function offeredLocations(options: {
  method: HttpMethod;
  current: ParameterLocation;
}): ParameterLocation[] {
  const { method, current } = options;
  return method === "GET" && current !== "body"
    ? ["query", "path", "header"]
    : ["body", "query", "path", "header"];
}
