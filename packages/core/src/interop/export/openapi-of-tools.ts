import type { Authentication } from "../../tool/authentication.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ExportedTool } from "./exported-tool.ts";
import { jsonSchemaOfShape } from "../json-schema-from-parameters.ts";
import { objectSchema } from "./schema-of-shape.ts";

type Operation = {
  server: string;
  path: string;
  method: string;
  operation: object;
  security: [string, object] | null;
};

/** One OpenAPI 3.1 document of all tools. What OpenAPI has no words for stands in `x-callhook`, and comes back from there. */
export function openApiOfTools(tools: readonly ExportedTool[]): object {
  const paths: Record<string, Record<string, object>> = {};
  const schemes: Record<string, object> = {};
  for (const tool of tools) {
    const { server, path, method, operation, security } = operationOf(tool);
    const known = paths[path] ?? {};
    if (security !== null) schemes[security[0]] = security[1];
    if (Object.hasOwn(known, method)) {
      tool.report.note(
        "",
        `Another tool already sends ${method.toUpperCase()} ${path}; OpenAPI has room for one, so this was left out.`,
      );
      continue;
    }
    paths[path] = { ...known, [method]: { ...operation, servers: [{ url: server }] } };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Callhook tools", version: "1" },
    paths,
    ...(Object.keys(schemes).length === 0 ? {} : { components: { securitySchemes: schemes } }),
  };
}

function operationOf(tool: ExportedTool): Operation {
  const { draft, functionName } = tool;
  const [, server = "", path = ""] = /^([a-z]+:\/\/[^/?#]*)([^?#]*)/i.exec(draft.url) ?? [];
  const query = /\?([^#]*)/.exec(draft.url)?.[1] ?? "";
  const { name, description, method, url, parameters, headers, authentication, bodyFormat, ...rest } = draft;
  const sent = parameters.filter(({ source }) => source.from !== "omitted");
  const fixed = [...new URLSearchParams(query)].map(([key, value]) => fixedParameter("query", key, value));
  const ofHeaders = headers.map((header) =>
    fixedParameter("header", header.name, typeof header.value === "string" ? header.value : null),
  );
  const isForm = bodyFormat === "form";
  const body = sent.filter(({ location }) => location === "body");
  const content = {
    [isForm ? "application/x-www-form-urlencoded" : "application/json"]: { schema: bodySchema(body) },
  };
  const security = schemeOf(authentication);
  return {
    server,
    path: path === "" ? "/" : path,
    method: method.toLowerCase(),
    security,
    operation: {
      operationId: functionName,
      summary: name,
      description,
      parameters: [
        ...sent.filter(({ location }) => location !== "body").map(parameterOf),
        ...fixed,
        ...ofHeaders,
      ],
      ...(body.length === 0
        ? {}
        : { requestBody: { required: body.some(({ required }) => required), content } }),
      ...(security === null ? {} : { security: [{ [security[0]]: [] }] }),
      responses: { "200": { description: "What the agent reads." } },
      "x-callhook": {
        ...rest,
        name,
        description,
        method,
        url,
        parameters,
        headers,
        authentication,
        bodyFormat,
      },
    },
  };
}

function parameterOf(parameter: Parameter): object {
  const { key, location, required, description } = parameter;
  return {
    name: key,
    in: location,
    required,
    ...(description === "" ? {} : { description }),
    schema: schemaOf(parameter),
  };
}

function schemaOf({ source, ...parameter }: Parameter): object {
  const schema = jsonSchemaOfShape(parameter);
  return source.from === "constant" ? { ...schema, const: source.value } : schema;
}

function bodySchema(parameters: Parameter[]): object {
  const properties = Object.fromEntries(parameters.map((parameter) => [parameter.key, schemaOf(parameter)]));
  return { ...objectSchema(parameters), properties };
}

function fixedParameter(location: "query" | "header", name: string, value: string | null): object {
  return {
    name,
    in: location,
    required: true,
    schema: { type: "string", ...(value === null ? {} : { const: value }) },
  };
}

function schemeOf(authentication: Authentication): [string, object] | null {
  switch (authentication.type) {
    case "bearer":
      return [authentication.tokenSecret, { type: "http", scheme: "bearer" }];
    case "basic":
      return [authentication.passwordSecret, { type: "http", scheme: "basic" }];
    case "header":
      return [authentication.valueSecret, { type: "apiKey", in: "header", name: authentication.name }];
    case "query":
      return [authentication.valueSecret, { type: "apiKey", in: "query", name: authentication.key }];
    case "oauth2-client-credentials": {
      const scopes = Object.fromEntries(authentication.scopes.map((scope) => [scope, ""]));
      return [
        authentication.clientSecret,
        { type: "oauth2", flows: { clientCredentials: { tokenUrl: authentication.tokenUrl, scopes } } },
      ];
    }
    case "mtls":
      return [authentication.certificateSecret, { type: "mutualTLS" }];
    case "none":
    case "connection":
      return null;
  }
}
