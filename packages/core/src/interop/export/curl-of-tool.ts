import type { Authentication } from "../../tool/authentication.ts";
import type { Parameter } from "../../tool/parameter.ts";
import { fillPlaceholders } from "../../tool/tool-url.ts";
import type { ValueShape } from "../../tool/value-shape.ts";
import type { ExportedTool } from "./exported-tool.ts";
import { noteLosses } from "./note-losses.ts";

/** A command that calls the endpoint as the tool would; what is asked for and what is secret stands as `<key>`. */
export function curlOfTool(tool: ExportedTool): string {
  const { draft } = tool;
  noteLosses(tool, ["headers", "authentication", "bodyFormat", "responseTimeoutSeconds"]);
  const placed = (location: Parameter["location"]) =>
    draft.parameters.filter(
      (parameter) => parameter.location === location && parameter.source.from !== "omitted",
    );
  const values = new Map(placed("path").map((parameter) => [parameter.key, placeholderOf(parameter)]));
  const query = placed("query").map((parameter) => `${parameter.key}=${placeholderOf(parameter)}`);
  const credential = credentialOf(draft.authentication);
  const queried = [...query, ...(credential.query === undefined ? [] : [credential.query])].join("&");
  const base = unescapedAngles(fillPlaceholders(draft.url, values));
  const url = queried === "" ? base : `${base}${base.includes("?") ? "&" : "?"}${queried}`;
  const headers = [
    ...credential.headers,
    ...draft.headers.map(
      ({ name, value }) => `${name}: ${typeof value === "string" ? value : sourcePlaceholder(value)}`,
    ),
    ...placed("header").map((parameter) => `${parameter.key}: ${placeholderOf(parameter)}`),
  ];
  const body = bodyOf(placed("body"), draft.bodyFormat);
  const contentType =
    body === null
      ? []
      : [
          `Content-Type: ${draft.bodyFormat === "form" ? "application/x-www-form-urlencoded" : "application/json"}`,
        ];
  return [
    `curl -X ${draft.method} ${quoted(url)}`,
    ...credential.options,
    ...[...contentType, ...headers].map((header) => `-H ${quoted(header)}`),
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
    `--max-time ${draft.responseTimeoutSeconds}`,
  ].join(" \\\n  ");
}

function placeholderOf({ key, source }: Parameter): string {
  return source.from === "model" || source.from === "omitted" ? `<${key}>` : sourcePlaceholder(source);
}

type Given = Exclude<Parameter["source"], { from: "model" } | { from: "omitted" }>;

function sourcePlaceholder(source: Given): string {
  if (source.from === "constant") return String(source.value);
  return source.from === "system" ? `<${source.value}>` : `<${source.name}>`;
}

function credentialOf(authentication: Authentication): {
  headers: string[];
  options: string[];
  query?: string;
} {
  const none = { headers: [], options: [] };
  switch (authentication.type) {
    case "bearer":
      return { ...none, headers: [`Authorization: Bearer <${authentication.tokenSecret}>`] };
    case "basic":
      return {
        ...none,
        options: [`-u ${quoted(`${authentication.username}:<${authentication.passwordSecret}>`)}`],
      };
    case "header":
      return { ...none, headers: [`${authentication.name}: <${authentication.valueSecret}>`] };
    case "query":
      return { ...none, query: `${authentication.key}=<${authentication.valueSecret}>` };
    case "oauth2-client-credentials":
      return { ...none, headers: ["Authorization: Bearer <access-token>"] };
    case "mtls":
      return {
        ...none,
        options: [
          `--cert <${authentication.certificateSecret}>`,
          `--key <${authentication.privateKeySecret}>`,
        ],
      };
    case "none":
    case "connection":
      return none;
  }
}

function bodyOf(parameters: Parameter[], format: "json" | "form"): string | null {
  if (parameters.length === 0) return null;
  if (format === "form")
    return parameters.map((parameter) => `${parameter.key}=${placeholderOf(parameter)}`).join("&");
  return JSON.stringify(
    Object.fromEntries(parameters.map((parameter) => [parameter.key, sampleOf(parameter)])),
    null,
    2,
  );
}

function sampleOf(parameter: Parameter): unknown {
  const { source } = parameter;
  if (source.from === "constant") return source.value;
  return source.from === "model" ? sampleOfShape(parameter) : placeholderOf(parameter);
}

function sampleOfShape(shape: ValueShape & { key?: string }): unknown {
  switch (shape.type) {
    case "array":
      return shape.items === undefined ? [] : [sampleOfShape(shape.items)];
    case "object":
      return Object.fromEntries(
        (shape.properties ?? []).map((property) => [property.key, sampleOfShape(property)]),
      );
    case "boolean":
      return true;
    case "number":
    case "integer":
      return shape.options?.[0] ?? 1;
    case "string":
      return shape.options?.[0] ?? `<${shape.key ?? "value"}>`;
  }
}

/** Only ours: values in a path are escaped. */
function unescapedAngles(url: string): string {
  return url.replaceAll(/%3C([\w.-]+)%3E/g, "<$1>");
}

/** Inside of single quotes a shell changes nothing. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
