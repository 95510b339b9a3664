import type { ResponseMapping } from "../../tool/response-mapping.ts";
import { readPath } from "../conditions/read-path.ts";
import type { JsonValue } from "../json-value.ts";
import type { RunRecord, ToolRun } from "../tool-run.ts";
import { concealValue } from "./conceal-value.ts";
import { fitValue } from "./fit-value.ts";
import { mappingPlan } from "./mapping-plan.ts";
import { pickPaths } from "./pick-paths.ts";

/** What becomes of an answer: for the agent, for the call's variables, and for the record. */
export type MappedResponse = {
  /** What the agent is given, within its budget. */
  value: JsonValue;
  variables: Record<string, string | number | boolean>;
  /** All that was said but what is hidden; undefined where `value` is all of it. */
  body: JsonValue | undefined;
};

type MappingRun = {
  tool: Pick<ToolRun["tool"], "response">;
  context: ToolRun["context"];
  record: Pick<RunRecord, "exchange" | "secrets">;
};

/** Takes from an answer what the tool's mapping lets through. */
export function mapResponse({ tool, context, record }: MappingRun, answer: JsonValue): MappedResponse {
  const { response: mapping } = tool;
  const plan = mappingPlan(mapping);
  if (plan.isPlain && record.secrets.used.size === 0 && isSmall(record, mapping.maxBytes)) {
    return { value: answer, variables: {}, body: undefined };
  }
  const all = concealValue(answer, { mapping, secrets: record.secrets.used });
  const fields = plan.fieldsFor(context.agent);
  const picked = fields === null ? all : pickPaths(all, fields);
  const value = fitValue({ value: picked, maxBytes: mapping.maxBytes });
  return {
    value,
    variables: savedFrom({ answer, all }, mapping.save),
    body: value === all ? undefined : all,
  };
}

/** One byte of an answer is at most six of JSON: a control character, written `\u0000`. */
const mostJsonBytesPerByte = 6;

/** Whether an answer fits its budget however it is written, so that nothing has to be counted. */
function isSmall({ exchange }: MappingRun["record"], maxBytes: number): boolean {
  const bytes = exchange?.bytes ?? Number.POSITIVE_INFINITY;
  return bytes * mostJsonBytesPerByte <= maxBytes;
}

const longestVariable = 2000;

/**
 * Texts, numbers, true and false as they are. Objects, lists and longer texts are left out, since a part
 * of them would pass for the whole; so is what is hidden or secret, since a variable is on record.
 */
function savedFrom(
  { answer, all }: { answer: JsonValue; all: JsonValue },
  save: ResponseMapping["save"],
): MappedResponse["variables"] {
  const variables: MappedResponse["variables"] = {};
  for (const { variable, path } of save) {
    const value = readPath(all, path);
    if (value === undefined || value === null || typeof value === "object") continue;
    if (value !== readPath(answer, path)) continue;
    if (typeof value === "string" && value.length > longestVariable) continue;
    variables[variable] = value;
  }
  return variables;
}
