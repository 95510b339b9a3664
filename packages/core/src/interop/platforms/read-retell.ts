import type { ParameterInput } from "../../tool/parameter.ts";
import type { ReadSource } from "../imported-tool.ts";
import type { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import { textOf } from "../reading/text-of.ts";
import { pairsOfMap, type PlatformTool, readPlatformTools } from "./platform-tool.ts";
import { schemaParameters } from "./schema-parameters.ts";

/** Custom functions of Retell, alone or in the `general_tools` of a response engine. */
export function readRetell(source: string): ReadSource {
  return readPlatformTools({
    source,
    platform: "Retell",
    lists: ["general_tools", "tools"],
    isTool: (tool) => textOf(tool.get("url")) !== "" && (tool.get("type") ?? "custom") === "custom",
    read: readTool,
  });
}

function readTool(tool: Fields, report: LossReport): PlatformTool {
  const method = textOf(tool.get("method")) || "POST";
  const timeout = Number(tool.get("timeout_ms")) / 1000;
  const retries = Number(tool.get("max_retry"));
  if (method !== "GET" && tool.get("args_at_root") !== true) {
    report.note(
      "args_at_root",
      "Retell wraps the arguments with the whole call; here the endpoint gets them alone, as JSON.",
    );
  }
  for (const field of ["speak_during_execution", "speak_after_execution", "enable_typing_sound"]) {
    if (tool.get(field) === true) report.note(field, "What is said or heard around the tool was left out.");
  }
  const save = [...fieldsOf(tool.get("response_variables"))].map(([variable, path]) => ({
    variable,
    path: textOf(path).replace(/^\$\./, ""),
  }));
  const location = method === "GET" || method === "DELETE" ? "query" : "body";
  return {
    name: textOf(tool.get("name")),
    description: textOf(tool.get("description")),
    method,
    url: textOf(tool.get("url")),
    headers: pairsOfMap(tool.get("headers")),
    parameters: [
      ...pairsOfMap(tool.get("query_params")).map(({ name, value }) => queryParameter(name, value)),
      ...schemaParameters({ schema: tool.get("parameters"), location, report }),
    ],
    rest: {
      ...(timeout > 0 ? { responseTimeoutSeconds: Math.min(Math.max(timeout, 1), 120) } : {}),
      ...(retries >= 0 ? { retries: Math.min(Math.trunc(retries), 5) } : {}),
      response: { save },
    },
  };
}

function queryParameter(key: string, value: string): ParameterInput {
  const variable = /^\{\{\s*(\w+)\s*\}\}$/.exec(value)?.[1];
  const source =
    variable === undefined
      ? ({ from: "constant", value } as const)
      : ({ from: "variable", name: variable } as const);
  return { key, location: "query", type: "string", required: true, description: "", source };
}
