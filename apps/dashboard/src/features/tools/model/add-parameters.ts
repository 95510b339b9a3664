import type { HttpMethod, Parameter } from "@callhook/core";

/** The parameters that are there, and those of a sample that are not; without a body they go to the query. */
export function addParameters(options: {
  present: readonly Parameter[];
  inferred: readonly Parameter[];
  method: HttpMethod;
}): { all: Parameter[]; added: string[] } {
  const { present, inferred, method } = options;
  const keys = new Set(present.map(({ key }) => key));
  const added = inferred
    .filter(({ key }) => !keys.has(key))
    .map((parameter) => ({
      ...parameter,
      location: method === "GET" ? ("query" as const) : ("body" as const),
    }));
  return { all: [...present, ...added], added: added.map(({ key }) => key) };
}
