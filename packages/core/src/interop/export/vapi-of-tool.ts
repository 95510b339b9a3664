import type { ExportedTool } from "./exported-tool.ts";
import { noteLosses } from "./note-losses.ts";
import { askedIn, objectSchema } from "./schema-of-shape.ts";
import { sourceText } from "./source-text.ts";

/** An `apiRequest` tool of Vapi. */
export function vapiOfTool(tool: ExportedTool): object {
  const { draft, functionName, report } = tool;
  noteLosses(tool, ["responseTimeoutSeconds", "retries", "headers", "response"]);
  const body = askedIn(draft.parameters, "body");
  const query = askedIn(draft.parameters, "query");
  const path = askedIn(draft.parameters, "path");
  for (const { key } of askedIn(draft.parameters, "header"))
    report.note(`parameters.${key}`, "A header cannot be asked for there.");
  if (path.length + query.length > 0)
    report.note("url", "Values in the path and the query are written into the URL as {{key}}.");
  const given = draft.parameters.filter(({ source }) => source.from !== "model" && source.from !== "omitted");
  for (const { key, source } of given) {
    if (source.from === "secret")
      report.note(`parameters.${key}`, `Write the secret ${source.name} there; only its name is here.`);
  }
  const { fields, fieldsFor, hidden, save } = draft.response;
  if (fields !== null || hidden.length > 0 || Object.keys(fieldsFor).length > 0)
    report.note("response", "Vapi passes the whole answer to the model; only saved variables are kept.");
  const queries = query.map(({ key }) => `${encodeURIComponent(key)}={{${key}}}`).join("&");
  const url = draft.url.replaceAll(/\{([^{}]*)\}/g, "{{$1}}");
  return {
    type: "apiRequest",
    name: functionName,
    description: draft.description,
    method: draft.method,
    url: queries === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${queries}`,
    timeoutSeconds: Math.min(Math.max(Math.round(draft.responseTimeoutSeconds), 1), 300),
    headers: { type: "object", properties: headersOf(tool) },
    body: objectSchema([...path, ...query, ...body]),
    parameters: given.map(({ key, source }) => ({ key, value: sourceText(source) })),
    backoffPlan: { type: "exponential", maxRetries: draft.retries, baseDelaySeconds: 1 },
    variableExtractionPlan: {
      aliases: save.map(({ variable, path }) => ({ key: variable, value: `{{${path}}}` })),
    },
  };
}

function headersOf({ draft, report }: ExportedTool): Record<string, object> {
  const headers = draft.headers.map(({ name, value }): [string, object] => {
    const text = typeof value === "string" ? value : sourceText(value);
    if (typeof value !== "string" && value.from === "secret")
      report.note(`headers.${name}`, `Write the secret ${value.name} there; only its name is here.`);
    return [name, { type: "string", value: text }];
  });
  return Object.fromEntries(headers);
}
