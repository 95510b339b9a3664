import type { ArgumentValue, ArgumentValues } from "../tool/arguments-schema.ts";
import type { ParameterLocation } from "../tool/parameter.ts";
import type { HttpMethod, ToolDraft } from "../tool/tool-draft.ts";
import { fillPlaceholders } from "../tool/tool-url.ts";
import { ToolCallError } from "./tool-call-error.ts";

export type HttpRequest = {
  method: HttpMethod;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string | null;
};

type RequestTool = Pick<ToolDraft, "method" | "url" | "parameters" | "bodyFormat">;
type Given = [key: string, value: ArgumentValue][];

/** The exact request that a tool sends for these arguments. Pure: the editor previews with it. */
export function buildRequest({ tool, values }: { tool: RequestTool; values: ArgumentValues }): HttpRequest {
  const given = (location: ParameterLocation) => valuesAt({ tool, values, location });
  const body = buildBody({ tool, values: given("body") });
  const headers: Record<string, string> = { accept: "application/json, text/plain;q=0.9, */*;q=0.5" };
  if (body !== null) headers["content-type"] = contentTypes[tool.bodyFormat];
  return {
    method: tool.method,
    url: buildUrl({ url: tool.url, path: given("path"), query: given("query") }),
    headers,
    body,
  };
}

const contentTypes = { json: "application/json", form: "application/x-www-form-urlencoded" };

function valuesAt(options: {
  tool: RequestTool;
  values: ArgumentValues;
  location: ParameterLocation;
}): Given {
  const { tool, values, location } = options;
  return tool.parameters.flatMap((parameter): Given => {
    const { key } = parameter;
    const value = parameter.location === location && Object.hasOwn(values, key) ? values[key] : undefined;
    return value === undefined ? [] : [[key, value]];
  });
}

/** The URL's own query is kept as it was written; the fragment never travels. */
function buildUrl({ url, path, query }: { url: string; path: Given; query: Given }): string {
  const target = parseUrl(fillPlaceholders(url, new Map(path.map(([key, value]) => [key, String(value)]))));
  target.hash = "";
  const added = encodeForm(query);
  if (added !== "") target.search = target.search === "" ? added : `${target.search}&${added}`;
  return target.href;
}

function parseUrl(url: string): URL {
  try {
    return new URL(url);
  } catch (cause) {
    const message = `The tool's URL is not valid: ${url}. Correct it in the tool's settings.`;
    throw new ToolCallError({ reason: "misconfigured", message, cause });
  }
}

/** A tool without body parameters sends no body; one whose optional ones are all absent sends an empty one. */
function buildBody({ tool, values }: { tool: RequestTool; values: Given }): string | null {
  const takesBody = tool.method !== "GET" && tool.parameters.some(({ location }) => location === "body");
  if (!takesBody) return null;
  return tool.bodyFormat === "form" ? encodeForm(values) : JSON.stringify(Object.fromEntries(values));
}

function encodeForm(values: Given): string {
  const form = new URLSearchParams();
  for (const [key, value] of values) form.append(key, String(value));
  return form.toString();
}
