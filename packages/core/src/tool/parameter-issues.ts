import { referencesIn } from "../environment/environment-text.ts";
import { coerceValue } from "./coerce-value.ts";
import type { DraftIssue, ReadableDraft } from "./draft-issues.ts";
import { headerNameSchema } from "./header-name.ts";
import type { Parameter } from "./parameter.ts";
import { shapeIssues } from "./shape-issues.ts";
import { takeOf } from "./take-value.ts";
import { urlPlaceholders } from "./tool-url.ts";
import { unmetWords } from "./unmet-words.ts";

/** What is wrong with one parameter in its draft, by paths from the parameter on. */
export function parameterIssues(options: { parameter: Parameter; draft: ReadableDraft }): DraftIssue[] {
  const { parameter, draft } = options;
  const issues = shapeIssues({ ...parameter, isAsked: parameter.source.from === "model" });
  return [
    ...locationIssues(parameter, draft),
    ...travelIssues(parameter, draft),
    ...issues,
    ...(issues.length === 0 ? sourceIssues(parameter) : []),
  ];
}

function locationIssues(parameter: Parameter, { method, url }: ReadableDraft): DraftIssue[] {
  const { key, location, required, source } = parameter;
  switch (location) {
    case "query":
      return [];
    case "body": {
      const message = "A GET request has no body; send this in the query or choose another method.";
      return method === "GET" ? [{ path: ["location"], message }] : [];
    }
    case "header": {
      const problem = headerNameSchema.safeParse(key).error?.issues[0]?.message;
      return problem === undefined ? [] : [{ path: ["key"], message: problem }];
    }
    case "path": {
      const issues: DraftIssue[] = [];
      if (url !== undefined && !urlPlaceholders(url).includes(key)) {
        issues.push({ path: ["key"], message: `The URL has no {${key}}; write it where the value belongs.` });
      }
      if (!required) issues.push({ path: ["required"], message: "A path parameter is always required." });
      if (source.from === "omitted") {
        const message = "A path parameter cannot be omitted; take it out of the URL, or give it a source.";
        issues.push({ path: ["source"], message });
      }
      return issues;
    }
  }
}

/** Outside of JSON there are texts and lists of texts at most. */
function travelIssues(parameter: Parameter, { bodyFormat }: ReadableDraft): DraftIssue[] {
  const { type, location, items, queryStyle } = parameter;
  const styled = styleIssues(parameter);
  if (styled.length > 0 || queryStyle === "brackets") return styled;
  const isForm = location === "body" && bodyFormat === "form";
  if (location === "body" && !isForm) return [];
  const place = isForm ? "a form" : `the ${location}`;
  const wayOut =
    location === "query" ? "write it with brackets, or send it in a JSON body" : "send it in a JSON body";
  if (type === "object") {
    return [{ path: ["type"], message: `An object cannot travel in ${place}; ${wayOut}.` }];
  }
  if (type !== "array") return [];
  if (location === "path" || location === "header") {
    const message = `A list cannot travel in ${place}; send it in the query or the body, or take it as text.`;
    return [{ path: ["type"], message }];
  }
  if (items?.type !== "array" && items?.type !== "object") return [];
  const message = `In ${place}, a list holds single values; ${wayOut}.`;
  return [{ path: ["items", "type"], message }];
}

function styleIssues({ type, location, queryStyle }: Parameter): DraftIssue[] {
  if (queryStyle === undefined) return [];
  if (location !== "query") {
    return [
      { path: ["queryStyle"], message: "Only what is sent in the query has a query style; leave it out." },
    ];
  }
  if (type === "array" || type === "object") return [];
  return [{ path: ["queryStyle"], message: "Only a list or an object has a query style; leave it out." }];
}

function sourceIssues(parameter: Parameter): DraftIssue[] {
  const { type, source, trusted } = parameter;
  if (source.from === "model" && trusted) {
    const message =
      "What the model gives cannot be trusted; take it from a variable, a system value, a constant or a secret, or do not demand trust.";
    return [{ path: ["trusted"], message }];
  }
  if (type === "object" && source.from !== "model" && source.from !== "omitted") {
    return [
      { path: ["source"], message: "An object can only come from the model; send its parts one by one." },
    ];
  }
  const misfit = misfits(parameter);
  if (misfit.length > 0 || source.from !== "constant") return misfit;
  // What a variable of the environment becomes is judged where it is known: by each call.
  if (typeof source.value === "string" && referencesIn(source.value).length > 0) return [];
  const value = coerceValue(parameter, source.value);
  if (takeOf(parameter)(value) !== undefined) return [];
  return [{ path: ["source", "value"], message: `The constant ${unmetWords(parameter, value)}.` }];
}

/** What only makes sense where a value can be missing, or be said. */
function misfits({ source, default: preset, allowedFrom }: Parameter): DraftIssue[] {
  const issues: DraftIssue[] = [];
  if (
    preset !== undefined &&
    (source.from === "constant" || source.from === "secret" || source.from === "omitted")
  ) {
    const message =
      "A default stands in for what the model, a variable or the call does not give; leave it out here.";
    issues.push({ path: ["default"], message });
  }
  if (allowedFrom !== undefined && source.from !== "model") {
    const message = "Only what the model gives is looked up in a list; leave it out here.";
    issues.push({ path: ["allowedFrom"], message });
  }
  return issues;
}
