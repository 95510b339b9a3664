import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import type { ReadSource } from "../imported-tool.ts";
import type { LossReport } from "../loss-report.ts";
import { type Fields, fieldsOf, isFields } from "../reading/fields.ts";
import { listOf } from "../reading/list-of.ts";
import { textOf } from "../reading/text-of.ts";
import type { FoundSecrets } from "../sample/found-secrets.ts";
import { wordsOf } from "../../tool/words-of.ts";
import { type PlatformTool, readPlatformTools } from "./platform-tool.ts";
import { schemaParameters } from "./schema-parameters.ts";

/** Webhook tools of ElevenLabs Agents, as its API and its command line write them. */
export function readElevenLabs(source: string): ReadSource {
  return readPlatformTools({
    source,
    platform: "ElevenLabs",
    lists: ["tools", "tool_configs"],
    isTool: (tool) => isFields(configOf(tool).get("api_schema")),
    read: readTool,
  });
}

function configOf(tool: Fields): Fields {
  return isFields(tool.get("tool_config")) ? fieldsOf(tool.get("tool_config")) : tool;
}

function readTool(tool: Fields, report: LossReport, secrets: FoundSecrets): PlatformTool {
  const config = configOf(tool);
  const api = fieldsOf(config.get("api_schema"));
  const { pairs, stored } = headersOf(fieldsOf(api.get("request_headers")), secrets);
  const parameters = [
    ...schemaParameters({ schema: { properties: api.get("path_params_schema") }, location: "path", report }),
    ...schemaParameters({ schema: api.get("query_params_schema"), location: "query", report }),
    ...schemaParameters({ schema: api.get("request_body_schema"), location: "body", report }),
  ];
  for (const [field, words] of lost) if (isSet(config.get(field))) report.note(field, words);
  if (listOf(tool.get("response_mocks")).length > 0)
    report.note("response_mocks", "Mocked answers were left out.");
  if (isFields(api.get("auth_connection")))
    report.note("auth_connection", "The connection is kept at ElevenLabs; choose an authentication here.");
  return {
    name: textOf(config.get("name")),
    description: textOf(config.get("description")),
    method: textOf(api.get("method")) || "GET",
    url: textOf(api.get("url")),
    headers: pairs,
    parameters,
    rest: { ...behaviourOf(config, api), ...(stored.length === 0 ? {} : { headers: stored }) },
  };
}

const lost: [string, string][] = [
  ["pre_tool_speech", "What is said before the tool runs was left out."],
  ["tool_call_sound", "The sound while waiting was left out."],
];

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "auto";
}

type Headers = { pairs: { name: string; value: string }[]; stored: NonNullable<ToolDraftInput["headers"]> };

/** Text, or where ElevenLabs keeps it: those become secrets and variables of ours. */
function headersOf(headers: Fields, secrets: FoundSecrets): Headers {
  const read: Headers = { pairs: [], stored: [] };
  for (const [name, value] of headers) {
    const kept = fieldsOf(value);
    const variable = textOf(kept.get("variable_name"));
    if (typeof value === "string") read.pairs.push({ name, value });
    else if (variable !== "") read.stored.push({ name, value: { from: "variable", name: variable } });
    else {
      const kind = wordsOf(name).join("-");
      const secret = secrets.keep({ value: "", kind, place: `request_headers.${name}` });
      read.stored.push({ name, value: { from: "secret", name: secret } });
    }
  }
  return read;
}

const interruptions = {
  allow: "allow",
  disable_during_tool: "disable-during-tool",
  disable_during_tool_and_turn: "disable-during-tool-and-turn",
} as const;
const exposures = {
  auto: "auto",
  summarized: "summarised",
  passthrough: "passthrough",
  hide: "hidden",
} as const;

function behaviourOf(config: Fields, api: Fields): Partial<ToolDraftInput> {
  const timeout = Number(config.get("response_timeout_secs"));
  const mode = textOf(config.get("interruption_mode"));
  const exposure = textOf(config.get("tool_error_handling_mode"));
  const filter = fieldsOf(api.get("response_filter"));
  const save = listOf(config.get("assignments"))
    .map(fieldsOf)
    .flatMap((assignment) => {
      const variable = textOf(assignment.get("dynamic_variable"));
      const path = textOf(assignment.get("value_path"));
      return variable === "" || path === "" ? [] : [{ variable, path }];
    });
  return {
    ...(timeout > 0 ? { responseTimeoutSeconds: Math.min(Math.max(timeout, 1), 120) } : {}),
    ...(isOneOf(mode, interruptions) ? { interruptions: interruptions[mode] } : {}),
    ...(mode === "" && config.get("disable_interruptions") === true
      ? { interruptions: "disable-during-tool" }
      : {}),
    ...(isOneOf(exposure, exposures) ? { errorExposure: exposures[exposure] } : {}),
    ...(/form-urlencoded/.test(textOf(api.get("content_type"))) ? { bodyFormat: "form" } : {}),
    ...(config.get("follow_redirects") === true ? { redirects: "follow" } : {}),
    response: {
      save,
      ...(filter.get("mode") === "allow"
        ? {
            fields: listOf(filter.get("filters"))
              .map(textOf)
              .filter((path) => path !== ""),
          }
        : {}),
    },
  };
}

function isOneOf<Table extends object>(key: string, table: Table): key is string & keyof Table {
  return Object.hasOwn(table, key);
}
