import type { ExportedTool } from "./exported-tool.ts";
import { noteLosses } from "./note-losses.ts";
import { askedIn, objectSchema } from "./schema-of-shape.ts";
import { sourceText } from "./source-text.ts";

/** A custom function of Retell. */
export function retellOfTool(tool: ExportedTool): object {
  const { draft, functionName, report } = tool;
  noteLosses(tool, ["responseTimeoutSeconds", "retries", "headers", "response"]);
  const { parameters } = draft;
  const path = askedIn(parameters, "path");
  if (path.length > 0) report.note("url", "Values in the path are written into the URL as {{key}}.");
  const isRead = draft.method === "GET" || draft.method === "DELETE";
  const asked = isRead ? askedIn(parameters, "query") : askedIn(parameters, "body");
  const elsewhere = [...askedIn(parameters, "header"), ...(isRead ? [] : askedIn(parameters, "query"))];
  for (const { key } of elsewhere)
    report.note(`parameters.${key}`, "Cannot be asked for in this place there; it was left out.");
  const given = parameters.filter(({ source }) => source.from !== "model" && source.from !== "omitted");
  for (const { key, location, source } of given) {
    if (source.from === "secret")
      report.note(`parameters.${key}`, `Write the secret ${source.name} there; only its name is here.`);
    if (location !== "query")
      report.note(`parameters.${key}`, "A value that nobody is asked for travels in the query there.");
  }
  const headers = draft.headers.map(({ name, value }) => [
    name,
    typeof value === "string" ? value : sourceText(value),
  ]);
  return {
    type: "custom",
    name: functionName,
    description: draft.description,
    url: draft.url.replaceAll(/\{([^{}]*)\}/g, "{{$1}}"),
    method: draft.method,
    headers: Object.fromEntries(headers),
    query_params: Object.fromEntries(given.map(({ key, source }) => [key, sourceText(source)])),
    parameters: objectSchema([...path, ...asked]),
    parameter_type: "json",
    args_at_root: true,
    response_variables: Object.fromEntries(
      draft.response.save.map(({ variable, path: at }) => [variable, at]),
    ),
    timeout_ms: Math.round(Math.min(Math.max(draft.responseTimeoutSeconds, 1), 600) * 1000),
    max_retry: draft.retries,
    speak_during_execution: false,
    speak_after_execution: true,
  };
}
