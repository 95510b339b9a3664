import type { ArgumentValue, ArgumentValues } from "../../tool/arguments-schema.ts";
import { isReservedHeader } from "../../tool/header-name.ts";
import type { ParameterLocation, QueryStyle } from "../../tool/parameter.ts";
import type { HttpMethod } from "../../tool/http-method.ts";
import type { ToolDraft } from "../../tool/tool-draft.ts";
import { fillPlaceholders } from "../../tool/tool-url.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import { encodeForm } from "./encode-form.ts";
import { encodeQuery } from "./encode-query.ts";
import { textOf } from "./text-of.ts";

export type HttpRequest = {
  method: HttpMethod;
  /** As `URL.href` spells it, without a fragment. */
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string | null;
};

type RequestTool = Pick<ToolDraft, "method" | "url" | "parameters" | "headers" | "bodyFormat">;
type RequestParts = {
  tool: RequestTool;
  values: ArgumentValues;
  /** The tool's headers whose text stands elsewhere, by name in lower case. */
  headers?: Readonly<Record<string, string>>;
};
type Given = [key: string, value: ArgumentValue][];

/** What is the same in every request of a tool. */
type Outline = {
  keys: Record<ParameterLocation, string[]>;
  /** Of the parameters in the query, by key, where it is not `repeat`. */
  styles: ReadonlyMap<string, QueryStyle>;
  takesBody: boolean;
  headers: Readonly<Record<string, string>>;
  /** Null when the path depends on the arguments. */
  target: Target | null;
};

/** A URL, and the same up to where more of a query can follow. */
type Target = { href: string; beforeQuery: string };

/**
 * The exact request that a tool sends for these arguments. Pure: the editor previews with it. What all its
 * requests share is worked out once for each object: change a tool by making a new one.
 */
export function buildRequest({ tool, values, headers = none }: RequestParts): HttpRequest {
  const outline = outlineOf(tool);
  const { keys, styles, takesBody, target } = outline;
  const body = takesBody ? encodeBody(tool, givenFor(keys.body, values)) : null;
  const { href, beforeQuery } = target ?? fillTarget(tool.url, givenFor(keys.path, values));
  const query = keys.query.length === 0 ? "" : queryOf(givenFor(keys.query, values), styles);
  return {
    method: tool.method,
    url: query === "" ? href : beforeQuery + query,
    headers:
      keys.header.length === 0 && headers === none
        ? outline.headers
        : addHeaders(outline.headers, { headers, given: givenFor(keys.header, values) }),
    body,
  };
}

function queryOf(given: Given, styles: Outline["styles"]): string {
  if (styles.size === 0) return encodeForm(given);
  return encodeQuery(given.map(([key, value]) => ({ key, value, style: styles.get(key) ?? "repeat" })));
}

const none: Readonly<Record<string, string>> = Object.freeze({});
const outlines = new WeakMap<RequestTool, Outline>();

function outlineOf(tool: RequestTool): Outline {
  const known = outlines.get(tool);
  if (known !== undefined) return known;
  const keysAt = (location: ParameterLocation) =>
    tool.parameters.filter((parameter) => parameter.location === location).map(({ key }) => key);
  const keys = {
    body: keysAt("body"),
    query: keysAt("query"),
    path: keysAt("path"),
    header: keysAt("header"),
  };
  const styles = new Map(
    tool.parameters.flatMap(({ key, location, queryStyle = "repeat" }) =>
      location === "query" && queryStyle !== "repeat" ? [[key, queryStyle] as const] : [],
    ),
  );
  // A tool without body parameters sends no body; one whose optional ones are all absent sends an empty one.
  const takesBody = tool.method !== "GET" && keys.body.length > 0;
  const headers: Record<string, string> = { accept: "application/json, text/plain;q=0.9, */*;q=0.5" };
  if (takesBody) headers["content-type"] = contentTypes[tool.bodyFormat];
  const named = tool.headers.flatMap(({ name, value }) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const own = addHeaders(headers, { headers: Object.fromEntries(named), given: [] });
  const target = keys.path.length === 0 ? fillTarget(tool.url, []) : null;
  const outline = { keys, styles, takesBody, headers: Object.freeze(own), target };
  outlines.set(tool, outline);
  return outline;
}

const contentTypes = { json: "application/json", form: "application/x-www-form-urlencoded" };

/**
 * The attack: who could set `Host`, `Content-Length`, `Transfer-Encoding` and the like could split a request
 * in two or pass for somebody else. Tools that name one cannot be saved; here it has no way round that.
 */
function addHeaders(
  base: Readonly<Record<string, string>>,
  { headers, given }: { headers: Readonly<Record<string, string>>; given: Given },
): Record<string, string> {
  const added = { ...base };
  for (const [name, value] of [...Object.entries(headers), ...given]) {
    if (isReservedHeader(name)) {
      const message = `The header ${name} is written by Callhook. Remove it from the tool's settings.`;
      throw new ToolCallError({ reason: "misconfigured", message });
    }
    added[name.toLowerCase()] = textOf(value);
  }
  return added;
}

function givenFor(keys: string[], values: ArgumentValues): Given {
  const given: Given = [];
  for (const key of keys) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value !== undefined) given.push([key, value]);
  }
  return given;
}

/** The URL's own query is kept as it was written; the fragment never travels. */
function fillTarget(url: string, path: Given): Target {
  const target = parseUrl(fillPlaceholders(url, new Map(path.map(([key, value]) => [key, textOf(value)]))));
  target.hash = "";
  const { href, search } = target;
  if (search !== "") return { href, beforeQuery: `${href}&` };
  return { href, beforeQuery: href.endsWith("?") ? href : `${href}?` };
}

function parseUrl(url: string): URL {
  try {
    return new URL(url);
  } catch (cause) {
    const message = `The tool's URL is not valid: ${url}. Correct it in the tool's settings.`;
    throw new ToolCallError({ reason: "misconfigured", message, cause });
  }
}

function encodeBody({ bodyFormat }: RequestTool, values: Given): string {
  if (bodyFormat === "form") return encodeForm(values);
  const body: ArgumentValues = {};
  for (const [key, value] of values) body[key] = value;
  return JSON.stringify(body);
}
