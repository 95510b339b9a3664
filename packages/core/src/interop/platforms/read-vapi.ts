import type { ParameterInput } from "../../tool/parameter.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import type { ReadSource } from "../imported-tool.ts";
import type { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { textOf } from "../reading/text-of.ts";
import type { SamplePair } from "../sample/sample-request.ts";
import { pairsOfMap, type PlatformTool, readPlatformTools } from "./platform-tool.ts";
import { schemaParameters } from "./schema-parameters.ts";

/** Vapi's `apiRequest` tools, and its `function` tools that have a server. */
export function readVapi(source: string): ReadSource {
  return readPlatformTools({
    source,
    platform: "Vapi",
    lists: ["tools"],
    isTool: (tool) =>
      tool.get("type") === "apiRequest" || (tool.get("type") === "function" && urlOfServer(tool) !== ""),
    read: (tool, report) =>
      tool.get("type") === "function" ? readFunction(tool, report) : readApiRequest(tool, report),
  });
}

function urlOfServer(tool: Fields): string {
  return textOf(fieldsOf(tool.get("server")).get("url"));
}

function readApiRequest(tool: Fields, report: LossReport): PlatformTool {
  const method = textOf(tool.get("method")) || "POST";
  const fixed = listOf(tool.get("parameters"))
    .map(fieldsOf)
    .map((pair) => constantOf(pair, method));
  return {
    name: textOf(tool.get("name")),
    description: textOf(tool.get("description")),
    method,
    url: textOf(tool.get("url")),
    headers: headersOfSchema(fieldsOf(tool.get("headers"))),
    parameters: [
      ...schemaParameters({
        schema: tool.get("body"),
        location: method === "GET" ? "query" : "body",
        report,
      }),
      ...fixed,
    ],
    rest: behaviourOf(tool, tool, report),
  };
}

/** The endpoint of such a tool expects Vapi's own envelope, which no other caller sends. */
function readFunction(tool: Fields, report: LossReport): PlatformTool {
  const described = fieldsOf(tool.get("function"));
  const server = fieldsOf(tool.get("server"));
  report.note(
    "server",
    "Vapi sends an envelope with the whole call; here the endpoint gets the arguments alone, as JSON.",
  );
  return {
    name: textOf(described.get("name")),
    description: textOf(described.get("description")),
    method: "POST",
    url: textOf(server.get("url")),
    headers: pairsOfMap(server.get("headers")),
    parameters: schemaParameters({ schema: described.get("parameters"), location: "body", report }),
    rest: behaviourOf(tool, server, report),
  };
}

function constantOf(pair: Fields, method: string): ParameterInput {
  const key = textOf(pair.get("key"));
  const value = textOf(pair.get("value"));
  const variable = /^\{\{\s*(\w+)\s*\}\}$/.exec(value)?.[1];
  return {
    key,
    location: method === "GET" ? "query" : "body",
    type: "string",
    required: true,
    description: "",
    source: variable === undefined ? { from: "constant", value } : { from: "variable", name: variable },
  };
}

/** A header's value stands in the schema as `value`, `default` or its only option. */
function headersOfSchema(schema: Fields): SamplePair[] {
  return [...fieldsOf(schema.get("properties"))].map(([name, property]) => {
    const fields = fieldsOf(property);
    return {
      name,
      value: textOf(fields.get("value") ?? fields.get("default") ?? listOf(fields.get("enum"))[0]),
    };
  });
}

function behaviourOf(tool: Fields, timed: Fields, report: LossReport): Partial<ToolDraftInput> {
  const timeout = Number(timed.get("timeoutSeconds"));
  const retries = Number(fieldsOf(timed.get("backoffPlan")).get("maxRetries"));
  if (textOf(timed.get("credentialId")) !== "")
    report.note("credentialId", "The credential is kept at Vapi; choose an authentication here.");
  if (listOf(tool.get("messages")).length > 0)
    report.note("messages", "What is said around the tool was left out.");
  if (fieldsOf(tool.get("rejectionPlan")).size > 0)
    report.note("rejectionPlan", "The conditions that reject a call were left out.");
  const save = listOf(fieldsOf(tool.get("variableExtractionPlan")).get("aliases"))
    .map(fieldsOf)
    .flatMap((alias) => {
      const path = /^\{\{\s*(?:tool\.response\.|\$\.)?([\w.]+)\s*\}\}$/.exec(textOf(alias.get("value")))?.[1];
      return path === undefined ? [] : [{ variable: textOf(alias.get("key")), path }];
    });
  return {
    ...(timeout > 0 ? { responseTimeoutSeconds: Math.min(Math.max(timeout, 1), 120) } : {}),
    ...(retries >= 0 ? { retries: Math.min(Math.trunc(retries), 5) } : {}),
    response: { save },
  };
}
